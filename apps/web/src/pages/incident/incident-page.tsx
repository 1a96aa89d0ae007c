import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { incidentQuery } from '../../api/queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Toward } from '../../layout/toward.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { plural } from '../../format/format-number.ts'
import { Paging } from '../dyad/paging.tsx'
import { ReportTable } from '../dyad/report-table.tsx'
import { HowOneIncidentCounts } from './how-one-incident-counts.tsx'
import { HowOftenRight } from './how-often-right.tsx'
import { IncidentFacts } from './incident-facts.tsx'
import { TellingPages } from './telling-pages.tsx'
import { VerdictPanel } from './verdict-panel.tsx'
import { IncidentMarks } from './incident-marks-list.tsx'

/** One incident with all its reports, at an address that can be shared. */
export function IncidentPage() {
  const { key } = useParams({ from: '/incidents/$key' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(incidentQuery(key))
  const found = data?.pages[0]
  const act = found?.incident.label ?? `code ${found?.incident.code}`
  useTitle(found === undefined ? 'Incident' : `${found.sourceName} → ${found.targetName}, ${found.incident.occurredOn}`)
  if (error !== null) {
    return (
      <>
        <h1>Incident</h1>
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  if (found === undefined) {
    return (
      <>
        <h1>Incident</h1>
        <Loading what="incident" height={800} />
      </>
    )
  }
  const { incident, sourceName, targetName, total } = found
  const reports = data?.pages.flatMap((page) => page.reports) ?? []
  return (
    <>
      <p className="way-back">
        <Link
          to="/dyad/$source/$target"
          params={{ source: incident.source, target: incident.target }}
          search={{ unit: 'incident', feed: incident.feed, at: incident.occurredOn }}
        >
          {sourceName} <Toward /> {targetName}, {incident.occurredOn.slice(0, 7)}
        </Link>
      </p>
      <h1 className="act-title">{act}</h1>
      <p className="lede">
        {sourceName} <Toward /> {targetName} on {incident.occurredOn}, as the feed {incident.feed} reports it. An
        incident{incident.status === 'confirmed' ? ' that a person has confirmed' : ', not a confirmed act'}:{' '}
        {plural(total, 'report')} of the same direction, code and day.
      </p>
      <HowOftenRight precision={found.precision} />
      <IncidentMarks incident={incident} />
      <IncidentFacts incident={incident} />
      <VerdictPanel incident={incident} />
      <HowOneIncidentCounts incident={incident} />
      <section className="reports" aria-labelledby="reports-title">
        <h2 id="reports-title">Reports</h2>
        <ReportTable reports={reports} />
        <Paging
          shown={reports.length}
          total={total}
          more={hasNextPage}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      </section>
      <TellingPages pages={found.pages} total={incident.pages ?? 0} />
    </>
  )
}
