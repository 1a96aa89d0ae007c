import { type ActorCode, type Day, PROGRAM, programAuthor } from '@entente/model'
import type { Entry, Journal, NewEntry } from '@entente/store'

const DAY = '2026-01-05' as Day

/** An item as it is raised; what is given stands in place of it. */
export function raised(id: string, of: object = {}): NewEntry {
  const payload = {
    id,
    partner: 'XAB' as ActorCode,
    desk: 'east',
    feed: 'gdelt2',
    type: 'answer',
    response: 'protest',
    on: DAY,
    due: '2026-01-08',
    expires: '2026-01-12',
    step: null,
    choices: ['no-action', 'clarification', 'note-verbale'],
    because: [`XAB:rude-words:${DAY}`],
    lifts: null,
    playbook: '0f2173a4ead2cb11',
    delivery: 'alert',
    burst: null,
    status: 'open',
    closedOn: null,
  }
  return { kind: 'item/raised', payload: { ...payload, ...of } }
}

/** Incidents as a pass names them. */
export function noticed(of: object = {}): NewEntry {
  const key = `gdelt2:XAB:XAA:cameo:111:${DAY}`
  const incident = { key, rule: 'rude-words', kind: 'insult', points: 2, reports: 3, publishers: 2, ...of }
  return { kind: 'watch/noticed', payload: { partner: 'XAB', desk: 'east', incidents: [incident] } }
}

export function changed(id: string, status = 'decided'): NewEntry {
  return { kind: 'item/changed', payload: { id, status, closedOn: DAY } }
}

/** Writes rows as the program does. */
export function write(journal: Journal, now: () => Date, ...rows: readonly NewEntry[]): Promise<readonly Entry[]> {
  return journal.append(programAuthor(now), PROGRAM, () => rows)
}
