import { addDays, type Day } from '@entente/model'
import {
  type Act,
  compilePlaybook,
  groupActs,
  type Happened,
  type Incident,
  type Playbook,
  type RelationInput,
} from '@entente/playbook'
import { dayOf, type RelationRecord } from './relation-record.ts'

/** What the desk decided and did, as the program over acts is given it. */
export type DeskRecord = Required<Pick<Happened, 'decisions' | 'sent'>>

const NOTHING: DeskRecord = { decisions: [], sent: [] }

/** What comes into the program from the record of a relation, and from what the desk decided and did. */
export function relationInput(
  playbook: Playbook,
  record: RelationRecord,
  last: Day | undefined,
  desk: DeskRecord = NOTHING,
): RelationInput {
  const compiled = compilePlaybook(playbook)
  const acts = groupActs(compiled, record.theirs)
  const confirmed = new Map(acts.map(({ key, clockDay }) => [key, clockDay]))
  const reported = groupActs(compiled, record.unconfirmed).filter(
    ({ key, clockDay }) => (confirmed.get(key) ?? clockDay) >= clockDay,
  )
  const to = last ?? lastDay(record, [...acts, ...reported])
  const before = ({ clockDay }: Act): boolean => clockDay <= to
  const codes = new Set(Object.values(playbook.instruments).flatMap(({ cameo }) => cameo ?? []))
  const told = (incidents: readonly Incident[]): (Incident & { readonly day: Day })[] =>
    incidents
      .filter(({ cameo, tag }) => (cameo !== null && codes.has(cameo)) || (tag ?? null) !== null)
      .map((incident) => ({ ...incident, day: dayOf(incident.settlesAt) }))
      .filter(({ day }) => day <= to)
  return {
    covered: record.covered,
    to,
    acts: acts.filter(before),
    reported: reported.filter(before),
    received: told(record.theirs).map(({ day, cameo, tag = null }) => ({ day, cameo, tag })),
    sent: [
      ...told(record.ours).map(({ day, cameo }) => ({ day, cameo, instrument: null })),
      ...desk.sent.filter(({ day }) => day <= to),
    ],
    decisions: desk.decisions.filter(({ day }) => day <= to),
  }
}

function lastDay({ covered }: RelationRecord, acts: readonly Act[]): Day {
  const days = [...covered.map(({ to }) => to), ...acts.map(({ clockDay }) => clockDay)]
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? addDays('1970-01-01' as Day, 0))
}
