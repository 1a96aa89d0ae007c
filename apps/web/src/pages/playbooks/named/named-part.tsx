import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { namedActsQuery, type PlaybookView } from '../../../api/playbook-queries.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { HowOftenRight } from '../../incident/how-often-right.tsx'
import { KindCounts } from '../kind-counts.tsx'
import { RecordControls } from '../record-controls.tsx'
import { ActExamples } from './act-examples.tsx'
import { RuleCounts } from './rule-counts.tsx'

const EXAMPLES = 25

/** What the rules name in the archive: how often, how often that could not be told, and examples to be checked. */
export function NamedPart({ view }: { readonly view: PlaybookView }) {
  const search = useSearch({ from: '/playbooks/$partner' })
  const { as, feed, from, to, rule } = search
  const question = { as, feed, from, to }
  const all = useQuery(namedActsQuery(view.partner, { ...question, limit: 0 }))
  const examples = useQuery(namedActsQuery(view.partner, { ...question, rule, limit: EXAMPLES }))
  const { data } = all
  const shown =
    examples.error !== null ? (
      <ProblemNote error={examples.error} />
    ) : examples.data === undefined ? (
      <Loading what="examples" height={240} />
    ) : (
      <ActExamples acts={examples.data} />
    )
  return (
    <>
      <RecordControls search={search} feed={data?.feed} />
      {all.error !== null && <ProblemNote error={all.error} onRetry={() => void all.refetch()} />}
      {data === undefined && all.error === null && <Loading what="acts" height={600} />}
      {data !== undefined && view.playbook !== null && (
        <>
          <section aria-labelledby="names-title">
            <h2 id="names-title">What it names</h2>
            <p className="named-sum">
              <KindCounts counts={data.counts} />
            </p>
            <p className="muted">
              {as === 'confirmed'
                ? 'Only what a person confirmed or entered by hand; the rest is only reported.'
                : 'As the feed reports it. A report is not confirmed: a rule names what is told, not what was done.'}{' '}
              One rule makes at most one act a day, however many articles tell it.
            </p>
            <HowOftenRight precision={data.precision} />
            <RuleCounts acts={data} playbook={view.playbook} chosen={rule} examples={shown} />
          </section>
          {rule === undefined && (
            <section aria-labelledby="examples-title" className="examples">
              <h2 id="examples-title">The latest</h2>
              {shown}
            </section>
          )}
        </>
      )}
    </>
  )
}
