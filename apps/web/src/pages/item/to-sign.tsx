import { type FormEvent } from 'react'
import { type InboxItem, refuse, sign } from '../../api/inbox-queries.ts'
import { idTitle } from '../../format/kinds.ts'
import { formText } from '../../layout/form-text.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useMay } from '../../officer/use-may.ts'
import { roleWords } from '../inbox/item-words.ts'
import { useLiveWrite } from './use-live-write.ts'

interface Props {
  readonly id: string
  readonly decision: NonNullable<InboxItem['decision']>
}

/** What was asked for and waits for a second role. */
export function ToSign({ id, decision }: Props) {
  const { instrument, because, beyond, role, toSign, askedAt } = decision
  const may = useMay(toSign === null || toSign === 'program' ? 'head-of-desk' : toSign)
  const signing = useLiveWrite(() => sign(id))
  const refusing = useLiveWrite((reason: string) => refuse(id, reason))
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    refusing.mutate(formText(new FormData(event.currentTarget), 'because'))
  }
  return (
    <section aria-labelledby="sign-title">
      <h2 id="sign-title">Waits for a signature</h2>
      <p className="outcome open-verdict">
        <b>{idTitle(instrument ?? 'no instrument')}</b>, asked for on {askedAt.slice(0, 10)} by {roleWords(role)}:{' '}
        {because}
        {beyond !== null && <> Beyond the limits, because: {beyond}</>} It has no effect before{' '}
        {toSign === null ? 'it is signed' : `${roleWords(toSign)} signs`}.
      </p>
      {!may && (
        <p className="muted">Who works here has not the role that signs; choose above who you are working as.</p>
      )}
      <p className="form-buttons">
        <button
          type="button"
          className="button primary"
          disabled={signing.isPending}
          onClick={() => signing.mutate(undefined)}
        >
          Sign: it takes effect
        </button>
      </p>
      {signing.error !== null && <ProblemNote error={signing.error} />}
      <form className="form-row because" aria-label="Send it back" onSubmit={submit}>
        <label>
          Why it is sent back
          <input name="because" required maxLength={1000} autoComplete="off" />
        </label>
        <button type="submit" className="button" disabled={refusing.isPending}>
          Send it back
        </button>
      </form>
      {refusing.error !== null && <ProblemNote error={refusing.error} />}
    </section>
  )
}
