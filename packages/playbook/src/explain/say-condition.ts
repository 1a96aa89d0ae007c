import { codes, displayName, findCode } from '@entente/model'
import type { Comparison, Condition, Literal } from '../cel/condition.ts'
import type { FieldName } from '../cel/fields.ts'
import { durationDays } from '../cel/duration.ts'
import { printCondition } from '../cel/print-condition.ts'

/** A condition as an officer would say it; what has no plain words stays as it is written. */
export function sayCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
      return condition.operands.map(inside).join(', and ')
    case 'or':
      return condition.operands.map(inside).join(', or ')
    case 'not':
      return sayNot(condition.operand)
    case 'has':
      return `the feed gives ${NOUNS[condition.field]}`
    case 'bool':
      return condition.value ? 'always' : 'never'
    case 'field':
      return STATED[condition.name] ?? written(condition)
    case 'compare':
      return sayCompare(condition)
    case 'in':
      return sayIn(condition)
    case 'textTest':
      return sayTextTest(condition)
    case 'choice':
      return `if ${inside(condition.test)} then ${inside(condition.whenTrue)}, otherwise ${inside(condition.whenFalse)}`
    case 'inForce':
      return `${words(condition.name)} is in force`
    case 'history':
      return sayHistory(condition.function, condition.arguments)
    default:
      return written(condition)
  }
}

function inside(condition: Condition): string {
  const said = sayCondition(condition)
  return condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'choice' ? `(${said})` : said
}

function sayNot(operand: Condition): string {
  if (operand.kind === 'has') return `the feed does not give ${NOUNS[operand.field]}`
  if (operand.kind === 'field' && operand.name === 'stale') return 'it is no old news'
  if (operand.kind === 'field' && operand.name === 'joint') return 'it is not told both ways'
  return `not (${sayCondition(operand)})`
}

/** What an incident has, as a noun. */
const NOUNS: Readonly<Record<FieldName, string>> = {
  feed: 'its name',
  tag: 'a tag given by hand',
  source: 'who acts',
  target: 'whom it concerns',
  source_by: 'who acted for the state',
  source_roles: 'the roles of who acts',
  target_roles: 'the roles of whom it concerns',
  scheme: 'the scheme of the code',
  code: 'the code',
  cameo: 'a CAMEO code',
  root: 'a CAMEO root',
  quad: 'the class of the act',
  goldstein: 'a weight',
  is_root: 'whether it leads the article',
  reports: 'the number of reports',
  publishers: 'the number of publishers',
  pages: 'the number of pages',
  confidence: "the coder's confidence",
  place: 'a place',
  joint: 'whether it is told both ways',
  stale: 'its age',
  lag_days: 'its age',
}

/** Fields that are true or false. */
const STATED: Readonly<Partial<Record<FieldName, string>>> = {
  stale: 'it is old news',
  joint: 'it is told both ways',
  is_root: 'it leads the article',
}

const COMPARED: Readonly<Record<Comparison, string>> = {
  '==': 'exactly',
  '!=': 'other than',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
}

function sayCompare(condition: Extract<Condition, { kind: 'compare' }>): string {
  const { operator, left, right } = condition
  if (right.kind === 'text' && left.kind === 'field' && (operator === '==' || operator === '!=')) {
    return sayField(left.name, operator === '!=', [right])
  }
  if (right.kind !== 'int' && right.kind !== 'double') return written(condition)
  const amount = `${COMPARED[operator]} ${right.value}`
  if (left.kind === 'field' && COUNTED[left.name] !== undefined) return `${amount} ${COUNTED[left.name]}`
  const sum = counts(left)
  if (sum !== undefined) return `${amount} acts of ${sum}`
  if (left.kind === 'history' && left.function === 'since') {
    return `${amount} days since the last act of ${words(left.arguments[0] ?? '')}`
  }
  if (left.kind === 'field') return `${NOUNS[left.name]} is ${amount.replace(/^exactly /, '')}`
  return written(condition)
}

const COUNTED: Readonly<Partial<Record<FieldName, string>>> = {
  reports: 'reports tell it',
  publishers: 'publishers tell it',
  pages: 'pages tell it',
}

/** Counts added up, as in `count("criticism", "P30D") + count("insult", "P30D")`. */
function counts(condition: Condition): string | undefined {
  if (condition.kind === 'history' && condition.function === 'count') {
    const [name = '', window = ''] = condition.arguments
    return `${words(name)} in ${inDays(window)}`
  }
  if (condition.kind !== 'arithmetic' || condition.operator !== '+') return undefined
  const [left, right] = [counts(condition.left), counts(condition.right)]
  return left === undefined || right === undefined ? undefined : `${left} or ${right}`
}

function sayIn(condition: Extract<Condition, { kind: 'in' }>): string {
  const { item, members } = condition
  if (members.kind === 'list' && item.kind === 'field') return sayField(item.name, false, members.items)
  if (members.kind === 'field' && item.kind === 'text') {
    return `${item.value} is one of ${NOUNS[members.name]}`
  }
  return written(condition)
}

function sayField(name: FieldName, negated: boolean, items: readonly Literal[]): string {
  const values = items.map(({ value }) => String(value))
  const not = negated ? 'not ' : ''
  switch (name) {
    case 'root':
    case 'cameo': {
      const all = codes('cameo').filter(({ code }) => code.length === 2).length
      const list = values.map((code) => `${findCode('cameo', code)?.label ?? 'unknown'} (${code})`)
      return values.length === all ? 'whatever is done' : `the act is ${not}${either(list)}`
    }
    case 'source_by':
      return `it is ${not}done by ${either(values.map((value) => BY[value] ?? value))}`
    case 'source':
    case 'target':
      return `${name === 'source' ? 'it is done by' : 'it is done to'} ${not}${either(values.map((code) => displayName(code)))}`
    case 'quad':
      return `it is ${not}${either(values.map((value) => QUADS[Number(value) - 1] ?? value))}`
    case 'tag':
      return `a person recorded it as ${not}${either(values.map(words))}`
    case 'feed':
      return values.includes('hand') && values.length === 1 && !negated
        ? 'it was entered by hand'
        : `the feed is ${not}${either(values)}`
    default:
      return `${NOUNS[name]} is ${not}${either(values)}`
  }
}

const BY: Readonly<Record<string, string>> = {
  organ: 'an organ of the state',
  bare: 'the state as such',
  other: 'somebody other than the state',
}

const QUADS = ['cooperation in words', 'cooperation in deeds', 'conflict in words', 'conflict in deeds']

function sayTextTest(condition: Extract<Condition, { kind: 'textTest' }>): string {
  const { test, text, part } = condition
  if (text.kind !== 'field' || part.kind !== 'text') return written(condition)
  const label = text.name === 'cameo' ? findCode('cameo', part.value)?.label : undefined
  if (test === 'startsWith' && label !== undefined) return `the act is a form of: ${label} (${part.value})`
  const how = { startsWith: 'begins with', endsWith: 'ends with', contains: 'holds' }[test]
  return `${NOUNS[text.name]} ${how} ${part.value}`
}

function sayHistory(asked: string, [name = '', window = '']: readonly string[]): string {
  switch (asked) {
    case 'quiet':
      return `nothing hostile for ${inDays(name)}`
    case 'received':
      return `they gave: ${words(name)}`
    case 'sent':
      return `we gave: ${words(name)}`
    default:
      return `${asked}(${name}${window === '' ? '' : `, ${window}`})`
  }
}

function either(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? 'nothing') : `${list.slice(0, -1).join(', ')} or ${list.at(-1) ?? ''}`
}

/** An id as words: `cuts-ties` is cuts ties. */
export function words(id: string): string {
  return id.replaceAll('-', ' ')
}

function inDays(duration: string): string {
  return days(durationDays(duration))
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function written(condition: Condition): string {
  return `\`${printCondition(condition)}\``
}
