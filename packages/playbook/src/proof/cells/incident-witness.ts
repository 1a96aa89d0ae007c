import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import { OTHERWISE } from '../../naming/new-act.ts'
import type { IncidentWitness } from '../witness.ts'
import { freshAnswer } from './fresh-answer.ts'
import type { Shown } from './leaf-incident.ts'

/** An incident that was shown, with what each playbook calls it and does about it. */
export function incidentWitness(
  { incident, agreements }: Shown,
  named: readonly { readonly playbook: Playbook; readonly rule: Rule | null }[],
): IncidentWitness {
  return {
    kind: 'incident',
    incident,
    agreements,
    named: named.map(({ playbook, rule }) => {
      const { kind, points } = meaningOf(rule)
      const { response, instruments } = freshAnswer(playbook, { kind, points })
      return {
        partner: playbook.partner,
        rule: rule?.id ?? OTHERWISE,
        kind,
        points,
        answer: response === null || instruments.length === 0 ? null : { response: response.id, instruments },
      }
    }),
  }
}

export function meaningOf(rule: Rule | null): Pick<Rule, 'kind' | 'points'> {
  return rule ?? { kind: 'neutral', points: 0 }
}
