import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { OneCommitment } from '../../api/follow-up-types.ts'
import { useSend } from '../../api/use-send.ts'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { ChangeForm } from './change-form.tsx'
import { CloseForm } from './close-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'

type Way = 'hand-over' | 'change' | 'close' | 'reopen'

/** What can be done with a commitment; one form at a time. */
export function CommitmentWays({ one }: { readonly one: OneCommitment }) {
  const [way, setWay] = useState<Way>()
  const { commitment, today, line } = one
  const { id } = commitment
  const done = (): void => setWay(undefined)
  const reopen = useSend((because: string) =>
    unwrap(client.POST('/v1/commitments/{id}/reopen', { params: { path: { id } }, body: { because } })),
  )
  const ways: readonly (readonly [Way, string])[] =
    commitment.outcome === null
      ? [
          ...(line.offered === null ? ([['hand-over', 'Hand over …']] as const) : []),
          ['change', 'Change …'],
          ['close', 'Close …'],
        ]
      : [['reopen', 'Open again …']]
  return (
    <section aria-label="What can be done" className="ways">
      <p className="form-buttons">
        {ways.map(([name, label]) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-expanded={way === name}
            onClick={() => setWay(way === name ? undefined : name)}
          >
            {label}
          </button>
        ))}
      </p>
      {way === 'hand-over' && <HandOverForm item={id} what={commitment.what} today={today} onDone={done} />}
      {way === 'change' && <ChangeForm commitment={commitment} onDone={done} />}
      {way === 'close' && <CloseForm id={id} today={today} onDone={done} />}
      {way === 'reopen' && (
        <ReasonForm
          doing="Open again"
          sending={reopen.sending}
          error={reopen.error}
          onSend={(because) => void reopen.send(because).then((sent) => sent !== undefined && done())}
          onCancel={done}
        />
      )}
    </section>
  )
}
