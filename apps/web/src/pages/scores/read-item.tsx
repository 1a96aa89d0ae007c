import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { commitmentQuery } from '../../api/follow-up-queries.ts'
import type { Reader, ReadItem as Item } from '../../api/score-types.ts'
import { useSend } from '../../api/use-send.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { CommitmentRecord } from './commitment-record.tsx'
import { SCHEME_WORDS, valueName } from './scheme-words.ts'

interface Props {
  readonly item: Item
  readonly list: string
  readonly reader: Reader
  readonly place: number
  readonly of: number
  /** What this reader said of it a moment ago. */
  readonly before: string | undefined
  readonly onSaid: (value: string) => void
  readonly onStep: (by: number) => void
}

/** One commitment as it is recorded, and the values to choose from: a digit says it and goes on, arrows move. */
export function ReadItem({ item, list, reader, place, of, before, onSaid, onStep }: Props) {
  const { commitment, scheme } = item
  const because = useRef<HTMLInputElement>(null)
  const { data, error } = useQuery(commitmentQuery(commitment))
  const { values } = SCHEME_WORDS[scheme]
  const reading = useSend((value: string) =>
    unwrap(
      client.POST('/v1/score-lists/{id}/readings', {
        params: { path: { id: list } },
        body: { commitment, scheme, reader, value, because: because.current?.value.trim() || null },
      }),
    ),
  )
  const say = async (value: string): Promise<void> => {
    if (reading.sending) return
    if ((await reading.send(value)) !== undefined) onSaid(value)
  }
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea') !== null
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = values[Number(event.key) - 1]
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (chosen !== undefined) void say(chosen.value)
    else if (by !== undefined) onStep(by)
    else if (event.key === 'b') because.current?.focus()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    globalThis.addEventListener('keydown', listen)
    return () => globalThis.removeEventListener('keydown', listen)
  }, [])
  return (
    <section className="reading" aria-labelledby="reading-title">
      <p className="muted" role="status">
        {place} of {of}
        {before !== undefined && `; you said: ${valueName(scheme, before)}`}
      </p>
      <h2 id="reading-title">{item.what ?? `${commitment}: its text was erased`}</h2>
      {reader === 3 && item.first !== null && item.second !== null && (
        <p className="outcome">
          Reader 1 said <b>{valueName(scheme, item.first)}</b>, reader 2 <b>{valueName(scheme, item.second)}</b>.
        </p>
      )}
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loading what="commitment" height={240} />}
      {data !== undefined && <CommitmentRecord one={data} />}
      <fieldset className="reading-values">
        <legend>How far is it?</legend>
        {values.map(({ value, name, when }, at) => (
          <button
            key={value}
            type="button"
            className="button reading-value"
            aria-pressed={before === value}
            aria-keyshortcuts={String(at + 1)}
            disabled={reading.sending}
            onClick={() => void say(value)}
          >
            <kbd>{at + 1}</kbd> <b>{name}</b> <span className="muted small">{when}</span>
          </button>
        ))}
      </fieldset>
      <label className="field">
        <span>Because (may be left out)</span>
        <input
          ref={because}
          maxLength={1000}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
          }}
        />
      </label>
      {reading.error !== null && <ProblemNote error={reading.error} />}
      <p className="form-buttons">
        <button type="button" className="quiet-button" disabled={place === 1} onClick={() => onStep(-1)}>
          <span aria-hidden="true">←</span> Back
        </button>
        <button type="button" className="quiet-button" onClick={() => onStep(1)}>
          Leave it for later <span aria-hidden="true">→</span>
        </button>
        <Link to="/commitments/$id" params={{ id: commitment }} className="small">
          Page of {commitment}
        </Link>
      </p>
      <p className="muted small">
        Keys: <kbd>1</kbd> to <kbd>{values.length}</kbd> say it and go on, <kbd>←</kbd> <kbd>→</kbd> move, <kbd>b</kbd>{' '}
        writes why (Enter leaves the field). Until the other has read it too, what you say again takes the place of what
        you said before.
      </p>
    </section>
  )
}
