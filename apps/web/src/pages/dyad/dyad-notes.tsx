import type { Relations } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'

/** What one must know before reading the lines: how much there is, what is missing, what bears a day elsewhere. */
export function DyadNotes({ data }: { readonly data: Relations }) {
  const { periods, outsideCoverage, feed } = data
  const reports = periods.reduce((sum, period) => sum + (period.events ?? 0), 0)
  const days = periods.reduce((sum, period) => sum + period.days, 0)
  const covered = periods.reduce((sum, period) => sum + period.coveredDays, 0)
  return (
    <ul className="notes">
      <li>
        {plural(reports, 'report')} in {feed}, over {plural(covered, 'covered day')}
        {covered < days && <> of {plural(days, 'day')} shown; a day without data is not a calm day</>}.
        {reports === 0 && covered > 0 && ' The feed covers these days and reports nothing of this direction.'}
      </li>
      {outsideCoverage > 0 && (
        <li>
          {outsideCoverage === 1 ? '1 report bears' : `${plural(outsideCoverage, 'report')} bear`} a day in a period
          that no file covers (old news) and {outsideCoverage === 1 ? 'is' : 'are'} in no figure here.
        </li>
      )}
    </ul>
  )
}
