import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { TheirMeasure } from '../../api/live-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { useActorName } from '../../follow-up/names.ts'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { idTitle } from '../../format/kinds.ts'
import { formText } from '../../layout/form-text.ts'

/** One measure of theirs, with the two things that can be said of it: it still stands, or it ended. */
export function TheirMeasureLine({ measure }: { readonly measure: TheirMeasure }) {
  const actorName = useActorName()
  const { id, partner, instrument, words, since, until, review, source, due } = measure
  const [saying, setSaying] = useState<'review' | 'end'>()
  const { send, sending, error } = useSend(({ day, because }: { readonly day: string; readonly because: string }) => {
    const params = { path: { id } }
    return saying === 'end'
      ? unwrap(client.POST('/v1/standing/theirs/{id}/end', { params, body: { until: day, source: because } }))
      : unwrap(client.POST('/v1/standing/theirs/{id}/review', { params, body: { review: day, source: because } }))
  })
  const what = idTitle(words ?? instrument ?? 'other')
  return (
    <article className="card" aria-label={`${id}: ${what}`}>
      <p>
        <b>{what}</b>, {actorName(partner)} <span className="muted small">{id}</span>
        <br />
        since {since}
        {until === null ? (
          <>
            {', '}
            {due ? <strong className="late">to be looked at again since {review}</strong> : `look again on ${review}`}
          </>
        ) : (
          `, ended on ${until}`
        )}
        <br />
        <span className="muted">{source}</span>
      </p>
      {until === null && saying === undefined && (
        <p className="form-buttons">
          <button type="button" className="quiet-button" onClick={() => setSaying('review')}>
            It still stands …<span className="hidden"> {id}</span>
          </button>
          <button type="button" className="quiet-button" onClick={() => setSaying('end')}>
            It ended …<span className="hidden"> {id}</span>
          </button>
        </p>
      )}
      {saying !== undefined && (
        <ReasonForm
          doing={saying === 'end' ? 'It ended' : 'It still stands'}
          label="What shows it?"
          sending={sending}
          error={error}
          onSend={(because, form) =>
            void send({ day: formText(form, 'day'), because }).then(
              (done) => done !== undefined && setSaying(undefined),
            )
          }
          onCancel={() => setSaying(undefined)}
        >
          <TextField
            name="day"
            label={saying === 'end' ? 'First day without it' : 'Look again on'}
            type="date"
            required
            focused
          />
        </ReasonForm>
      )}
    </article>
  )
}
