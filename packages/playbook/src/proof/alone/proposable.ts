import type { Playbook } from '../../normal-form/playbook.ts'
import type { Part } from '../property.ts'

/** An instrument, and where it can be proposed from. */
export interface Proposable {
  readonly instrument: string
  readonly part: Part
}

/** Everything that a playbook can propose, answers first. */
export function proposable({ responses, initiatives }: Playbook): readonly Proposable[] {
  const of = (ids: readonly string[], list: Part['list'], id: string, key: string): readonly Proposable[] =>
    ids.map((instrument) => ({ instrument, part: { list, id, key } }))
  return [
    ...responses.flatMap(({ id, answer, offRamp }) => [
      ...(answer.kind === 'choose' ? of(answer.choices, 'responses', id, 'choose') : []),
      ...(answer.kind === 'ladder' ? of(answer.steps, 'responses', id, 'ladder') : []),
      ...of(offRamp?.offer ?? [], 'responses', id, 'off_ramp'),
    ]),
    ...initiatives.flatMap((one) =>
      one.kind === 'yearly'
        ? of(one.choices, 'initiatives', one.id, 'choose')
        : of(one.steps, 'initiatives', one.id, 'series'),
    ),
  ]
}
