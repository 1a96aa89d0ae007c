import { formatNumber, plural } from '../../format/format-number.ts'
import { sayFiles } from '../../format/say-coverage.ts'
import { type Charted, sumPartDays } from '../../periods/part-days.ts'

/** What one must know before reading the lines: how much there is, what is missing, what bears a day elsewhere. */
export function DyadNotes({ data }: { readonly data: Charted }) {
  const { periods, outsideCoverage, feed, unit, as, partKnown } = data
  const total = (figure: 'events' | 'joint' | 'stale'): number =>
    periods.reduce((sum, period) => sum + (period[figure] ?? 0), 0)
  const events = total('events')
  const days = periods.reduce((sum, period) => sum + period.days, 0)
  const covered = periods.reduce((sum, period) => sum + period.coveredDays, 0)
  const part = sumPartDays(periods)
  return (
    <ul className="notes">
      <li>
        {as === 'confirmed'
          ? `${plural(events, 'confirmed act')} beside ${feed}`
          : `${plural(events, unit)} in ${feed}`}
        , over {plural(covered, 'covered day')}
        {covered < days && <> of {plural(days, 'day')} shown; a day without data is not a calm day</>}.
        {events === 0 &&
          covered > 0 &&
          as === 'reported' &&
          ' The feed covers these days and reports nothing of this direction.'}
      </li>
      {!partKnown && <li>Which of these days came in part is not known: the server did not tell.</li>}
      {part !== undefined && (
        <li>
          {part.days === 1 ? '1 of these days' : `${formatNumber(part.days)} of these days`} came in part:{' '}
          {sayFiles(part)}. What is missing of a day is not calm either.
        </li>
      )}
      {unit === 'incident' && as === 'reported' && (
        <li>
          {plural(total('joint'), 'incident')} of these {total('joint') === 1 ? 'is' : 'are'} joint: told in both
          directions. {plural(total('stale'), 'more incident')} {total('stale') === 1 ? 'is' : 'are'} stale: old news,
          which is listed and in no figure.
        </li>
      )}
      {outsideCoverage > 0 && (
        <li>
          {outsideCoverage === 1 ? `1 ${unit} bears` : `${plural(outsideCoverage, unit)} bear`} a day in a period that
          no file covers{as === 'reported' && ' (old news)'} and {outsideCoverage === 1 ? 'is' : 'are'} in no figure
          here.
        </li>
      )}
    </ul>
  )
}
