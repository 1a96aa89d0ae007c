import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { durabilityQuery, type Durability } from '../../../api/durability-queries.ts'
import { workspaceQuery } from '../../../api/queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { LastingSection } from './lasting-section.tsx'
import { SpellTable } from './spell-table.tsx'

/** How long calm and improved spells of a relation last, in either direction. */
export function DurabilityPage() {
  const { code } = useParams({ from: '/relations/$code/durability' })
  const { direction } = useSearch({ from: '/relations/$code/durability' })
  const { data: workspace } = useQuery(workspaceQuery)
  const name = useActorName()
  const us = workspace?.perspective?.code
  return (
    <RelationFrame code={code} title="Durability">
      {us === undefined ? (
        <p className="outcome">This folder says not whose relations it looks after.</p>
      ) : (
        <>
          <nav className="page-ways" aria-label="Direction">
            <span className="segments">
              <Link to="." search={{}} activeOptions={{ exact: true, includeSearch: true }}>
                {name(code)} toward {name(us)}
              </Link>
              <Link to="." search={{ direction: 'ours' }} activeOptions={{ exact: true, includeSearch: true }}>
                {name(us)} toward {name(code)}
              </Link>
            </span>
          </nav>
          {direction === 'ours' ? <Direction source={us} target={code} /> : <Direction source={code} target={us} />}
        </>
      )}
    </RelationFrame>
  )
}

function Direction({ source, target }: { readonly source: string; readonly target: string }) {
  const { data, error, refetch } = useQuery(durabilityQuery(source, target))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="spells" height={1200} />
  return <Answered found={data} />
}

function Answered({ found }: { readonly found: Durability }) {
  const { feed, from, to, calm, improved, rules, dataHash, method } = found
  return (
    <>
      <p className="lede">
        {feed}, months of reports and not of confirmed acts{from !== null && to !== null && `, ${from} to ${to}`}. A gap
        in the record cuts a spell off without ending it.
      </p>
      <LastingSection
        found={found}
        kind="calm"
        title="Calm spells"
        meaning={`Conflict at or below the median of the ${rules.earlierMonths} months before, until a month is worse than three quarters of these.`}
      />
      <LastingSection
        found={found}
        kind="improved"
        title="Improved spells"
        meaning={`A share of cooperation above the median of the ${rules.earlierMonths} months before, until a month is worse than three quarters of these.`}
      />
      <h2>The spells</h2>
      <SpellTable title="Calm" lasting={calm} />
      <SpellTable title="Improved" lasting={improved} />
      <p className="muted">
        Method {method}, data {dataHash.slice(0, 12)}. Definitions, formulas, sources and worked examples:{' '}
        <code>docs/methods/durability.md</code>.
      </p>
    </>
  )
}
