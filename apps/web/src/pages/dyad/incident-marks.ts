import type { Incident } from '../../api/types.ts'
import { judgementLabel } from '../../format/strike-reasons.ts'
import { plural } from '../../format/format-number.ts'

/** What one should know of an incident before one believes it, in words; empty for most. */
export function incidentMarks(incident: Incident): string[] {
  const { joint, stale, back, lagDays, laterReports, status, verdict } = incident
  const age = back === null ? `first reported ${plural(lagDays, 'day')} after it` : `first reported a ${back} after it`
  return [
    ...(status === 'confirmed' ? ['confirmed'] : []),
    ...(verdict?.verdict === 'struck' ? [`struck out: ${judgementLabel(verdict.reason).toLowerCase()}`] : []),
    ...(joint ? ['joint: told in both directions'] : []),
    ...(stale ? [`stale: ${lagDays < 0 ? 'reported before its day' : age}`] : []),
    ...(status === 'developing' ? ['developing: not yet a day old'] : []),
    ...(laterReports > 0 ? [`${plural(laterReports, 'more report')} after it settled`] : []),
  ]
}
