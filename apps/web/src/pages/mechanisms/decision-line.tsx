import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Mechanism } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { IMPLEMENTED_WORDS } from '../../standing/words.ts'

interface Props {
  readonly decision: Mechanism['sessions'][number]['decisions'][number]
  readonly today: string
}

/** A decision of a session, and whether it was carried out; both answers need a document. */
export function DecisionLine({ decision, today }: Props) {
  const { id, what, implemented, by, source } = decision
  const [judging, setJudging] = useState<'yes' | 'no'>()
  const params = { path: { id } }
  const { send, sending, error } = useSend((title: string) =>
    unwrap(
      client.POST('/v1/mechanisms/decisions/{id}', {
        params,
        body: { implemented: judging ?? 'unknown', source: { title } },
      }),
    ),
  )
  const late = implemented !== 'yes' && by !== null && by < today
  return (
    <li>
      {what}
      {by !== null && <span className={late ? 'late' : 'muted'}> by {by}</span>}
      <span className="muted">
        {' '}
        — {IMPLEMENTED_WORDS[implemented]}
        {source !== null && ` (${source.title})`}
      </span>
      {judging === undefined ? (
        implemented !== 'yes' && (
          <span className="answer">
            <button
              type="button"
              className="quiet-button"
              aria-label={`${id} was carried out`}
              onClick={() => setJudging('yes')}
            >
              Carried out …
            </button>
            {implemented === 'unknown' && (
              <button
                type="button"
                className="quiet-button"
                aria-label={`${id} was not carried out`}
                onClick={() => setJudging('no')}
              >
                Not carried out …
              </button>
            )}
          </span>
        )
      ) : (
        <ReasonForm
          doing={judging === 'yes' ? 'It was carried out' : 'It was not carried out'}
          label="Which document shows it?"
          sending={sending}
          error={error}
          onSend={(title) => void send(title).then((done) => done !== undefined && setJudging(undefined))}
          onCancel={() => setJudging(undefined)}
        />
      )}
    </li>
  )
}
