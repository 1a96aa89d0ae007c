import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { occasionQuery } from '../../api/follow-up-queries.ts'
import type { OneOccasion } from '../../api/follow-up-types.ts'
import { useActorName } from '../../follow-up/names.ts'
import { OCCASION_WORDS } from '../../follow-up/words.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { CommitmentList } from '../board/commitment-list.tsx'
import { Paging } from '../dyad/paging.tsx'

const CLAUSES_PAGE = 50
const LINES_PAGE = 30

/** One occasion: its clauses, and beside each what rests on it. */
export function OccasionPage() {
  const { id } = useParams({ from: '/occasions/$id' })
  const { data, error, refetch } = useQuery(occasionQuery(id))
  useTitle(data?.occasion.title ?? id)
  return (
    <>
      <p className="way-back">
        <Link to="/commitments" search={{ group: 'occasion' }}>
          Commitments by occasion
        </Link>
      </p>
      <h1>{data?.occasion.title ?? id}</h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="occasion" height={800} />}
      {data !== undefined && <Occasion one={data} />}
    </>
  )
}

function Occasion({ one }: { readonly one: OneOccasion }) {
  const { occasion, commitments, text } = one
  const actorName = useActorName()
  const free = commitments.filter(({ clause }) => clause === null)
  const [shown, setShown] = useState(CLAUSES_PAGE)
  const [freeShown, setFreeShown] = useState(LINES_PAGE)
  return (
    <>
      <p className="lede">
        {OCCASION_WORDS[occasion.kind]} on {occasion.day}
        {occasion.place !== null && `, ${occasion.place}`}; {occasion.parties.map(actorName).join(', ')}
        {occasion.source !== null && `; source: ${occasion.source.title}`}
        {occasion.marking !== null && <span className="tag">{occasion.marking}</span>}
      </p>
      <p className="page-ways">
        <Link to="/commitments/new" search={{ occasion: occasion.id }} className="button">
          Add a commitment
        </Link>
        <Link to="/commitments" search={{ group: 'none', occasion: occasion.id }} className="button">
          Its commitments as a list
        </Link>
      </p>
      <p className="muted">
        {plural(occasion.clauses.length, 'clause')}, {plural(commitments.length, 'commitment')}
      </p>
      <div className="with-original">
        {text !== null && (
          <details className="details original-text">
            <summary>The text as it was given</summary>
            <div className="original-scroll" role="region" aria-label="The text as it was given" tabIndex={0}>
              {text}
            </div>
          </details>
        )}
        <div>
          <ol className="clauses">
            {occasion.clauses.slice(0, shown).map((clause) => {
              const resting = commitments.filter((commitment) => commitment.clause === clause.number)
              return (
                <li key={clause.number} className="clause-row" data-marked={resting.length > 0}>
                  <p className="clause-text">
                    {clause.label !== '' && <b>{clause.label} </b>}
                    {clause.text}
                  </p>
                  {resting.length > 0 && (
                    <CommitmentList
                      lines={resting}
                      label={`Commitments that rest on ${clause.label || `clause ${clause.number}`}`}
                      without="occasion"
                    />
                  )}
                </li>
              )
            })}
          </ol>
          {occasion.clauses.length > CLAUSES_PAGE && (
            <Paging
              shown={Math.min(shown, occasion.clauses.length)}
              total={occasion.clauses.length}
              more={shown < occasion.clauses.length}
              loading={false}
              onMore={() => setShown(shown + CLAUSES_PAGE)}
            />
          )}
        </div>
      </div>
      {free.length > 0 && (
        <section aria-labelledby="free-title">
          <h2 id="free-title">On no clause</h2>
          <CommitmentList
            lines={free.slice(0, freeShown)}
            label="Commitments that rest on no clause"
            without="occasion"
          />
          {free.length > LINES_PAGE && (
            <Paging
              shown={Math.min(freeShown, free.length)}
              total={free.length}
              more={freeShown < free.length}
              loading={false}
              onMore={() => setFreeShown(freeShown + LINES_PAGE)}
            />
          )}
        </section>
      )}
    </>
  )
}
