import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Agreement } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { Field } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { formText } from '../../layout/form-text.ts'
import { useMay } from '../../officer/use-may.ts'

/** The articles of an agreement; once legal has checked it, legal alone changes them. */
export function AgreementArticles({ agreement }: { readonly agreement: Agreement }) {
  const { id, articles, checked } = agreement
  const [editing, setEditing] = useState(false)
  const may = useMay('legal') || !checked
  const doing = articles.length === 0 ? 'Write them down' : 'Change'
  if (editing) return <ArticlesForm agreement={agreement} onDone={() => setEditing(false)} />
  return (
    <div className="articles">
      {articles.length === 0 && <p className="muted">No article is written down.</p>}
      <dl>
        {articles.map(({ label, text }, at) => (
          <div key={`${at} ${label}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {may ? (
        <button
          type="button"
          className="quiet-button"
          aria-label={`${doing}: articles of ${id}`}
          onClick={() => setEditing(true)}
        >
          {doing} …
        </button>
      ) : (
        <p className="muted small">It was checked: the role legal changes its articles.</p>
      )}
    </div>
  )
}

interface Draft {
  readonly key: number
  readonly label: string
  readonly text: string
}

function ArticlesForm({ agreement, onDone }: { readonly agreement: Agreement; readonly onDone: () => void }) {
  const { id } = agreement
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsOf(agreement))
  const { send, sending, error } = useSend((body: object) =>
    unwrap(client.PATCH('/v1/agreements/{id}', { params: { path: { id } }, body })),
  )
  const write = (form: FormData): void => {
    const articles = drafts.map(({ label, text }) => ({ label: label.trim(), text: text.trim() }))
    void send({ articles, because: formText(form, 'because') }).then((sent) => sent !== undefined && onDone())
  }
  const change = (key: number, fields: Partial<Draft>): void =>
    setDrafts(drafts.map((one) => (one.key === key ? { ...one, ...fields } : one)))
  return (
    <PanelForm
      name={`Articles of ${id}`}
      doing="Write them down"
      sending={sending}
      error={error}
      onSend={write}
      onCancel={onDone}
    >
      {drafts.map(({ key, label, text }, at) => (
        <fieldset key={key} className="article-fields wide">
          <legend>{label.trim() === '' ? `Number ${at + 1}` : label}</legend>
          <Field label="Its number" hint="such as Article 5">
            {(attributes) => (
              <input
                {...attributes}
                required
                maxLength={60}
                value={label}
                autoComplete="off"
                onChange={(event) => change(key, { label: event.target.value })}
              />
            )}
          </Field>
          <Field label="Its text" wide>
            {(attributes) => (
              <textarea
                {...attributes}
                required
                maxLength={20_000}
                rows={3}
                value={text}
                onChange={(event) => change(key, { text: event.target.value })}
              />
            )}
          </Field>
          <button
            type="button"
            className="quiet-button"
            aria-label={`Remove ${label.trim() === '' ? `number ${at + 1}` : label}`}
            onClick={() => setDrafts(drafts.filter((one) => one.key !== key))}
          >
            Remove
          </button>
        </fieldset>
      ))}
      <p className="wide">
        <button
          type="button"
          className="button"
          onClick={() => setDrafts([...drafts, { key: nextKey(drafts), label: '', text: '' }])}
        >
          Add an article
        </button>
      </p>
      <TextField name="because" label="Why" hint="it stands in the journal" required most={1000} wide />
    </PanelForm>
  )
}

function draftsOf({ articles }: Agreement): Draft[] {
  if (articles.length === 0) return [{ key: 0, label: '', text: '' }]
  return articles.map((article, key) => ({ key, ...article }))
}

function nextKey(drafts: readonly Draft[]): number {
  return Math.max(-1, ...drafts.map(({ key }) => key)) + 1
}
