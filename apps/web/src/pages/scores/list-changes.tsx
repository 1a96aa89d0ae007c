import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listChangesQuery } from '../../api/score-queries.ts'
import type { ListChanges } from '../../api/score-types.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'

interface Props {
  readonly list: string
  readonly day: string
}

/** Most of a kind that are listed. */
const SHOWN = 30

/** What was changed since a list was frozen, each by its id, so that the two series can be told apart. */
export function ListChangesSection({ list, day }: Props) {
  const { data, error, refetch } = useQuery(listChangesQuery(list, day))
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">Changed since it was frozen</h2>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="changes" height={120} />}
      {data !== undefined && <Changes changes={data} day={day} />}
    </section>
  )
}

function Changes({ changes, day }: { readonly changes: ListChanges; readonly day: string }) {
  const { commitmentsAdded, commitmentsRemoved, stepsAdded, stepsRemoved, stepsDropped, dueMoved } = changes
  const ids = (list: readonly string[]) => list.map((id) => <CommitmentLink key={id} id={id} />)
  const steps = (list: ListChanges['stepsAdded']) =>
    list.map(({ commitment, step }) => (
      <CommitmentLink key={step} id={commitment}>
        {step}
      </CommitmentLink>
    ))
  const kinds: readonly (readonly [readonly [string, string], readonly ReactNode[]])[] = [
    [['commitment added', 'commitments added'], ids(commitmentsAdded)],
    [['commitment removed', 'commitments removed'], ids(commitmentsRemoved)],
    [['step added', 'steps added'], steps(stepsAdded)],
    [['step removed', 'steps removed'], steps(stepsRemoved)],
    [['step dropped', 'steps dropped'], steps(stepsDropped)],
    [
      ['due day moved', 'due days moved'],
      dueMoved.map(({ commitment, step, from, to }) => (
        <span key={step}>
          <CommitmentLink id={commitment}>{step}</CommitmentLink> from {from ?? 'no day'} to {to ?? 'no day'}
        </span>
      )),
    ],
  ]
  const some = kinds.filter(([, list]) => list.length > 0)
  return (
    <>
      {some.length === 0 && <p>Nothing of the list itself, by {day}.</p>}
      <dl className="changes">
        {some.map(([[one, many], list]) => (
          <div key={one}>
            <dt>{plural(list.length, one, many)}</dt>
            <dd>
              {list.slice(0, SHOWN)}
              {list.length > SHOWN && <span className="muted">and {plural(list.length - SHOWN, 'other')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {some.length > 0 && (
        <p className="muted small">
          By {day}. None of this can raise the frozen series: what was added does not count there, what was removed or
          dropped stays in the whole, and due days are the old ones.
        </p>
      )}
    </>
  )
}

function CommitmentLink({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  return (
    <Link to="/commitments/$id" params={{ id }}>
      {children ?? id}
    </Link>
  )
}
