import type { CommitmentLine } from '../../api/follow-up-types.ts'
import { ItemLink } from '../../follow-up/item-link.tsx'
import { Due } from '../../follow-up/due.tsx'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { BINDING_WORDS, SIDE_WORDS, shorten, STATUS_WORDS } from '../../follow-up/words.ts'
import { plural } from '../../format/format-number.ts'
import { Toward } from '../../layout/toward.tsx'

interface Props {
  readonly lines: readonly CommitmentLine[]
  readonly label: string
  /** What every line has in common and need not say. */
  readonly without?: 'owner' | 'partner' | 'occasion'
}

/** Commitments as lines: who promised, what, who has it in hand, how far it is, and what is due next. */
export function CommitmentList({ lines, label, without }: Props) {
  const ownerTitle = useOwnerTitle()
  const actorName = useActorName()
  return (
    <ul className="lines" aria-label={label}>
      {lines.map((line) => (
        <Line key={line.id} line={line} without={without} ownerTitle={ownerTitle} actorName={actorName} />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly line: CommitmentLine
  readonly without: Props['without']
  readonly ownerTitle: (id: string) => string
  readonly actorName: (code: string) => string
}

function Line({ line, without, ownerTitle, actorName }: LineProps) {
  const names = (codes: readonly string[]): string => codes.map(actorName).join(', ')
  return (
    <li className="line">
      <div className="line-main">
        <ItemLink id={line.id}>{shorten(line.what)}</ItemLink>
        <p className="line-facts">
          {line.side !== null && (
            <span className="side" data-side={line.side}>
              {SIDE_WORDS[line.side]}
            </span>
          )}
          <span>
            {names(line.promisedBy)} <Toward /> {names(line.promisedTo)}
          </span>
          {without !== 'owner' && <span>{ownerTitle(line.owner)}</span>}
          <span>
            {BINDING_WORDS[line.binding]}, {STATUS_WORDS[line.status]}
          </span>
          {line.marking !== null && <span className="tag">{line.marking}</span>}
          <span className="muted">{line.id}</span>
        </p>
        {line.offered !== null && (
          <p className={line.offered.late ? 'line-facts late' : 'line-facts'}>
            offered to {ownerTitle(line.offered.to)}, {line.offered.late ? 'not accepted by' : 'to be accepted by'}{' '}
            {line.offered.acceptBy}
          </p>
        )}
      </div>
      <div className="line-side">
        {line.state === 'closed' ? (
          <span className="muted">closed</span>
        ) : (
          <Due due={line.next?.due ?? null} daysLate={line.daysLate} />
        )}
        <StepProgress done={line.stepsDone} steps={line.steps} />
      </div>
    </li>
  )
}

/** How many steps are done, as a bar and in words. */
export function StepProgress({ done, steps }: { readonly done: number; readonly steps: number }) {
  if (steps === 0) return <span className="muted small">no steps</span>
  return (
    <span className="step-progress small">
      <progress value={done} max={steps} aria-label="Steps done" />
      {done} of {plural(steps, 'step')}
    </span>
  )
}
