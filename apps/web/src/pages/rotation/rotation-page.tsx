import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { client, unwrap } from '../../api/client.ts'
import { rotationQuery } from '../../api/follow-up-queries.ts'
import type { OneRotation } from '../../api/follow-up-types.ts'
import { useSend } from '../../api/use-send.ts'
import { ItemLink } from '../../follow-up/item-link.tsx'
import { useOwnerTitle } from '../../follow-up/names.ts'
import { daysPast, sayLate, shorten } from '../../follow-up/words.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { HandOverList } from '../hand-overs/hand-over-list.tsx'

/** The one page when an officer leaves: every line, who has accepted it, and what is left. */
export function RotationPage() {
  const { id } = useParams({ from: '/rotations/$id' })
  const { data, error, refetch } = useQuery(rotationQuery(id))
  useTitle(`Rotation ${id}`)
  return (
    <>
      <p className="way-back">
        <Link to="/hand-overs">Hand-overs</Link>
      </p>
      {error !== null && (
        <>
          <h1>Rotation {id}</h1>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </>
      )}
      {data === undefined && error === null && (
        <>
          <h1>Rotation {id}</h1>
          <Loading what="rotation" height={700} />
        </>
      )}
      {data !== undefined && <Rotation one={data} />}
    </>
  )
}

function Rotation({ one }: { readonly one: OneRotation }) {
  const { rotation, lines, left, today } = one
  const ownerTitle = useOwnerTitle()
  const open = lines.filter(({ state }) => state === 'offered').sort((a, b) => Number(b.late) - Number(a.late))
  const accepted = lines.filter(({ state }) => state === 'accepted')
  const back = lines.filter(({ state }) => state === 'declined' || state === 'withdrawn')
  const done = open.length === 0 && left.length === 0
  const same = rotation.post === rotation.to
  return (
    <>
      <h1>{ownerTitle(rotation.post)}: an officer leaves</h1>
      <p className="lede">
        Last day {rotation.leaves} ({sayLate(daysPast(rotation.leaves, today))}).{' '}
        {same ? 'Another officer takes over the post' : `${ownerTitle(rotation.to)} takes over`}. {accepted.length} of{' '}
        {plural(lines.length, 'line')} accepted.
      </p>
      <p className={done ? 'verdict' : 'verdict open-verdict'} role="status">
        {done
          ? 'Everything is handed over.'
          : `Not handed over yet: ${plural(open.length, 'line')} to be accepted, ${plural(left.length, 'item')} without a line.`}
      </p>
      {open.length > 0 && (
        <section aria-labelledby="open-title" className="part">
          <h2 id="open-title">
            To be accepted <span className="count">{open.length}</span>
          </h2>
          <HandOverList lines={open} />
        </section>
      )}
      {left.length > 0 && <Left id={rotation.id} left={left} />}
      {accepted.length > 0 && (
        <section aria-labelledby="accepted-title" className="part">
          <h2 id="accepted-title">Accepted</h2>
          <HandOverList lines={accepted} />
        </section>
      )}
      {back.length > 0 && (
        <section aria-labelledby="back-title" className="part">
          <h2 id="back-title">Declined or taken back</h2>
          <HandOverList lines={back} />
        </section>
      )}
    </>
  )
}

function Left({ id, left }: { readonly id: string; readonly left: OneRotation['left'] }) {
  const { send, sending, error } = useSend(() =>
    unwrap(client.POST('/v1/rotations/{id}/lines', { params: { path: { id } } })),
  )
  return (
    <section aria-labelledby="left-title" className="part">
      <h2 id="left-title">
        Left, without a line <span className="count late">{left.length}</span>
      </h2>
      <p className="muted">What has come to the post since, or was declined.</p>
      <ul className="lines">
        {left.map(({ item, title }) => (
          <li key={item} className="line">
            <div className="line-main">
              <ItemLink id={item}>{shorten(title)}</ItemLink>
              <p className="line-facts muted">{item}</p>
            </div>
          </li>
        ))}
      </ul>
      {error !== null && <ProblemNote error={error} />}
      <p>
        <button type="button" className="button" disabled={sending} onClick={() => void send(undefined)}>
          Offer what is left
        </button>
      </p>
    </section>
  )
}
