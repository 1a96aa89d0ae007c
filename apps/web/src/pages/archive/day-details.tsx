import { useQuery } from '@tanstack/react-query'
import { completenessOfDayQuery } from '../../api/queries.ts'
import type { Completeness, DayCompleteness } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import type { Day } from '../../periods/period.ts'
import { sayDay, sayReason } from './day-words.ts'

interface Props {
  readonly feed: string
  readonly day: Day
  readonly every: Completeness['every']
}

/** A day that was chosen: what was expected, what came with which files, why not the rest. */
export function DayDetails({ feed, day, every }: Props) {
  const { data, error, refetch } = useQuery(completenessOfDayQuery(feed, day))
  return (
    <div className="day-details" aria-live="polite" aria-busy={data === undefined && error === null}>
      <h3>
        {feed}, {day}
      </h3>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Facts data={data} every={every} />}
    </div>
  )
}

const FIRST_FILES = 12

function Facts({ data, every }: { readonly data: DayCompleteness; readonly every: Completeness['every'] }) {
  const { files, failedFiles, stretches } = data
  return (
    <>
      <p>{sentence(sayDay(data, every))}</p>
      {every === 'quarter-hour' && stretches.length > 1 && (
        <ul className="stretches">
          {stretches.map(({ from, until, state, slots }) => (
            <li key={from}>
              <span className="day">
                {clock(from)} to {clock(until).replace('00:00', '24:00')} UTC
              </span>{' '}
              {sayReason(state)}, {plural(slots, 'file')}
            </li>
          ))}
        </ul>
      )}
      {failedFiles.map(({ name, message, code }) => (
        <p key={`${name} ${code}`}>
          <b className="file-name">{name}</b> failed: {message}
        </p>
      ))}
      {files.length > 0 && (
        <p className="muted">
          Covered by{' '}
          {files.slice(0, FIRST_FILES).map((file, at) => (
            <span key={file.sha256}>
              {at > 0 && ', '}
              <span className="file-name">{file.name}</span>
            </span>
          ))}
          {files.length > FIRST_FILES && ` and ${plural(files.length - FIRST_FILES, 'file')} more`}
        </p>
      )}
    </>
  )
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The time of day of `2016-10-13T15:30Z`. */
function clock(time: string): string {
  return time.slice(11, 16)
}
