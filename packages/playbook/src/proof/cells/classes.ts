import { HAND } from '@entente/model'
import { textTest } from '../../cel/calculate.ts'
import type { TextTest } from '../../cel/condition.ts'
import type { Field } from '../../cel/fields.ts'

/** A value of a column; undefined is absent. */
export type Value = boolean | string | number | undefined

/** Where conditions cut a column: constants they compare it with, and parts of text they look for. */
export interface Cuts {
  readonly constants: Set<string | number>
  readonly tests: Map<string, { readonly test: TextTest; readonly part: string }>
}

/** More texts that are looked for in one column would make too many combinations. */
export const MOST_TESTS = 10

/** Least and most that a whole number of an incident can be. */
const DOMAINS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  reports: [1, Infinity],
  publishers: [1, Infinity],
  pages: [1, Infinity],
  confidence: [10, 100],
  lag_days: [-Infinity, Infinity],
}

/** One value for each class: all that stand in a class have the same answer to every test that cuts the column. */
export function classesOf(field: Field, cuts: Cuts): readonly Value[] {
  switch (field.type) {
    case 'bool':
      return [true, false, undefined]
    case 'text':
      return field.name === 'feed'
        ? textClasses('a-feed', { ...cuts, constants: cuts.constants.add(HAND) })
        : field.name === 'tag'
          ? [undefined, ...textClasses('another', cuts)]
          : [...textClasses('elsewhere', cuts), undefined]
    default:
      return [...numberClasses(cuts.constants, DOMAINS[field.name] ?? [-Infinity, Infinity]), undefined]
  }
}

/** Each constant, and a whole number out of each gap between them that has one. */
function numberClasses(
  constants: ReadonlySet<string | number>,
  [least, most]: readonly [number, number],
): readonly number[] {
  const cuts = [...constants].filter((one) => typeof one === 'number').toSorted((a, b) => a - b)
  const bounds = [-Infinity, ...cuts, Infinity]
  const inside = bounds.slice(1).map((right, at) => {
    const left = Math.max(bounds[at] ?? -Infinity, least - 1)
    return left > -Infinity ? Math.floor(left) + 1 : Math.min(0, Math.ceil(right) - 1)
  })
  const gaps = inside.filter((one, at) => one > (bounds[at] ?? Infinity) && one < (bounds[at + 1] ?? -Infinity))
  return [...new Set([...cuts, ...gaps])]
    .filter((one) => Number.isSafeInteger(one) && one >= least && one <= most)
    .toSorted((a, b) => a - b)
}

/** Something else than all constants, with every combination of parts that a text can have, then the constants. */
function textClasses(other: string, { constants, tests }: Cuts): readonly string[] {
  const literals = [...constants].filter((one) => typeof one === 'string')
  const combined = tests.size === 0 ? [unlike(other, literals)] : combinations([...tests.values()], literals)
  return [...new Set([...combined, ...literals])]
}

function unlike(text: string, others: readonly string[]): string {
  return others.includes(text) ? unlike(`${text}-`, others) : text
}

type Test = { readonly test: TextTest; readonly part: string }

/**
 * For each set of tests a text that passes exactly these, where there is one: the longest beginning, all that it contains and
 * the longest end, with a character between that stands in none of them. A text that passes more than it should contains the
 * part already in a piece of it, and then every text that passes the set does.
 */
function combinations(tests: readonly Test[], literals: readonly string[]): readonly string[] {
  const between = foreign([...tests.map(({ part }) => part), ...literals].join(''))
  return Array.from({ length: 2 ** tests.length }, (_, set) => {
    const has = tests.map((_test, at) => (set >> at) % 2 === 1)
    const parts = (of: TextTest): readonly string[] =>
      tests.flatMap(({ test, part }, at) => (has[at] === true && test === of ? [part] : []))
    const text = [longest(parts('startsWith')), ...parts('contains'), longest(parts('endsWith'))].join(between)
    return tests.every(({ test, part }, at) => textTest(test)(text, part) === has[at]) ? [text] : []
  }).flat()
}

function longest(parts: readonly string[]): string {
  return parts.reduce((long, part) => (part.length > long.length ? part : long), '')
}

function foreign(text: string): string {
  let code = '~'.charCodeAt(0)
  while (text.includes(String.fromCharCode(code))) code += 1
  return String.fromCharCode(code)
}
