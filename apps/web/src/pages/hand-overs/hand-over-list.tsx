import type { HandOver } from '../../api/follow-up-types.ts'
import { ItemLink } from '../../follow-up/item-link.tsx'
import { HandOverAnswer } from '../../follow-up/hand-over-answer.tsx'
import { PassedWith } from '../../follow-up/passed-with.tsx'
import { useOwnerTitle } from '../../follow-up/names.ts'
import { shorten } from '../../follow-up/words.ts'
import { Toward } from '../../layout/toward.tsx'

/** Hand-overs as lines; open ones are answered in theirs. */
export function HandOverList({ lines }: { readonly lines: readonly HandOver[] }) {
  const ownerTitle = useOwnerTitle()
  return (
    <ul className="lines">
      {lines.map((one) => (
        <li key={one.id} className="line" data-state={one.state}>
          <div className="line-main">
            <ItemLink id={one.item}>{shorten(one.title)}</ItemLink>
            <p className="line-facts">
              <span>
                {ownerTitle(one.from)} <Toward /> {one.from === one.to ? 'another officer there' : ownerTitle(one.to)}
              </span>
              {one.rotation !== null && <span>rotation {one.rotation}</span>}
              <span className="muted">
                {one.id}, {one.item}
              </span>
            </p>
            <PassedWith handOver={one} />
          </div>
          <div className="line-side">
            {one.state === 'offered' ? (
              <>
                <span className={one.late ? 'due late' : 'due'}>
                  {one.late ? <b>overdue, not accepted by </b> : 'to be accepted by '}
                  <time dateTime={one.acceptBy}>{one.acceptBy}</time>
                </span>
                <HandOverAnswer id={one.id} title={one.title} answerers={one.answerers} withdraw />
              </>
            ) : (
              <span className="muted">
                {one.state} {one.endedAt?.slice(0, 10)}
                {one.because !== null && <>, because {one.because}</>}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
