import type { Playbook } from '../../normal-form/playbook.ts'
import type { Part } from '../property.ts'

/** A part that some run should use. */
export interface Element extends Part {
  readonly id: string
  /** Of a ladder or of choices; null for the part as a whole. */
  readonly instrument: string | null
}

/** Rules, patterns, levels above the first, responses with their entries and choices, off-ramps. */
export function elementsOf({ rules, patterns, strain, responses }: Playbook): readonly Element[] {
  const whole = (list: Part['list'], parts: readonly { readonly id: string }[]): readonly Element[] =>
    parts.map(({ id }) => ({ list, id, key: null, instrument: null }))
  return [
    ...whole('rules', rules),
    ...whole('patterns', patterns),
    ...whole('levels', strain.levels.slice(1)),
    ...whole('responses', responses),
    ...responses.flatMap(({ id, answer }): readonly Element[] => {
      if (answer.kind === 'none') return []
      const [key, ids] = answer.kind === 'ladder' ? ['ladder', answer.steps] : ['choose', answer.choices]
      return ids.map((instrument) => ({ list: 'responses', id, key, instrument }))
    }),
    ...responses
      .filter(({ offRamp, answer }) => offRamp !== null && answer.kind !== 'none')
      .map(({ id }): Element => ({ list: 'responses', id, key: 'off_ramp', instrument: null })),
  ]
}

export function keyOf({ list, id, key, instrument }: Element): string {
  return `${list} ${id} ${key} ${instrument}`
}
