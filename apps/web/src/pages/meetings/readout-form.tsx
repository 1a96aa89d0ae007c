import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { actorsQuery, workspaceQuery } from '../../api/queries.ts'
import type { OneMeeting } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { Field } from '../../follow-up/field.tsx'
import { AllActors } from '../../follow-up/promise/all-actors.tsx'
import { focusFault } from '../../follow-up/promise/focus-fault.ts'
import { deskOf, type Faults, faultsOf, toCommitment } from '../../follow-up/promise/promise-draft.ts'
import { plural } from '../../format/format-number.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTabDraft } from '../../layout/use-tab-draft.ts'
import { linesOf } from '../../standing/words.ts'
import { ClauseList } from '../occasion/new/clause-list.tsx'
import { type ClauseEdit, editClauses } from '../occasion/new/edit-clauses.ts'
import { type ClauseDraft, keptClauses } from '../occasion/new/occasion-draft.ts'
import { TextInput } from '../occasion/new/text-input.tsx'

interface ReadoutDraft {
  /** Null until another day is chosen than the one it is planned for. */
  readonly day: string | null
  readonly points: string
  readonly note: string
  readonly text: string
  readonly clauses: readonly ClauseDraft[] | null
}

const EMPTY_READOUT: ReadoutDraft = { day: null, points: '', note: '', text: '', clauses: null }
const READOUT_FIELDS = ['day', 'points', 'note', 'text', 'clauses'] as const

/** Under which the tab keeps the draft of a meeting. */
export function readoutKey(meeting: string): string {
  return `entente-readout-draft ${meeting}`
}

interface Props {
  readonly one: OneMeeting
  readonly onClose: () => void
}

/** What came of a meeting: what was said, the text that was agreed, and the promises in its clauses, in one go. */
export function ReadoutForm({ one, onClose }: Props) {
  const { meeting, today } = one
  const { data: workspace } = useQuery(workspaceQuery)
  const { data: actors = [] } = useQuery(actorsQuery)
  const { draft, change, kept: stored } = useTabDraft(readoutKey(meeting.id), EMPTY_READOUT, READOUT_FIELDS)
  const { points, note, text, clauses } = draft
  const day = draft.day ?? (meeting.day <= today ? meeting.day : today)
  const fill = (fields: Partial<ReadoutDraft>): void => change((before) => ({ ...before, ...fields }))
  const [faults, setFaults] = useState<ReadonlyMap<number, Faults>>(new Map())
  const parties = useMemo(() => [...meeting.parties], [meeting.parties])
  const params = { path: { id: meeting.id } }
  const { send, sending, error } = useSend((body: object) =>
    unwrap(client.POST('/v1/meetings/{id}/readout', { params, body })),
  )
  const edit = useCallback(
    (step: ClauseEdit) => change((before) => ({ ...before, clauses: editClauses(before.clauses ?? [], step) })),
    [change],
  )
  const kept = keptClauses(clauses ?? [])
  const promises = kept.filter(({ promise }) => promise !== null)
  const uncut = clauses === null && text.trim() !== ''
  const write = (): void => {
    const wrong = new Map(
      promises.flatMap(({ key, promise }) => {
        const found = promise === null ? {} : faultsOf(promise)
        return Object.keys(found).length === 0 ? [] : [[key, found] as const]
      }),
    )
    setFaults(wrong)
    const page = document.getElementById('content')
    if (wrong.size > 0) {
      if (page !== null) focusFault(page)
      return
    }
    const { partner, marking } = meeting
    const commitments = kept.flatMap(({ promise }, at) =>
      promise === null ? [] : [toCommitment(promise, { partner, clause: at + 1, marking }, actors)],
    )
    const body = {
      day,
      text: text.trim() === '' ? null : text,
      clauses:
        clauses === null
          ? null
          : kept.map((clause, at) => ({ number: at + 1, label: clause.label, text: clause.text })),
      points: linesOf(points),
      notes: note.trim() === '' ? [] : [{ role: 'desk', text: note.trim() }],
      commitments,
    }
    void send(body).then((held) => {
      if (held === undefined) return
      change(() => EMPTY_READOUT)
      onClose()
    })
  }
  return (
    <section aria-labelledby="readout-form">
      <h2 id="readout-form">Read-out</h2>
      <p className="muted">
        Until it is written down, the draft stays in this browser tab alone: a reload keeps it, closing the tab forgets
        it.{!stored && <b> This browser keeps nothing over a reload.</b>}
      </p>
      <div className="fields">
        <Field label="Held on">
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={day}
              max={today}
              required
              onChange={(event) => fill({ day: event.target.value })}
            />
          )}
        </Field>
        <Field label="What was said" hint="a sentence a line; offices, never names of persons" wide>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              value={points}
              onChange={(event) => fill({ points: event.target.value })}
            />
          )}
        </Field>
        <Field label="Notes of the desk" wide>
          {(attributes) => (
            <textarea {...attributes} rows={2} value={note} onChange={(event) => fill({ note: event.target.value })} />
          )}
        </Field>
      </div>
      <h3>What was agreed</h3>
      {clauses === null ? (
        <TextInput text={text} onChange={(next) => fill({ text: next })} onCut={(cut) => fill({ clauses: cut })} />
      ) : (
        <>
          <p className="muted">
            {plural(kept.length, 'clause')}, <b>{promises.length} marked</b> as promises. The arrows move, the space bar
            marks, Enter goes to the fields.
          </p>
          <ClauseList
            clauses={clauses}
            parties={parties}
            owner={deskOf(workspace, meeting.partner)}
            faults={faults}
            onEdit={edit}
          />
        </>
      )}
      <AllActors />
      <div className={clauses === null ? 'write-bar' : 'write-bar write-bar-long'}>
        {error !== null && <ProblemNote error={error} />}
        {faults.size > 0 && (
          <p className="form-error" role="alert">
            {plural(faults.size, 'promise')} still {faults.size === 1 ? 'lacks' : 'lack'} something.
          </p>
        )}
        <p className="form-buttons">
          <button type="button" className="button primary" disabled={sending || uncut} onClick={write}>
            {promises.length === 0
              ? 'Write down the read-out'
              : `Write down the read-out and ${plural(promises.length, 'commitment')}`}
          </button>
          {uncut && <span className="muted small">once its text is cut into clauses</span>}
          <button type="button" className="quiet-button" onClick={onClose}>
            Back
          </button>
          {draft !== EMPTY_READOUT && (
            <button type="button" className="quiet-button" onClick={() => change(() => EMPTY_READOUT)}>
              Forget this draft
            </button>
          )}
        </p>
      </div>
    </section>
  )
}
