import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { completenessQuery } from '../../api/queries.ts'
import type { Completeness, FeedStatus, StatusFiles } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { addDays, type Day, isDay } from '../../periods/period.ts'
import { CalendarLegend } from './calendar-legend.tsx'
import { DayCalendar } from './day-calendar.tsx'
import { DayDetails } from './day-details.tsx'
import { RunTable } from './run-table.tsx'

/** Day by day, what was expected of a feed, what came, and why not the rest. */
export function FeedDays({ status }: { readonly status: StatusFiles & { readonly feeds: readonly FeedStatus[] } }) {
  const { feeds } = status
  const failed = status.failedFiles.flatMap(({ place }) => place?.feed ?? [])
  const names = [...new Set([...feeds.map((feed) => feed.feed), ...failed])].toSorted()
  const [chosen, setChosen] = useState<string>()
  const feed = chosen ?? names[0]
  if (feed === undefined) return null
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">Days</h2>
      <OneFeed key={feed} feed={feed} names={names} onFeed={setChosen} />
    </section>
  )
}

interface Props {
  readonly feed: string
  readonly names: readonly string[]
  readonly onFeed: (feed: string) => void
}

function OneFeed({ feed, names, onFeed }: Props) {
  const { data, error, refetch } = useQuery(completenessQuery(feed))
  const [chosen, setChosen] = useState<Day>()
  const day = chosen ?? data?.coverage?.to ?? data?.runs.at(-1)?.to
  return (
    <>
      <div className="days-choice">
        {names.length > 1 && (
          <label className="control">
            <span className="control-label">Feed</span>
            <select value={feed} onChange={(event) => onFeed(event.target.value)}>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        {day !== undefined && (
          <label className="control">
            <span className="control-label">Day</span>
            <input
              type="date"
              value={day}
              min={data?.runs.at(0)?.from}
              max={data?.runs.at(-1)?.to}
              onChange={(event) => {
                if (isDay(event.target.value)) setChosen(event.target.value)
              }}
            />
          </label>
        )}
      </div>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="days" height={420} />}
      {data !== undefined && day === undefined && <p className="empty">Of this feed no day came, and none failed.</p>}
      {data !== undefined && day !== undefined && (
        <>
          <p className="days-sum">{sayKnown(data)}</p>
          <CalendarLegend runs={data.runs} />
          <DayCalendar data={data} chosen={day} onChoose={setChosen} />
          <DayDetails feed={feed} day={day} every={data.every} />
          <RunTable data={data} />
        </>
      )}
    </>
  )
}

/** The promise, what came of it, the last covered day, and where knowledge ends. */
function sayKnown({ promise, total, every, coverage, knownUntil }: Completeness): string {
  const unit = every === 'day' ? 'days' : 'files'
  const came = `${formatNumber(total.came)} of ${formatNumber(total.expected)} ${unit} came`
  const ends = coverage === null ? 'no day is covered' : `the last covered day is ${coverage.to}`
  const beyond = knownUntil === null ? '' : `; nothing is known after ${sayTime(knownUntil)}`
  return `Expected: ${promise}. From the first covered day to the last, ${came}; ${ends}${beyond}.`
}

/** A midnight is the end of the day before. */
function sayTime(time: string): string {
  const day = time.slice(0, 10)
  return time.endsWith('T00:00Z') ? `the end of ${addDays(day, -1)}` : `${day} ${time.slice(11, 16)} UTC`
}
