import type { Incident } from './incident.ts'

type Settled = Pick<Incident, 'settlesAt' | 'firstReportedAt' | 'feed' | 'key'>

/** Below 0 where `a` settles before `b`: by moment of settling, first report, feed, key, by byte. Incidents have one key each. */
export function inSettlingOrder(a: Settled, b: Settled): number {
  if (a.settlesAt !== b.settlesAt) return a.settlesAt < b.settlesAt ? -1 : 1
  if (a.firstReportedAt !== b.firstReportedAt) return a.firstReportedAt < b.firstReportedAt ? -1 : 1
  if (a.feed !== b.feed) return a.feed < b.feed ? -1 : 1
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return 0
}
