import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { toReadQuery } from '../../api/score-queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { ReadItem } from './read-item.tsx'
import { SCHEME_WORDS } from './scheme-words.ts'

/** Reading, commitment after commitment, by the keyboard; what the other reader said is not here. */
export function ReadPage() {
  const { id } = useParams({ from: '/scores/$id/read' })
  const { scheme, as } = useSearch({ from: '/scores/$id/read' })
  const { data, error, refetch } = useQuery(toReadQuery(id, scheme, as))
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map())
  const title = as === 3 ? 'Settle as a third' : `Read as reader ${as}`
  useTitle(`${title}, ${id}`)
  const items = data?.items ?? []
  const item = items[at]
  const step = (by: number): void => setAt(Math.min(items.length, Math.max(0, at + by)))
  const more = async (): Promise<void> => {
    await refetch()
    setAt(0)
  }
  return (
    <>
      <p className="way-back">
        <Link to="/scores/$id" params={{ id }}>
          {id}
        </Link>
      </p>
      <h1>
        {title} <span className="h1-aside">{SCHEME_WORDS[scheme].title}</span>
      </h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="commitments" height={600} />}
      {data?.total === 0 && (
        <p className="outcome">
          {as === 3 ? 'There is nothing to settle: where both have read, they agree.' : 'All of the list is read.'}{' '}
          <Link to="/scores/$id" params={{ id }}>
            Back to the scores
          </Link>
        </p>
      )}
      {item !== undefined && data !== undefined && (
        <ReadItem
          key={item.commitment}
          item={item}
          list={id}
          reader={as}
          place={at + 1}
          of={data.total}
          before={said.get(item.commitment)}
          onSaid={(value) => {
            setSaid(new Map(said).set(item.commitment, value))
            step(1)
          }}
          onStep={step}
        />
      )}
      {item === undefined && data !== undefined && data.total > 0 && (
        <div className="outcome">
          <p>
            You have gone through {at} of {data.total}; {said.size} read.
          </p>
          <p className="form-buttons">
            <button type="button" className="button" onClick={() => step(-1)}>
              Back
            </button>
            <button
              type="button"
              className="button primary"
              ref={(node) => {
                node?.focus()
              }}
              onClick={() => void more()}
            >
              What is still to be read
            </button>
          </p>
        </div>
      )}
    </>
  )
}
