import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { journalHeadQuery } from '../../api/journal-queries.ts'
import { plural } from '../../format/format-number.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { useMay } from '../../officer/use-may.ts'
import { EraseForm } from './erase-form.tsx'
import { ExportButton } from './export-button.tsx'
import { JournalRows } from './journal-rows.tsx'
import { VerifyForm } from './verify-form.tsx'

/** What the desk did, row by row; its head, whether it is as it was written, and what may be erased from it. */
export function JournalPage() {
  useTitle('Journal')
  const administrator = useMay('administrator')
  return (
    <>
      <h1>Journal</h1>
      <p className="lede">
        Everything that the desk wrote down, in rows that are only added, each chained to the one before by its hash.
        Roles are shown; who it was is shown to an administrator only.
      </p>
      <Head />
      <VerifyForm />
      {administrator && <EraseForm />}
      <JournalRows />
    </>
  )
}

function Head() {
  const { data, error } = useQuery(journalHeadQuery)
  const [copied, setCopied] = useState<string>()
  const text = data?.text ?? null
  const copy = async (): Promise<void> => {
    if (text === null) return
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <section aria-labelledby="head-title">
      <h2 id="head-title">Head</h2>
      {error !== null && <ProblemNote error={error} />}
      <div className="head-row">
        <code className="head-text">{data === undefined ? '…' : (text ?? 'nothing was written yet')}</code>
        <button type="button" className="button" disabled={text === null} onClick={() => void copy()}>
          Copy
        </button>
        <span role="status" className="muted">
          {copied !== undefined && copied === text && 'copied'}
        </span>
        <ExportButton rows={data?.seq ?? 0} />
      </div>
      <p className="muted">
        {text === null
          ? 'It stands here once something is written.'
          : `It anchors ${plural(data?.seq ?? 0, 'row')}: whoever has it on paper, or elsewhere, can later find any change up to here. Every brief prints it.`}
      </p>
    </section>
  )
}
