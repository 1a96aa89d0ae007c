import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { addAct, correctAct } from '../../api/act-queries.ts'
import { actorsQuery } from '../../api/queries.ts'
import type { Workspace } from '../../api/types.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { actOfForm, type Draft } from './act-draft.ts'
import { CodeFinder } from './code-finder.tsx'
import { DocumentFields } from './document-fields.tsx'

interface Props {
  readonly workspace: Workspace
  readonly draft: Draft
  /** Id of the act that is corrected; undefined for a new one. */
  readonly correcting?: string | undefined
  readonly onDone: (id: string) => void
}

/** The form of an act. After a new one it keeps the sides, day and document, and waits for the next sentence. */
export function ActForm({ workspace, draft, correcting, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const sentence = useRef<HTMLInputElement>(null)
  const [what, setWhat] = useState(draft.what)
  const [code, setCode] = useState(draft.code)
  const queries = useQueryClient()
  const actors = useQuery(actorsQuery)
  const save = useMutation({
    mutationFn: (act: Parameters<typeof addAct>[0]) =>
      correcting === undefined ? addAct(act) : correctAct(correcting, act),
    onSuccess: ({ id }) => {
      for (const key of ['acts', 'incidents', 'relations']) void queries.invalidateQueries({ queryKey: [key] })
      setWhat('')
      setCode('')
      sentence.current?.focus()
      onDone(id)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    save.mutate(actOfForm(new FormData(event.currentTarget)))
  }
  const swap = (): void => {
    const [source, target] = ['source', 'target'].map((name) => form.current?.elements.namedItem(name))
    if (!(source instanceof HTMLInputElement) || !(target instanceof HTMLInputElement)) return
    const before = source.value
    source.value = target.value
    target.value = before
  }
  return (
    <form
      ref={form}
      className="desk-form"
      onSubmit={submit}
      aria-label={correcting === undefined ? 'New act' : `Correct ${correcting}`}
    >
      <div className="desk-form-row">
        <label>
          Who acted
          <input
            name="source"
            list="parties"
            required
            defaultValue={draft.source}
            autoComplete="off"
            spellCheck={false}
            // The first thing that is asked of who opens the form.
            autoFocus={draft.source === ''}
          />
        </label>
        <button type="button" className="button swap-sides" onClick={swap} aria-label="Exchange the two sides">
          ⇄
        </button>
        <label>
          Toward whom
          <input
            name="target"
            list="parties"
            required
            defaultValue={draft.target}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <label className="narrow">
          Day
          <input type="date" name="day" required defaultValue={draft.day} />
        </label>
      </div>
      <label>
        What was done <span className="muted">in one sentence</span>
        <input
          ref={sentence}
          name="what"
          required
          maxLength={500}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
          placeholder="Summoned our ambassador over the border incident"
          autoComplete="off"
        />
      </label>
      <CodeFinder code={code} onCode={setCode} sentence={what} />
      <DocumentFields draft={draft} />
      <details className="details" open={draft.tag !== '' || draft.marking !== '' || draft.incident !== ''}>
        <summary>Tag, marking, incident</summary>
        <div className="desk-form-row">
          <label>
            Tag <span className="muted">such as insult, apology</span>
            <input name="tag" defaultValue={draft.tag} pattern="[a-z][a-z\-]{0,30}" autoComplete="off" />
          </label>
          <label>
            Marking
            <input
              name="marking"
              defaultValue={draft.marking}
              placeholder={workspace.marking ?? ''}
              autoComplete="off"
            />
          </label>
          <label className="wide">
            Key of the incident it is about
            <input name="incident" defaultValue={draft.incident} autoComplete="off" spellCheck={false} />
          </label>
        </div>
      </details>
      <datalist id="parties">
        {workspace.partners.map((partner) => (
          <option key={partner.code} value={partner.name} />
        ))}
        {workspace.perspective !== null && <option value={workspace.perspective.name} />}
        {actors.data?.map((actor) => (
          <option key={actor.code} value={actor.name} />
        ))}
      </datalist>
      {save.error !== null && <ProblemNote error={save.error} />}
      <p className="desk-form-end">
        <button type="submit" className="button primary" disabled={save.isPending}>
          {correcting === undefined ? 'Enter act' : `Correct ${correcting}`}
        </button>
      </p>
    </form>
  )
}
