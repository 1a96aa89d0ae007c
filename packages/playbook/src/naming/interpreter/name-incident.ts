import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import type { Incident, NamedWithTrace, Tried } from '../incident.ts'
import { evaluate } from './evaluate.ts'

/** The first rule that is true names the incident; `otherwise` where none is. The oracle of the other executors. */
export function nameIncident(playbook: Playbook, incident: Incident): NamedWithTrace {
  const trace: Tried[] = []
  for (const rule of playbook.rules) {
    const answer = answerOf(rule, incident)
    trace.push({ rule: rule.id, answer })
    if (answer === 'true') return { rule: rule.id, unknown: absentOf(trace), trace }
  }
  return { rule: null, unknown: absentOf(trace), trace }
}

function answerOf({ when }: Rule, incident: Incident): Tried['answer'] {
  const value = evaluate(when.condition, incident)
  return value === undefined ? 'absent' : value === true ? 'true' : 'false'
}

function absentOf(trace: readonly Tried[]): readonly string[] {
  return trace.filter(({ answer }) => answer === 'absent').map(({ rule }) => rule)
}
