import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Conduct, conductQuery } from '../../../api/conduct-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { OwnRelation } from '../own-relation.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { BalanceTable } from './balance-table.tsx'
import { ConsistencyPart } from './consistency-part.tsx'
import { RepertoirePart } from './repertoire-part.tsx'
import { ToneFigure } from './tone-figure.tsx'

/** How we carry ourselves toward a partner, and the partner toward us, by public acts as reported. */
export function ConductPage() {
  const { code } = useParams({ from: '/relations/$code/conduct' })
  return (
    <RelationFrame code={code} title="Conduct">
      <OwnRelation>{(us) => <Both us={us} them={code} />}</OwnRelation>
    </RelationFrame>
  )
}

function Both({ us, them }: { readonly us: string; readonly them: string }) {
  const { data, error, refetch } = useQuery(conductQuery(us, them))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="conduct" height={1400} />
  return <Answered found={data} />
}

function Answered({ found }: { readonly found: Conduct }) {
  const name = useActorName()
  const { source, target, feed, from, to, tone, repertoire, balance, consistency, decisions, rules, method } = found
  return (
    <>
      <p className="lede">
        {feed}, public acts as reported and not as confirmed{from !== null && to !== null && `, ${from} to ${to}`}. Acts
        that only the journal knows are not among them.
      </p>
      <section>
        <h2>Tone of public words</h2>
        <p>
          Shares of words with a tone, by the codes of acts and never by the tone of articles; none for a year with
          fewer than {rules.leastWords} words, or of which less than {rules.leastCovered * 100} % is covered.
        </p>
        <div className="drift-figures">
          <ToneFigure found={found} who={source} years={tone.ours} />
          <ToneFigure found={found} who={target} years={tone.theirs} />
        </div>
      </section>
      <section>
        <h2>Kinds of acts</h2>
        <RepertoirePart who={source} repertoire={repertoire.ours} />
        <RepertoirePart who={target} repertoire={repertoire.theirs} />
      </section>
      <section>
        <h2>Like acts, like answers</h2>
        <ConsistencyPart who={source} whom={target} consistency={consistency.ours} />
        <ConsistencyPart who={target} whom={source} consistency={consistency.theirs} />
        {decisions !== null && (
          <p>
            Proposals of our playbook, by the journal: {decisions.accepted} taken, {decisions.changed} taken otherwise,{' '}
            {decisions.declined} not taken.
          </p>
        )}
      </section>
      <section>
        <h2>Balance of {name(source)} over the region</h2>
        <BalanceTable years={balance} />
      </section>
      <p className="muted">
        Method {method}. Definitions, formulas and sources: <code>docs/methods/conduct.md</code>.
      </p>
    </>
  )
}
