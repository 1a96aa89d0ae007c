import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import {
  decide,
  type DecisionView,
  type Friction,
  type ItemDetail,
  leave,
  type NewDecision,
} from '../../api/inbox-queries.ts'
import type { InstrumentRow } from '../../api/playbook-queries.ts'
import { Field } from '../../follow-up/field.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useKeys } from '../inbox/use-keys.ts'
import { CardFacts, Option } from './choice-option.tsx'
import { type DecisionPlace, placeOfProblem } from './decision-problem.ts'
import { frictionWords } from './friction-words.ts'
import { OtherInstrument } from './other-instrument.tsx'
import { ReasonField } from './reason-field.tsx'
import { useLiveWrite } from './use-live-write.ts'

const OTHER = 'something-else'
const NO_FRICTION: Friction = { evidence: false, typed: false, toSign: null }

interface Props {
  readonly detail: ItemDetail
  readonly view: DecisionView
}

/** Choose, give the reason, decide. Nothing is chosen beforehand; what a choice asks for is said before it is sent. */
export function DecideForm({ detail: { item, choices, limits }, view }: Props) {
  const verify = item.type === 'verify'
  const [take, setTake] = useState(verify ? 'no-action' : '')
  const [other, setOther] = useState<InstrumentRow>()
  const [because, setBecause] = useState('')
  const [beyond, setBeyond] = useState('')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<'choice' | 'because'>()
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const send = useLiveWrite((body: NewDecision) => decide(item.id, body))
  const leaving = useLiveWrite((reason: string) => leave(item.id, reason))
  const id = take === OTHER ? (other?.id ?? '') : take
  const highest = view.highestRung ?? limits.ceiling
  const isBeyond = take === OTHER && (other?.rung ?? 0) > highest
  const friction = frictionOf(view, take, other)
  const busy = send.isPending || leaving.isPending
  const wrong = (place: DecisionPlace) =>
    send.error !== null && placeOfProblem(send.error) === place && <ProblemNote error={send.error} />

  const checked = (needsChoice: boolean): boolean => {
    const lacks = needsChoice && id === '' ? 'choice' : because.trim() === '' ? 'because' : undefined
    setAsked(lacks)
    if (lacks === 'because') form.current?.querySelector('textarea')?.focus()
    return lacks === undefined && !busy
  }
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!checked(true)) return
    send.mutate({
      take: id,
      because,
      beyond: isBeyond && beyond !== '' ? beyond : null,
      typed: friction.typed ? typed : null,
    })
  }
  useKeys((key) => {
    const cards = form.current?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []
    const card = /^[1-9]$/.test(key) ? cards[Number(key) - 1] : undefined
    if (card !== undefined) {
      card.focus()
      card.click()
    } else if (key === 'r') form.current?.querySelector('textarea')?.focus()
    else if (key === 'i') void navigate({ to: '/inbox' })
    else return false
    return true
  })
  return (
    <section aria-labelledby="decide-title">
      <h2 id="decide-title">{verify ? 'Or leave it unverified' : 'Decide'}</h2>
      {verify && (
        <p className="muted">
          Confirm or strike out above, and this item settles by itself. If it is not worth verifying, say why.
        </p>
      )}
      <form
        ref={form}
        className="decide"
        aria-label="Decide"
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
        }}
      >
        {!verify && (
          <fieldset className="choice-cards">
            <legend className="hidden">What is done</legend>
            {choices.map((card, at) => (
              <Option
                key={card.id}
                place={at + 1}
                value={card.id}
                chosen={take === card.id}
                onChoose={() => setTake(card.id)}
                title={CHOICE_NAMES[card.id] ?? card.name}
              >
                <CardFacts card={card} friction={view.choices.find((one) => one.id === card.id)} />
              </Option>
            ))}
            {item.type !== 'lift' && (
              <Option
                place={choices.length + 1}
                value={OTHER}
                chosen={take === OTHER}
                onChoose={() => setTake(OTHER)}
                title="Something else"
              >
                <span className="choice-what">
                  Another instrument of the catalogue. Limits here end at rung {highest}; beyond them a reason is named
                  and a second role signs.
                </span>
              </Option>
            )}
          </fieldset>
        )}
        {take === OTHER && <OtherInstrument chosen={other} onChoose={setOther} />}
        {asked === 'choice' && (
          <p className="form-error" role="alert">
            Choose one first; nothing is chosen for you.
          </p>
        )}
        {wrong('choice')}
        {!verify && take !== '' && <Asks friction={friction} opened={view.opened.length > 0} />}
        {wrong('evidence')}
        {isBeyond && (
          <Field label={`Why the limits are exceeded (they end at rung ${highest})`} wide>
            {(attributes) => (
              <input
                {...attributes}
                value={beyond}
                onChange={({ target }) => setBeyond(target.value)}
                maxLength={1000}
              />
            )}
          </Field>
        )}
        {wrong('beyond')}
        {friction.typed && id !== '' && (
          <Field label={`Type “${id}” once more`} wide>
            {(attributes) => (
              <input
                {...attributes}
                value={typed}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        )}
        {wrong('typed')}
        <ReasonField
          type={item.type}
          value={because}
          onChange={setBecause}
          error={asked === 'because' ? 'A reason is always given.' : undefined}
        />
        {wrong('because')}
        {wrong('form')}
        {leaving.error !== null && <ProblemNote error={leaving.error} />}
        <p className="form-buttons">
          <button type="submit" className="button primary" aria-keyshortcuts="Control+Enter" disabled={busy}>
            {verify ? 'Not to be verified' : friction.toSign === null ? 'Decide' : 'Ask for it'}
          </button>
          {!verify && (
            <button
              type="button"
              className="quiet-button"
              disabled={busy}
              onClick={() => checked(false) && leaving.mutate(because)}
            >
              Leave it until it expires
            </button>
          )}
          <span className="muted small">
            <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
          </span>
        </p>
      </form>
    </section>
  )
}

const CHOICE_NAMES: Readonly<Record<string, string>> = {
  'no-action': 'No action',
  clarification: 'Ask for clarification',
  lift: 'Lift the measure',
}

function frictionOf(view: DecisionView, take: string, other: InstrumentRow | undefined): Friction {
  if (take === OTHER) return view.rungs[(other?.rung ?? 0) - 1] ?? NO_FRICTION
  return view.choices.find(({ id }) => id === take) ?? NO_FRICTION
}

/** What stands between the choice and its effect, said before it is sent. */
function Asks({ friction, opened }: { readonly friction: Friction; readonly opened: boolean }) {
  const asks = frictionWords(friction)
  return (
    <p className="asks" role="status">
      {asks.length === 0 ? 'A reason is enough for this.' : `This asks that ${asks.join('; ')}.`}
      {friction.evidence && (opened ? ' You have opened one.' : ' You have opened none yet: follow an address above.')}
    </p>
  )
}
