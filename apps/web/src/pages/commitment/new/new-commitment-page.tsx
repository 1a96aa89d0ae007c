import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client, unwrap } from '../../../api/client.ts'
import { occasionQuery } from '../../../api/follow-up-queries.ts'
import type { NewCommitment } from '../../../api/follow-up-types.ts'
import { actorsQuery, workspaceQuery } from '../../../api/queries.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSend } from '../../../api/use-send.ts'
import { Field } from '../../../follow-up/field.tsx'
import { NoDesk } from '../../../follow-up/no-desk.tsx'
import { AllActors } from '../../../follow-up/promise/all-actors.tsx'
import { focusFault } from '../../../follow-up/promise/focus-fault.ts'
import {
  deskOf,
  EMPTY_PROMISE,
  type Faults,
  faultsOf,
  type PromiseDraft,
  serverFaults,
  toCommitment,
} from '../../../follow-up/promise/promise-draft.ts'
import { PromiseFields } from '../../../follow-up/promise/promise-fields.tsx'
import { PartnerField } from '../../../follow-up/promise/partner-field.tsx'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { useTitle } from '../../../layout/use-title.ts'

/** One commitment by hand, with or without an occasion. */
export function NewCommitmentPage() {
  useTitle('A new commitment')
  const { occasion } = useSearch({ from: '/commitments/new' })
  const { data: workspace } = useQuery(workspaceQuery)
  const found = useQuery({ ...occasionQuery(occasion ?? ''), enabled: occasion !== undefined })
  const waiting = workspace === undefined || (occasion !== undefined && found.data === undefined)
  return (
    <>
      <p className="way-back">
        <Link to="/commitments">Commitments</Link>
      </p>
      <h1>A new commitment</h1>
      {found.error !== null && <ProblemNote error={found.error} />}
      {workspace?.owners.length === 0 && <NoDesk />}
      {waiting && found.error === null && <Loading what="form" height={600} />}
      {!waiting && <NewCommitment occasion={found.data?.occasion} />}
    </>
  )
}

interface Occasion {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly partner: string
  readonly parties: readonly string[]
  readonly clauses: readonly { readonly number: number; readonly label: string; readonly text: string }[]
}

function NewCommitment({ occasion }: { readonly occasion: Occasion | undefined }) {
  const navigate = useNavigate()
  const { data: workspace } = useQuery(workspaceQuery)
  const { data: actors = [] } = useQuery(actorsQuery)
  const only = workspace?.partners.length === 1 ? workspace.partners[0]?.code : undefined
  const [partner, setPartner] = useState(occasion?.partner ?? only ?? '')
  const [clause, setClause] = useState('')
  const [source, setSource] = useState('')
  const [draft, setDraft] = useState<PromiseDraft>({ ...EMPTY_PROMISE, owner: deskOf(workspace, partner) })
  const [missing, setMissing] = useState<Faults>({})
  const { send, sending, error } = useSend((body: NewCommitment) =>
    unwrap(client.POST('/v1/commitments', { body: [body] })),
  )
  const own = workspace?.perspective?.code
  const parties = occasion?.parties ?? [own ?? '', partner].filter((code) => code !== '')
  const faults: Faults = {
    ...(error === null ? {} : serverFaults(toProblem(error).errors ?? [], '0.')),
    ...missing,
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const found = { ...faultsOf(draft), ...(partner === '' ? { partner: 'in which relation?' } : {}) }
    setMissing(found)
    if (Object.keys(found).length > 0) return focusFault(form)
    const rest = {
      partner,
      ...(occasion === undefined ? {} : { occasion: occasion.id }),
      ...(clause === '' ? {} : { clause: Number(clause) }),
      ...(source.trim() === '' ? {} : { source: { title: source.trim() } }),
    }
    void send(toCommitment(draft, rest, actors)).then((made) => {
      const [first] = made ?? []
      if (first === undefined) focusFault(form)
      else void navigate({ to: '/commitments/$id', params: { id: first.id } })
    })
  }
  return (
    <form className="panel" noValidate onSubmit={submit} aria-label="A new commitment">
      {occasion !== undefined && (
        <p>
          Promised at{' '}
          <Link to="/occasions/$id" params={{ id: occasion.id }}>
            {occasion.title}
          </Link>
          , {occasion.day}
        </p>
      )}
      <div className="fields">
        {occasion === undefined && (
          <PartnerField
            value={partner}
            error={faults['partner']}
            onChange={(code) => {
              setPartner(code)
              setDraft({ ...draft, owner: draft.owner === '' ? deskOf(workspace, code) : draft.owner })
            }}
          />
        )}
        {occasion !== undefined && occasion.clauses.length > 0 && (
          <Field label="Clause it rests on">
            {(attributes) => (
              <select {...attributes} value={clause} onChange={(event) => setClause(event.target.value)}>
                <option value="">none</option>
                {occasion.clauses.map(({ number, label, text }) => (
                  <option key={number} value={number}>
                    {label || number} {text.slice(0, 80)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label="Source" hint="title of the document it stands in; may stay empty">
          {(attributes) => (
            <input
              {...attributes}
              value={source}
              maxLength={300}
              autoComplete="off"
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Field>
      </div>
      <PromiseFields draft={draft} parties={parties} faults={faults} onChange={setDraft} />
      <AllActors />
      {error !== null && <ProblemNote error={error} />}
      <p className="form-buttons">
        <button type="submit" className="button primary" disabled={sending}>
          Write it down
        </button>
      </p>
    </form>
  )
}
