import type { Condition } from '../../cel/condition.ts'
import { nodesOf } from '../../cel/fields-used.ts'
import type { Playbook, Written } from '../../normal-form/playbook.ts'

/**
 * A playbook without what makes no difference to the answers that are carried out in a pair: initiatives, lifting, offers
 * and what stays in force are proposed only; and where no response asks for a level, strain decides nothing.
 */
export function cutPlaybook(playbook: Playbook): Playbook {
  const levelsDecide = playbook.responses.some(({ at }) => at !== null)
  return {
    ...playbook,
    initiatives: [],
    responses: playbook.responses.map((response) => ({
      ...response,
      lift: null,
      offRamp: response.offRamp === null ? null : { ...response.offRamp, offer: [] },
    })),
    strain: levelsDecide ? playbook.strain : { ...playbook.strain, cap: 0 },
    warmth: { ...playbook.warmth, cap: 0 },
    instruments: Object.fromEntries(
      Object.entries(playbook.instruments).map(([id, one]) => [id, { ...one, lasts: false, review: null }]),
    ),
  }
}

/** Days above which no condition can tell how long ago something was; far off where a remainder is asked for. */
export function longestSince({ patterns, responses }: Playbook): number {
  const written = [...patterns.map(({ when }) => when), ...responses.map(({ offRamp }) => offRamp?.when ?? null)]
  const nodes = written.flatMap((one: Written | null) => (one === null ? [] : [...nodesOf(one.condition)]))
  if (!nodes.some((node) => node.kind === 'history' && node.function === 'since')) return 0
  if (nodes.some((node) => node.kind === 'arithmetic' && node.operator === '%')) return FAR
  return nodes.reduce((days, node) => Math.min(FAR, days * (1 + numberIn(node))), 1)
}

const FAR = 1_000_000

function numberIn(node: Condition): number {
  return node.kind === 'int' || node.kind === 'double' ? Math.ceil(Math.abs(node.value)) : 0
}
