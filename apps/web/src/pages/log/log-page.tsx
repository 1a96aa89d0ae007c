import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { logQuery } from '../../api/live-queries.ts'
import { LogLanes } from '../../charts/log-lanes.tsx'
import { LANES_HEIGHT } from '../../charts/log-marks.ts'
import { ShadeKey, ShadePatterns } from '../../charts/shade-patterns.tsx'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { cutLog } from './cut-log.ts'
import { LOG_SPANS, readLogSearch } from './log-search.ts'
import { LogTable } from './log-table.tsx'

/** What happened between us and a partner, on one axis of days. */
export function LogPage() {
  const { code } = useParams({ from: '/partners/$code/log' })
  // What stands in the address as it was typed comes along with what was read from it.
  const { span = '90d' } = readLogSearch({ ...useSearch({ from: '/partners/$code/log' }) })
  const name = useActorName()(code)
  useTitle(`Log: ${name}`)
  const { data, error, refetch } = useQuery(logQuery(code))
  const log = useMemo(() => (data === undefined ? undefined : cutLog(data, span)), [data, span])
  return (
    <>
      <p className="way-back">
        <Link to="/">Partners</Link>
      </p>
      <h1>Log: {name}</h1>
      <p className="lede">
        Everything stands on the day on which the desk could know of it: an incident on that of its first report, an act
        on the day on which it began to count. What no feed covers is hatched: it is no data, not calm.
      </p>
      <nav className="page-ways" aria-label="How long">
        <span className="segments">
          {LOG_SPANS.map(([id, words]) => (
            <Link
              key={id}
              to="/partners/$code/log"
              params={{ code }}
              search={id === '90d' ? {} : { span: id }}
              activeOptions={{ exact: true, includeSearch: true }}
              replace
              resetScroll={false}
            >
              {words}
            </Link>
          ))}
        </span>
      </nav>
      <ShadePatterns />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {log === undefined && error === null && <Loading what="the log" height={LANES_HEIGHT + 400} />}
      {log !== undefined && (
        <>
          <p className="muted">
            {log.from} to {log.to}; {plural(log.incidentTotal, 'incident')}, {plural(log.acts.length, 'act')},{' '}
            {plural(log.items.length, 'proposal')}, {plural(log.decisions.length, 'decision')},{' '}
            {plural(log.ownActs.length, 'own act')}, {plural(log.gaps.length, 'gap')} of the feed
            {log.feed === null ? '; no feed covers this relation' : ` ${log.feed}`}
          </p>
          <LogLanes log={log} />
          <ul className="legend">
            <li>● confirmed, ○ reported or developing, × struck out</li>
            <li>▲ unfriendly, ◆ friendly, ● other acts</li>
            <li>■ decision; hollow: waits for a signature</li>
            <li>◆ own act; hollow: not matched</li>
            <li>darker level: higher strain ({log.scale.join(', ')})</li>
            <li>
              <ShadeKey of="no-data" /> no data <ShadeKey of="in-part" /> data in part
            </li>
          </ul>
          <LogTable log={log} />
        </>
      )}
    </>
  )
}
