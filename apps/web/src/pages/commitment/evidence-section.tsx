import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Commitment, Evidence } from '../../api/follow-up-types.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField, Field } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { choices, EVIDENCE_WORDS } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import { webAddress } from '../dyad/web-address.ts'

/** What bears a promise out, accepted or rejected by a person with a reason; and new evidence. */
export function EvidenceSection({ commitment }: { readonly commitment: Commitment }) {
  const [adding, setAdding] = useState(false)
  const { id, evidence } = commitment
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title">Evidence</h2>
      {evidence.length === 0 && <p className="empty">None yet.</p>}
      <ul className="lines">
        {evidence.map((one) => (
          <EvidenceLine key={one.id} commitment={id} evidence={one} />
        ))}
      </ul>
      {adding ? (
        <NewEvidence commitment={commitment} onDone={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" className="button" onClick={() => setAdding(true)}>
            Add evidence …
          </button>
        </p>
      )}
    </section>
  )
}

function EvidenceLine({ commitment, evidence }: { readonly commitment: string; readonly evidence: Evidence }) {
  const [asking, setAsking] = useState(false)
  const { id, accepted, title, reference, kind, step, because } = evidence
  const { send, sending, error } = useSend((why: string) =>
    unwrap(
      client.POST('/v1/commitments/{id}/evidence/{evidence}/judge', {
        params: { path: { id: commitment, evidence: id } },
        body: { accepted: !accepted, because: why },
      }),
    ),
  )
  const doing = accepted ? 'Reject' : 'Accept'
  const href = kind === 'link' ? webAddress(reference) : undefined
  return (
    <li className="line" data-state={accepted ? 'open' : 'dropped'}>
      <div className="line-main">
        <span className="line-title">{title}</span>
        <p className="line-facts">
          <span className="kind">{accepted ? 'accepted' : 'rejected'}</span>
          <span>{EVIDENCE_WORDS[kind]}</span>
          {href === undefined ? (
            <span className="path">{reference}</span>
          ) : (
            <a className="path" href={href} rel="noreferrer">
              {reference}
            </a>
          )}
          {step !== null && <span>for step {step}</span>}
          {because !== null && <span>because {because}</span>}
          <span className="muted">{id}</span>
        </p>
      </div>
      <div className="line-side">
        <button type="button" className="quiet-button" aria-label={`${doing} ${id}`} onClick={() => setAsking(true)}>
          {doing} …
        </button>
      </div>
      {asking && (
        <ReasonForm
          doing={doing}
          sending={sending}
          error={error}
          onSend={(why) => void send(why).then((sent) => sent !== undefined && setAsking(false))}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}

function NewEvidence({ commitment, onDone }: { readonly commitment: Commitment; readonly onDone: () => void }) {
  const { id, steps } = commitment
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/commitments/{id}/evidence', {
        params: { path: { id } },
        body: {
          kind: formText(form, 'kind') as Evidence['kind'],
          title: formText(form, 'title'),
          reference: formText(form, 'reference'),
          step: formText(form, 'step') || null,
          because: formText(form, 'because') || null,
        },
      }),
    ),
  )
  return (
    <PanelForm
      name="New evidence"
      doing="Add it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((sent) => sent !== undefined && onDone())}
      onCancel={onDone}
    >
      <ChoiceField name="kind" label="Kind" entries={choices(EVIDENCE_WORDS)} initial="document" />
      <Field label="Title">
        {(attributes) => <input {...attributes} name="title" required maxLength={300} autoComplete="off" />}
      </Field>
      <Field label="Where it is" hint="registry number, address, or key of an incident">
        {(attributes) => <input {...attributes} name="reference" required maxLength={2000} autoComplete="off" />}
      </Field>
      <Field label="For a step">
        {(attributes) => (
          <select {...attributes} name="step">
            <option value="">the commitment as a whole</option>
            {steps.map((step) => (
              <option key={step.id} value={step.id}>
                {step.id} {step.what}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What it shows" wide>
        {(attributes) => <input {...attributes} name="because" maxLength={1000} autoComplete="off" />}
      </Field>
    </PanelForm>
  )
}
