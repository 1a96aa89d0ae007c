import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { client, unwrap } from '../../../api/client.ts'
import { toProblem } from '../../../api/problem.ts'
import { actorsQuery, workspaceQuery } from '../../../api/queries.ts'
import { useSend } from '../../../api/use-send.ts'
import { NoDesk } from '../../../follow-up/no-desk.tsx'
import { AllActors } from '../../../follow-up/promise/all-actors.tsx'
import { focusFault } from '../../../follow-up/promise/focus-fault.ts'
import { deskOf, type Faults, faultsOf, serverFaults } from '../../../follow-up/promise/promise-draft.ts'
import { plural } from '../../../format/format-number.ts'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { useTabDraft } from '../../../layout/use-tab-draft.ts'
import { useTitle } from '../../../layout/use-title.ts'
import { ClauseList } from './clause-list.tsx'
import { type ClauseEdit, editClauses } from './edit-clauses.ts'
import {
  type ClauseDraft,
  EMPTY_OCCASION,
  type OccasionDraft,
  occasionFaults,
  partiesOf,
  toOccasion,
} from './occasion-draft.ts'
import { OccasionFields } from './occasion-fields.tsx'
import { TextInput } from './text-input.tsx'

const DRAFT_FIELDS = ['facts', 'text', 'clauses'] as const

/** A text comes in, is cut into clauses, and what it promises is written down with it, in one go. */
export function NewOccasionPage() {
  useTitle('Take in a communiqué')
  const navigate = useNavigate()
  const { data: workspace } = useQuery(workspaceQuery)
  const { data: actors = [] } = useQuery(actorsQuery)
  const { draft, change, kept } = useTabDraft('entente-occasion-draft', EMPTY_OCCASION, DRAFT_FIELDS)
  const [tried, setTried] = useState(false)
  const { send, sending, error, reset } = useSend((body: ReturnType<typeof toOccasion>) =>
    unwrap(client.POST('/v1/occasions', { body })),
  )
  const own = workspace?.perspective?.code
  // What is missing is told once it was tried, and then as it is filled in.
  const missing = useMemo(() => (tried ? check(draft) : NOTHING_WRONG), [tried, draft])
  const { facts, clauses } = draft
  const parties = useMemo(() => partiesOf(facts, own, actors), [facts, own, actors])
  // A text that is not cut yet would be lost.
  const uncut = clauses === null && draft.text.trim() !== ''
  const promises = clauses?.filter(({ promise }) => promise !== null) ?? []
  const errors = error === null ? [] : (toProblem(error).errors ?? [])
  const wrong: Checked = {
    occasion: { ...serverFaults(errors, 'occasion.'), ...missing.occasion },
    clauses: new Map([
      ...promises.map(({ key }, at) => [key, serverFaults(errors, `commitments.${at}.`)] as const),
      ...missing.clauses,
    ]),
  }
  const edit = useCallback(
    (step: ClauseEdit) => change((before) => ({ ...before, clauses: editClauses(before.clauses ?? [], step) })),
    [change],
  )
  const write = (): void => {
    const checked = check(draft)
    setTried(true)
    const page = document.getElementById('content')
    if (page === null) return
    if (Object.keys(checked.occasion).length > 0 || checked.clauses.size > 0) return focusFault(page)
    void send(toOccasion(draft, own, actors)).then((made) => {
      if (made === undefined) return focusFault(page)
      change(() => EMPTY_OCCASION)
      void navigate({ to: '/occasions/$id', params: { id: made.occasion.id } })
    })
  }
  const forget = (): void => {
    reset()
    setTried(false)
    change(() => EMPTY_OCCASION)
  }
  return (
    <>
      <p className="way-back">
        <Link to="/commitments">Commitments</Link>
      </p>
      <h1>Take in a communiqué</h1>
      {workspace?.owners.length === 0 && <NoDesk />}
      <p className="lede">
        Say what it was, paste its text, mark the clauses that promise something, and fill in who owns each. Until it is
        written down, the draft stays in this browser tab alone: a reload keeps it, closing the tab forgets it, and
        nothing of it is stored on the disk by Entente.
        {!kept && <b> This browser keeps nothing over a reload.</b>}
      </p>
      <section aria-labelledby="occasion-title">
        <h2 id="occasion-title">The occasion</h2>
        <OccasionFields
          facts={facts}
          faults={wrong.occasion}
          marking={workspace?.marking ?? null}
          onChange={(next) => change((before) => ({ ...before, facts: next }))}
        />
      </section>
      <section aria-labelledby="text-title">
        <h2 id="text-title">{clauses === null ? 'Its text' : 'Its clauses'}</h2>
        {clauses === null ? (
          <TextInput
            text={draft.text}
            onChange={(text) => change((before) => ({ ...before, text }))}
            onCut={(cut) => change((before) => ({ ...before, clauses: cut }))}
          />
        ) : (
          <Clauses
            clauses={clauses}
            parties={parties}
            owner={deskOf(workspace, facts.partner)}
            faults={wrong.clauses}
            onEdit={edit}
            onBack={() => change((before) => ({ ...before, clauses: null }))}
          />
        )}
      </section>
      <AllActors />
      <div className={clauses === null ? 'write-bar' : 'write-bar write-bar-long'}>
        {error !== null && <ProblemNote error={error} />}
        {missing.clauses.size > 0 && (
          <p className="form-error" role="alert">
            {plural(missing.clauses.size, 'promise')} still {missing.clauses.size === 1 ? 'lacks' : 'lack'} something;
            the first is marked.
          </p>
        )}
        <p className="form-buttons">
          <button
            type="button"
            className={clauses === null ? 'button' : 'button primary'}
            disabled={sending || uncut}
            onClick={write}
          >
            {promises.length === 0
              ? `Write down the occasion${clauses === null ? ' without a text' : ''}`
              : `Write down the occasion and ${plural(promises.length, 'commitment')}`}
          </button>
          {uncut && <span className="muted small">once its text is cut into clauses</span>}
          {draft !== EMPTY_OCCASION && (
            <button type="button" className="quiet-button" onClick={forget}>
              Forget this draft
            </button>
          )}
        </p>
      </div>
    </>
  )
}

interface Checked {
  readonly occasion: Faults
  readonly clauses: ReadonlyMap<number, Faults>
}

const NOTHING_WRONG: Checked = { occasion: {}, clauses: new Map() }

function check({ facts, clauses }: OccasionDraft): Checked {
  const faults = (clauses ?? []).flatMap(({ key, promise }) => {
    const found = promise === null ? {} : faultsOf(promise)
    return Object.keys(found).length === 0 ? [] : [[key, found] as const]
  })
  return { occasion: occasionFaults(facts), clauses: new Map(faults) }
}

interface ClausesProps {
  readonly clauses: readonly ClauseDraft[]
  readonly parties: readonly string[]
  readonly owner: string
  readonly faults: ReadonlyMap<number, Faults>
  readonly onEdit: (edit: ClauseEdit) => void
  readonly onBack: () => void
}

function Clauses({ onBack, ...list }: ClausesProps) {
  const { clauses } = list
  const suggested = clauses.filter(({ suggestion }) => suggestion !== null).length
  const marked = clauses.filter(({ promise }) => promise !== null).length
  return (
    <>
      <p className="muted">
        {plural(clauses.length, 'piece')}, {suggested} with words that promise, <b>{marked} marked</b>. The words are a
        hint; you decide.
      </p>
      <p className="muted small keys-help">
        <kbd>↓</kbd> <kbd>↑</kbd> move, <kbd>Space</kbd> marks, <kbd>Enter</kbd> goes to its fields, <kbd>Esc</kbd>{' '}
        comes back, <kbd>N</kbd> next hint, <kbd>S</kbd> splits or corrects, <kbd>M</kbd> merges with the next. Who, to
        whom, binding, status and owner follow the promise before until you fill them in.
      </p>
      <ClauseList {...list} />
      <p>
        <button type="button" className="quiet-button" disabled={marked > 0} onClick={onBack}>
          Back to the text
        </button>
        {marked > 0 && <span className="muted small">once no clause is marked</span>}
      </p>
    </>
  )
}
