import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { scoreListsQuery } from '../../api/score-queries.ts'
import type { ScoreList } from '../../api/score-types.ts'
import { useActorName } from '../../follow-up/names.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { FreezeForm } from './freeze-form.tsx'

/** The lists that were frozen, and the way to freeze another. */
export function ScoresPage() {
  useTitle('Scores')
  const { data, error, refetch } = useQuery(scoreListsQuery)
  return (
    <>
      <h1>Scores</h1>
      <p className="lede">
        How far promises are kept, by five written rules side by side; they often disagree, and none is the right one.
        The list they count over is frozen for a reporting day, so that it cannot be made to look well by changing it.
        No score says anything of an officer.
      </p>
      <FreezeForm />
      <section aria-labelledby="lists-title">
        <h2 id="lists-title">Frozen lists</h2>
        {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading what="lists" height={200} />}
        {data?.length === 0 && <p className="empty">None yet.</p>}
        <ul className="lines">
          {data?.map((list) => (
            <ListLine key={list.id} list={list} />
          ))}
        </ul>
      </section>
    </>
  )
}

function ListLine({ list }: { readonly list: ScoreList }) {
  const { id, title, on, partner, commitments, steps, frozenAt } = list
  const actorName = useActorName()
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/scores/$id" params={{ id }} className="line-title">
          {title}
        </Link>
        <p className="line-facts">
          <span className="muted">{id}</span>
          <span className="kind">for {on}</span>
          <span>{partner === null ? 'all relations' : actorName(partner)}</span>
          <span>
            {plural(commitments, 'commitment')}, {formatNumber(steps)} steps
          </span>
          <span>frozen on {frozenAt.slice(0, 10)}</span>
        </p>
      </div>
    </li>
  )
}
