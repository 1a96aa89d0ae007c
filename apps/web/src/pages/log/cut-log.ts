import type { PartnerLog } from '../../api/live-queries.ts'
import { addDays } from '../../periods/period.ts'
import { type LogSpan, SPAN_DAYS } from './log-search.ts'

/** What of a log lies within so many days to today; stretches that reach in are cut. */
export function cutLog(log: PartnerLog, span: LogSpan): PartnerLog {
  if (span === 'all') return log
  const asked = addDays(log.today, 1 - SPAN_DAYS[span])
  // Days before anything is known are no part of the log.
  const from = asked < log.from && log.from < log.to ? log.from : asked
  const since = <Row extends { readonly on: string }>(rows: Row[]): Row[] => rows.filter(({ on }) => on >= from)
  const cut = <Row extends { readonly from: string; readonly to: string }>(rows: Row[]): Row[] =>
    rows.filter(({ to }) => to >= from).map((row) => (row.from < from ? { ...row, from } : row))
  const incidentDays = since(log.incidentDays)
  return {
    ...log,
    from,
    levels: cut(log.levels),
    gaps: cut(log.gaps),
    incidentDays,
    incidents: since(log.incidents),
    incidentTotal: incidentDays.reduce(
      (sum, { developing, reported, confirmed, struck }) => sum + developing + reported + confirmed + struck,
      0,
    ),
    acts: since(log.acts),
    items: log.items.filter(({ closedOn, expires }) => (closedOn ?? expires) >= from),
    decisions: since(log.decisions),
    ownActs: since(log.ownActs),
  }
}
