import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Step } from '../../api/follow-up-types.ts'
import { useSend } from '../../api/use-send.ts'
import { Due } from '../../follow-up/due.tsx'
import { Field } from '../../follow-up/field.tsx'
import { useOwnerTitle } from '../../follow-up/names.ts'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { daysPast } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import type { Day } from '../../periods/period.ts'
import { HandOverForm } from './hand-over-form.tsx'

interface Props {
  readonly step: Step
  readonly today: Day
  readonly commitmentOwner: string
}

type Asking = 'move' | 'drop' | 'hand-over'
interface Changes {
  readonly state?: Step['state']
  readonly due?: string | null
  readonly because?: string | null
}

/** A step with what can be done to it, in its line. */
export function StepLine({ step, today, commitmentOwner }: Props) {
  const [asking, setAsking] = useState<Asking>()
  const ownerTitle = useOwnerTitle()
  const { id, what, due, state } = step
  const { send, sending, error, reset } = useSend((body: Changes) =>
    unwrap(client.PATCH('/v1/steps/{id}', { params: { path: { id } }, body })),
  )
  const ask = (next: Asking | undefined): void => {
    reset()
    setAsking(next)
  }
  const change = (body: Changes): void => void send(body).then((sent) => sent !== undefined && setAsking(undefined))
  return (
    <li className="line" data-state={state}>
      <div className="line-main">
        <span className="line-title">{what}</span>
        <p className="line-facts">
          <span className="kind">{state === 'done' ? `done on ${step.doneOn}` : state}</span>
          {step.owner !== commitmentOwner && <span>{ownerTitle(step.owner)}</span>}
          <span className="muted">{id}</span>
          {step.because !== null && state === 'dropped' && <span>because {step.because}</span>}
        </p>
      </div>
      <div className="line-side">
        {state === 'open' && <Due due={due} daysLate={due === null ? null : daysPast(due, today)} />}
        <span className="answer">
          {state === 'open' ? (
            <>
              <StepButton
                name="Done"
                id={id}
                what={what}
                disabled={sending}
                onClick={() => change({ state: 'done' })}
              />
              <StepButton name="Move …" id={id} what={what} quiet onClick={() => ask('move')} />
              <StepButton name="Hand over …" id={id} what={what} quiet onClick={() => ask('hand-over')} />
              <StepButton name="Drop …" id={id} what={what} quiet onClick={() => ask('drop')} />
            </>
          ) : (
            <StepButton name="Open again" id={id} what={what} quiet onClick={() => change({ state: 'open' })} />
          )}
        </span>
      </div>
      {asking === undefined && error !== null && <ProblemNote error={error} />}
      {asking === 'hand-over' && <HandOverForm item={id} what={what} today={today} onDone={() => ask(undefined)} />}
      {(asking === 'move' || asking === 'drop') && (
        <ReasonForm
          key={asking}
          doing={asking === 'move' ? 'Move it' : 'Drop it'}
          sending={sending}
          error={error}
          onSend={(because, form) =>
            change(asking === 'move' ? { due: formText(form, 'due') || null, because } : { state: 'dropped', because })
          }
          onCancel={() => ask(undefined)}
        >
          {asking === 'move' && (
            <Field label="To which day">
              {(attributes) => (
                <input
                  {...attributes}
                  type="date"
                  name="due"
                  defaultValue={due ?? ''}
                  ref={(node) => {
                    node?.focus()
                  }}
                />
              )}
            </Field>
          )}
        </ReasonForm>
      )}
    </li>
  )
}

interface ButtonProps {
  readonly name: string
  readonly id: string
  readonly what: string
  readonly quiet?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
}

function StepButton({ name, id, what, quiet = false, disabled = false, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={quiet ? 'quiet-button' : 'button'}
      aria-label={`${name.replace(' …', '')}, step ${id}: ${what}`}
      disabled={disabled}
      onClick={onClick}
    >
      {name}
    </button>
  )
}
