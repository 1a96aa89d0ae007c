import type { Condition, Rule } from '@entente/playbook'
import { conditionOf, ruleOf } from '../test/playbook-of.ts'

const ROOTS = Array.from({ length: 20 }, (_, at) => String(20 - at).padStart(2, '0'))
const OFFICIAL = `source_by IN ('organ', 'bare')`
const CREDIBLE = `(publishers IS NULL OR publishers >= 2)`
const definitions = new Map<string, Condition>([
  ['official', conditionOf('event.source_by in ["organ", "bare"]')],
  ['credible', conditionOf('!has(event.publishers) || event.publishers >= 2')],
])

/** Fifty rules in the language and as somebody would write them in SQL: two for each root, ten by how it is told. */
export const FIFTY: readonly (readonly [when: string, sql: string])[] = ROOTS.flatMap((root, at) => {
  const weight = ((at % 7) - 5).toFixed(1)
  const codes = [1, 2, 3].map((digit) => `${root}${digit}`)
  const told = [
    `credible && event.root in ["${root}", "01"] && event.is_root && !event.joint`,
    `${CREDIBLE} AND root IN ('${root}', '01') AND is_root AND NOT joint`,
  ] as const
  return [
    [
      `official && credible && event.cameo in ["${codes.join('", "')}"]`,
      `${OFFICIAL} AND ${CREDIBLE} AND cameo IN ('${codes.join("', '")}')`,
    ],
    [
      `official && event.root == "${root}" && event.goldstein < ${weight}`,
      `${OFFICIAL} AND root = '${root}' AND goldstein < ${weight}`,
    ],
    ...(at % 2 === 0 ? [told] : []),
  ]
})

/** Code after code, as a rule that lists all that it means: three hundred alternatives, each with its own weight. */
export function alternatives(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const code = `${ROOTS[at % 20]}${Math.floor(at / 20) % 10}`
    return at % 3 === 0
      ? `event.cameo == "${code}"`
      : `(event.cameo == "${code}" && event.goldstein < ${(at % 10) - 5}.5)`
  }).join(' || ')
}

export function rulesOf(conditions: readonly string[]): readonly Rule[] {
  return conditions.map((text, at) => ruleOf(`rule-${at}`, 'criticism', conditionOf(text, { definitions })))
}
