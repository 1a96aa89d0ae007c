import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type PlaybookView, triedQuery } from '../../../api/playbook-queries.ts'
import { normalFormOf } from '../../../api/proof-queries.ts'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { useSettled } from '../../../layout/use-settled.ts'
import { DraftProof } from '../proof/draft-proof.tsx'
import { RecordControls } from '../record-controls.tsx'
import { draftOf, keepDraft } from './draft.ts'
import { Editor } from './editor.tsx'
import { SideBySide } from './side-by-side.tsx'
import { TriedState } from './tried-state.tsx'

const TYPING_MS = 350

/** A place to change the text and see what that would do. Nothing of it is saved. */
export function TryPart({ view }: { readonly view: PlaybookView }) {
  const { partner, text: saved, file } = view
  const [text, setText] = useState(draftOf(partner) ?? saved)
  const search = useSearch({ from: '/playbooks/$partner' })
  const { as, feed, from, to } = search
  const asked = useSettled(text, TYPING_MS)
  const checked = useQuery(triedQuery(partner, asked, { replay: false }))
  const changed = asked !== saved
  const wanted = changed && view.ok && checked.data?.ok === true && !checked.isPlaceholderData
  const replayed = useQuery({ ...triedQuery(partner, asked, { replay: true, as, feed, from, to }), enabled: wanted })
  const both = replayed.data?.replay ?? null
  const write = (next: string): void => {
    setText(next)
    keepDraft(partner, next)
  }
  return (
    <>
      <section aria-labelledby="try-title">
        <h2 id="try-title">Try a change</h2>
        <p className="muted">
          Nothing here is saved: the playbook lies in the workspace, under version control. Change the text, see what is
          wrong with it and what it would have proposed, then copy it or download it.
        </p>
        <Editor text={text} saved={saved} file={file} diagnostics={checked.data?.diagnostics ?? []} onWrite={write} />
        {checked.error !== null && <ProblemNote error={checked.error} onRetry={() => void checked.refetch()} />}
        <TriedState tried={checked.data} view={view} file={file} waiting={text !== asked || checked.isFetching} />
      </section>
      {wanted && checked.data?.normalForm && <DraftProof view={view} draft={normalFormOf(checked.data.normalForm)} />}
      <section aria-labelledby="beside-title" className="beside">
        <h2 id="beside-title">Both playbooks over the record</h2>
        <RecordControls search={search} span={both ?? undefined} feed={both?.feed} />
        {replayed.error !== null && <ProblemNote error={replayed.error} onRetry={() => void replayed.refetch()} />}
        {!view.ok ? (
          <p className="empty">The playbook in the workspace has an error, so there is nothing to stand beside.</p>
        ) : !changed ? (
          <p className="empty">The text is that of the workspace. Change it, and both stand here side by side.</p>
        ) : checked.data?.ok === false ? (
          <p className="empty">The text has an error; both stand here when it is mended.</p>
        ) : both === null ? (
          <p className="empty" role="status">
            Replaying both…
          </p>
        ) : (
          <SideBySide replay={both} playbook={view.playbook} />
        )}
      </section>
    </>
  )
}
