import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Followed, followedQuery } from '../../../api/answers-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { plural } from '../../../format/format-number.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { OwnRelation } from '../own-relation.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { CaseList } from './case-list.tsx'
import { CellsTable } from './cells-table.tsx'

/** What followed our own acts toward a partner. */
export function FollowedPage() {
  const { code } = useParams({ from: '/relations/$code/followed' })
  return (
    <RelationFrame code={code} title="What followed">
      <OwnRelation>{(us) => <Asked source={us} target={code} />}</OwnRelation>
    </RelationFrame>
  )
}

function Asked({ source, target }: { readonly source: string; readonly target: string }) {
  const { data, error, refetch } = useQuery(followedQuery(source, target))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="what followed" height={900} />
  return <Answered found={data} />
}

function Answered({ found }: { readonly found: Followed }) {
  const { source, target, feed, from, to, kinds, tested, rules, method } = found
  const name = useActorName()
  const matched = kinds.filter(({ cells }) => cells !== null)
  const few = kinds.filter(({ list }) => list !== null)
  const unmatched = kinds.filter(({ cells, list }) => cells === null && list === null)
  return (
    <>
      <p className="lede">
        {feed}, incidents and not confirmed acts{to !== null && `, ${from} to ${to}`}. What {name(target)} did after
        acts of {name(source)}, beside what it did after days that looked alike in level and trend. Associated with
        them, never caused by them.
      </p>
      <section>
        <h2>Kinds with {rules.leastCases} cases or more</h2>
        {matched.length === 0 ? (
          <p className="outcome">None that can be matched.</p>
        ) : (
          <>
            <p>
              Of {plural(tested, 'comparison')} those stand here that chance would bring in fewer than one of twenty;
              the share of false ones among all that are at least as striking is beside each.
            </p>
            {matched.map((kind) => (
              <CellsTable key={`${kind.known} ${kind.kind}`} kind={kind} />
            ))}
          </>
        )}
      </section>
      {few.length > 0 && (
        <section>
          <h2>Too few for a number</h2>
          {few.map((kind) => (
            <CaseList key={`${kind.known} ${kind.kind}`} kind={kind} />
          ))}
        </section>
      )}
      {unmatched.length > 0 && (
        <section>
          <h2>Too often to be held against anything</h2>
          <p>{unmatched.map(({ label, acts }) => `${label} (${acts})`).join(', ')}.</p>
        </section>
      )}
      <p className="muted small">
        Method {method}. Definitions and sources: <code>docs/methods/followed.md</code>.
      </p>
    </>
  )
}
