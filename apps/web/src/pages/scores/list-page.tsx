import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { workspaceQuery } from '../../api/queries.ts'
import { scoreListQuery } from '../../api/score-queries.ts'
import type { OneList, ScoresOfDay } from '../../api/score-types.ts'
import { TwoSeriesLegend } from '../../charts/two-series.tsx'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { AgreementSection } from './agreement-section.tsx'
import { ListChangesSection } from './list-changes.tsx'
import { ListItems } from './list-items.tsx'
import { RuleCard } from './rule-card.tsx'
import { RULES } from './rules.ts'
import { ScoreTable } from './score-table.tsx'

/** One frozen list: five rules side by side, both series of each, what was changed since, and what two readers say. */
export function ListPage() {
  const { id } = useParams({ from: '/scores/$id' })
  const { data, error, refetch } = useQuery(scoreListQuery(id))
  useTitle(data === undefined ? `Scores ${id}` : data.list.title)
  return (
    <>
      <p className="way-back">
        <Link to="/scores">Scores</Link>
      </p>
      <h1>{data?.list.title ?? id}</h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="scores" height={1200} />}
      {data !== undefined && <Page one={data} />}
    </>
  )
}

function Page({ one }: { readonly one: OneList }) {
  const { list, series, agreement, today } = one
  const { data: workspace } = useQuery(workspaceQuery)
  const { day: asked } = useSearch({ from: '/scores/$id' })
  const actorName = useActorName()
  const day = series.find((scores) => scores.day === asked) ?? series.at(-1)
  return (
    <>
      <p className="lede">
        {list.partner === null ? 'All relations' : actorName(list.partner)}: {plural(list.commitments, 'commitment')}{' '}
        with {plural(list.steps, 'step')} for the reporting day {list.on}, frozen on {list.frozenAt.slice(0, 10)}.
      </p>
      {day === undefined ? (
        <p className="outcome">
          Its reporting day, {list.on}, is still to come (today is {today}). Scores are shown from that day on.
        </p>
      ) : (
        <>
          <Rules series={series} day={day} />
          <ListChangesSection list={list.id} day={day.day} />
        </>
      )}
      <AgreementSection
        list={list.id}
        commitments={list.commitments}
        agreement={agreement}
        alone={workspace?.officers.length === 0}
      />
      <ListItems list={list.id} />
    </>
  )
}

function Rules({ series, day }: { readonly series: readonly ScoresOfDay[]; readonly day: ScoresOfDay }) {
  const navigate = useNavigate({ from: '/scores/$id' })
  return (
    <section aria-labelledby="rules-title">
      <div className="page-head">
        <h2 id="rules-title">Five rules</h2>
        <label className="control">
          <span className="control-label">Figures of</span>
          <select
            value={day.day}
            onChange={(event) =>
              void navigate({ search: { day: event.target.value }, replace: true, resetScroll: false })
            }
          >
            {series.toReversed().map((one) => (
              <option key={one.day} value={one.day}>
                {one.day}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TwoSeriesLegend />
      <div className="rules">
        {RULES.map((rule) => (
          <RuleCard key={rule.key} rule={rule} series={series} day={day} />
        ))}
      </div>
      <p className="muted small">
        Method {day.frozen.method}. Formulas, edges, sources and a worked example: <code>docs/methods/scores.md</code>.
        They count what is recorded. The intervals answer who asks what so few commitments say in general; the list
        itself is counted whole.
      </p>
      <ScoreTable series={series} />
    </section>
  )
}
