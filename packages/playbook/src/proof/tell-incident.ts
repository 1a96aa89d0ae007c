import type { IncidentFields } from '../cel/fields.ts'
import type { WitnessNames } from './tell-story.ts'
import { A_KIND, counted } from './tell-words.ts'
import type { IncidentWitness } from './witness.ts'

/** One incident, and what it is called and answered by, in sentences. */
export function tellIncident({ incident, agreements, named }: IncidentWitness, names: WitnessNames): readonly string[] {
  return [
    `${incident.occurredOn}: ${names.actor(incident.source)} toward ${names.actor(incident.target)}, ${described(incident)}.`,
    ...inForce(agreements),
    ...named.map((one) => tellNamed(one, names)),
  ]
}

function tellNamed(
  { partner, rule, kind, points, answer }: IncidentWitness['named'][number],
  names: WitnessNames,
): string {
  const where = partner === null ? 'The playbook' : `The playbook toward ${names.actor(partner)}`
  const measure = points === 0 ? `rule ${rule}` : `rule ${rule}, ${counted(points, 'point')}`
  const what = `${where} calls it ${A_KIND[kind]} (${measure})`
  if (answer === null) return `${what}; nothing answers it.`
  const words = answer.instruments.map((id) => names.instrument(id)).join(', or ')
  return `${what}; it is answered by ${answer.response}${words === '' ? '' : `: ${words}`}.`
}

function inForce({ inForce: yes, notInForce: no }: IncidentWitness['agreements']): readonly string[] {
  const said = [
    ...(yes.length === 0 ? [] : [`${yes.join(' and ')} in force`]),
    ...(no.length === 0 ? [] : [`${no.join(' and ')} not in force`]),
  ]
  return said.length === 0 ? [] : [`That day: ${said.join(', ')}.`]
}

const WHO: Readonly<Record<IncidentFields['sourceBy'], string>> = {
  organ: 'an organ of the state',
  bare: 'the state as such',
  other: 'others than the state, such as media, business or people',
}

/** Code, who acted, and what further columns say, those that are known. */
function described(incident: IncidentFields): string {
  const { scheme, code, sourceBy, feed } = incident
  return [`code ${code} of ${scheme} by ${WHO[sourceBy]}`, `in the feed ${feed}`, ...further(incident)].join(', ')
}

function* further(incident: IncidentFields): Generator<string> {
  const { tag = null, sourceRoles, targetRoles, goldstein, reports, publishers, pages, confidence } = incident
  if (tag !== null) yield `tag ${tag}`
  if (sourceRoles !== null && sourceRoles.length > 0) yield `acting ${sourceRoles.join(' ')}`
  if (targetRoles !== null && targetRoles.length > 0) yield `toward ${targetRoles.join(' ')}`
  if (goldstein !== null) yield `weight ${goldstein}`
  if (reports !== null) yield counted(reports, 'report')
  if (publishers !== null) yield counted(publishers, 'publisher')
  if (pages !== null) yield counted(pages, 'page')
  if (confidence !== null) yield `confidence ${confidence}`
  yield* furtherMarks(incident)
}

function* furtherMarks({ place, isRoot, joint, stale, lagDays }: IncidentFields): Generator<string> {
  if (place !== null) yield `in ${place}`
  if (isRoot !== null) yield isRoot ? 'told in a lead paragraph' : 'not told in a lead paragraph'
  if (joint === true) yield 'told in both directions'
  if (stale === true) yield 'old news'
  else if (lagDays !== null && lagDays > 1) yield `first reported ${counted(lagDays, 'day')} later`
}
