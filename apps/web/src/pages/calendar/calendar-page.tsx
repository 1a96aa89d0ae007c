import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type CalendarEntry, calendarQuery } from '../../api/standing-queries.ts'
import { LOCALE } from '../../format/locale.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { AnniversaryForm } from './anniversary-form.tsx'
import { EntryLink } from './entry-link.tsx'
import { monthAway, monthWeeks } from './month-weeks.ts'

/** What falls on which day: a month at a glance, and the same as a list. */
export function CalendarPage() {
  useTitle('Calendar')
  const { month: asked } = useSearch({ from: '/calendar' })
  const now = useQuery(calendarQuery(undefined, undefined))
  const month = asked ?? now.data?.today.slice(0, 7).concat('-01')
  return (
    <>
      <h1>Calendar</h1>
      <StandingWays />
      {now.error !== null && <ProblemNote error={now.error} onRetry={() => void now.refetch()} />}
      {(month === undefined || now.data === undefined) && now.error === null && (
        <Loading what="calendar" height={900} />
      )}
      {month !== undefined && now.data !== undefined && (
        <>
          <Month month={month} today={now.data.today} />
          <section aria-labelledby="year">
            <h2 id="year">The next twelve months</h2>
            {now.data.entries.length === 0 && (
              <p className="muted">
                Nothing falls on any day yet. Enter national days and anniversaries here; due days, meetings and reviews
                come by themselves.
              </p>
            )}
            <EntryList entries={now.data.entries} />
          </section>
          <p className="page-ways">
            <a className="button" href="/v1/calendar.ics" download>
              As iCalendar
            </a>
          </p>
          <OpenedForm doing="Enter a day that comes every year">
            {(close) => <AnniversaryForm onClose={close} />}
          </OpenedForm>
        </>
      )}
    </>
  )
}

function Month({ month, today }: { readonly month: string; readonly today: string }) {
  const weeks = monthWeeks(month)
  const first = weeks[0]?.[0] ?? month
  const last = weeks.at(-1)?.at(-1) ?? month
  const { data } = useQuery(calendarQuery(first, last))
  const title = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(month),
  )
  const dayName = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' })
  return (
    <section aria-labelledby="month">
      <div className="month-head">
        <h2 id="month">{title}</h2>
        <span className="segments">
          <Link
            to="/calendar"
            search={{ month: monthAway(month, -1) }}
            resetScroll={false}
            aria-label="The month before"
          >
            ‹
          </Link>
          <Link to="/calendar" search={{}} resetScroll={false}>
            Today
          </Link>
          <Link to="/calendar" search={{ month: monthAway(month, 1) }} resetScroll={false} aria-label="The month after">
            ›
          </Link>
        </span>
      </div>
      <table className="month">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {dayName.format(new Date(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} data-other={day.slice(0, 7) !== month.slice(0, 7)} data-today={day === today}>
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                  <ul>
                    {data?.entries
                      .filter((entry) => entry.day === day)
                      .map((entry) => (
                        <li key={`${entry.kind} ${entry.about}`} data-kind={entry.kind}>
                          <EntryLink entry={entry} />
                        </li>
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function EntryList({ entries }: { readonly entries: readonly CalendarEntry[] }) {
  return (
    <ul className="entries">
      {entries.map((entry) => (
        <li key={`${entry.day} ${entry.kind} ${entry.about}`}>
          <time dateTime={entry.day}>{entry.day}</time> <EntryLink entry={entry} withKind />
        </li>
      ))}
    </ul>
  )
}
