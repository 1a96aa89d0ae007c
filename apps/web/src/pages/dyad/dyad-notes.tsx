import type { Relations } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'

/** What one must know before reading the lines: how much there is, what is missing, what bears a day elsewhere. */
export function DyadNotes({ data }: { readonly data: Relations }) {
  const { periods, outsideCoverage, feed, unit } = data
  const total = (figure: 'events' | 'joint' | 'stale'): number =>
    periods.reduce((sum, period) => sum + (period[figure] ?? 0), 0)
  const events = total('events')
  const days = periods.reduce((sum, period) => sum + period.days, 0)
  const covered = periods.reduce((sum, period) => sum + period.coveredDays, 0)
  return (
    <ul className="notes">
      <li>
        {plural(events, unit)} in {feed}, over {plural(covered, 'covered day')}
        {covered < days && <> of {plural(days, 'day')} shown; a day without data is not a calm day</>}.
        {events === 0 && covered > 0 && ' The feed covers these days and reports nothing of this direction.'}
      </li>
      {unit === 'incident' && (
        <li>
          {plural(total('joint'), 'incident')} of these {total('joint') === 1 ? 'is' : 'are'} joint: told in both
          directions. {plural(total('stale'), 'more incident')} {total('stale') === 1 ? 'is' : 'are'} stale: old news,
          which is listed and in no figure.
        </li>
      )}
      {outsideCoverage > 0 && (
        <li>
          {outsideCoverage === 1 ? `1 ${unit} bears` : `${plural(outsideCoverage, unit)} bear`} a day in a period that
          no file covers (old news) and {outsideCoverage === 1 ? 'is' : 'are'} in no figure here.
        </li>
      )}
    </ul>
  )
}
