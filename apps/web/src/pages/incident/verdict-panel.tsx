import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { giveVerdict, type NewVerdict, withdrawVerdict } from '../../api/act-queries.ts'
import { LIVE } from '../../api/inbox-queries.ts'
import type { Incident, Verdict } from '../../api/types.ts'
import { STRIKE_REASONS } from '../../format/strike-reasons.ts'
import { formText } from '../../layout/form-text.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { DocumentFields } from '../acts/document-fields.tsx'
import { SourceDocument } from '../acts/source-document.tsx'

/** What a person says of an incident, and the forms to say it, which stay whatever is ingested later. */
export function VerdictPanel({ incident }: { readonly incident: Incident }) {
  const { key, verdict } = incident
  const queries = useQueryClient()
  const title = useId()
  const [chosen, setChosen] = useState<'confirmed' | 'struck'>()
  const settled = (): void => {
    setChosen(undefined)
    for (const name of ['incident', 'incidents', 'relations', 'acts', LIVE]) {
      void queries.invalidateQueries({ queryKey: [name] })
    }
  }
  const give = useMutation({ mutationFn: (given: NewVerdict) => giveVerdict(key, given), onSuccess: settled })
  const withdraw = useMutation({ mutationFn: (because: string) => withdrawVerdict(key, because), onSuccess: settled })
  const error = give.error ?? withdraw.error
  return (
    <section className="verdict" aria-labelledby={title}>
      <h2 id={title}>Verdict</h2>
      {verdict === null ? (
        <>
          <p className="verdict-ways">
            {(['confirmed', 'struck'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-expanded={chosen === one}
                onClick={() => setChosen(chosen === one ? undefined : one)}
              >
                {one === 'confirmed' ? 'It happened: confirm…' : 'It did not, or not so: strike out…'}
              </button>
            ))}
            <Link to="/acts" search={{ about: key }} className="button">
              Enter what really happened…
            </Link>
          </p>
          {chosen === 'confirmed' && <ConfirmForm busy={give.isPending} onGive={give.mutate} />}
          {chosen === 'struck' && <StrikeForm busy={give.isPending} onGive={give.mutate} />}
        </>
      ) : (
        <Standing key={verdict.at} verdict={verdict} busy={withdraw.isPending} onWithdraw={withdraw.mutate} />
      )}
      {error !== null && <ProblemNote error={error} />}
    </section>
  )
}

interface FormProps {
  readonly busy: boolean
  readonly onGive: (verdict: NewVerdict) => void
}

function ConfirmForm({ busy, onGive }: FormProps) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const more = ['date', 'reference', 'link'].map((field) => [field, formText(form, field)] as const)
    const given = Object.fromEntries(more.filter(([, text]) => text !== ''))
    onGive({ verdict: 'confirmed', document: { title: formText(form, 'title'), ...given } })
  }
  return (
    <form className="desk-form" onSubmit={submit} aria-label="Confirm">
      <DocumentFields autoFocus />
      <p className="desk-form-end">
        <button type="submit" className="button primary" disabled={busy}>
          Confirm
        </button>
      </p>
    </form>
  )
}

function StrikeForm({ busy, onGive }: FormProps) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const known = STRIKE_REASONS.find((one) => one.reason === reason)
    if (known === undefined) return
    const because = formText(form, 'because')
    const duplicateOf = formText(form, 'duplicateOf')
    onGive({
      verdict: 'struck',
      reason: known.reason,
      ...(because === '' ? {} : { because }),
      ...(duplicateOf === '' ? {} : { duplicateOf }),
    })
  }
  return (
    <form className="desk-form" onSubmit={submit} aria-label="Strike out">
      <fieldset className="reasons-choice">
        <legend>What is wrong</legend>
        {STRIKE_REASONS.map((one, at) => (
          <label key={one.reason}>
            <input
              type="radio"
              name="reason"
              value={one.reason}
              required
              autoFocus={at === 0}
              checked={reason === one.reason}
              onChange={() => setReason(one.reason)}
            />
            <span>
              <b>{one.label}</b> <span className="muted">{one.meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {reason === 'duplicate' && (
        <label>
          Key of the incident that stands for the act
          <input name="duplicateOf" autoComplete="off" spellCheck={false} />
        </label>
      )}
      <label>
        Why <span className="muted">if more is to be said</span>
        <input name="because" maxLength={500} autoComplete="off" />
      </label>
      <p className="desk-form-end">
        <button type="submit" className="button primary" disabled={busy}>
          Strike out
        </button>
      </p>
    </form>
  )
}

interface StandingProps {
  readonly verdict: Verdict
  readonly busy: boolean
  readonly onWithdraw: (because: string) => void
}

function Standing({ verdict, busy, onWithdraw }: StandingProps) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onWithdraw(formText(new FormData(event.currentTarget), 'because'))
  }
  const reason = verdict.verdict === 'struck' ? STRIKE_REASONS.find((one) => one.reason === verdict.reason) : undefined
  return (
    <>
      <p className="verdict-standing" data-verdict={verdict.verdict}>
        <b>{verdict.verdict === 'confirmed' ? 'Confirmed' : `Struck out: ${reason?.label.toLowerCase()}`}</b> on{' '}
        {verdict.at.slice(0, 10)} ({verdict.role.replaceAll('-', ' ')}).{' '}
        {verdict.verdict === 'confirmed' ? <SourceDocument document={verdict.document} /> : verdict.because}{' '}
        {verdict.verdict === 'struck' && verdict.duplicateOf !== undefined && (
          <Link to="/incidents/$key" params={{ key: verdict.duplicateOf }}>
            the incident that stands for the act
          </Link>
        )}
      </p>
      <details className="details">
        <summary>Take this back</summary>
        <form className="form-row because" onSubmit={submit} aria-label="Take the verdict back">
          <label>
            Why
            <input name="because" required maxLength={500} autoComplete="off" />
          </label>
          <button type="submit" className="button" disabled={busy}>
            Take back
          </button>
        </form>
      </details>
    </>
  )
}
