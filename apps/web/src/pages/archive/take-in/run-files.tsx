import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FileLedger } from '../../../api/types.ts'
import { formatBytes, formatNumber } from '../../../format/format-number.ts'
import { FileFindings } from '../file-findings.tsx'
import { hasPage } from '../has-page.ts'
import { LedgerSum } from '../ledger-sum.tsx'
import { CHOICES, isTroubled, pickShown, type Run, type RunFile } from './run.ts'

/** Most files that are drawn, so that a thousand do not make the page slow. */
const FIRST = 30
const MORE = 300
const FIRST_REJECTIONS = 5

/** The files of a run, those one should look at first. */
export function RunFiles({ run }: { readonly run: Run }) {
  const [most, setMost] = useState(FIRST)
  const { files } = run
  if (files.length === 0) return null
  const shown = pickShown(files, most)
  const troubled = files.filter(isTroubled).length
  return (
    <>
      <ul className="run-files" aria-label="Files of this ingest">
        {shown.map((file) => (
          <li key={file.path} className="run-file">
            <span className="run-file-name">
              {file.ledger !== undefined && hasPage(file.ledger, run.options.dryRun) ? (
                <Link to="/archive/files/$sha256" params={{ sha256: file.ledger.sha256 }}>
                  {file.path}
                </Link>
              ) : (
                file.path
              )}
            </span>
            <FileState file={file} run={run} />
          </li>
        ))}
      </ul>
      {shown.length < files.length && (
        <p className="paging">
          Showing {formatNumber(shown.length)} of {formatNumber(files.length)} files
          {troubled > 0 && ', those with trouble first'}.{' '}
          {most === FIRST && (
            <button type="button" className="button" onClick={() => setMost(MORE)}>
              Show {formatNumber(Math.min(MORE, files.length))}
            </button>
          )}
        </p>
      )}
    </>
  )
}

function FileState({ file, run }: { readonly file: RunFile; readonly run: Run }) {
  if (file.ledger !== undefined) return <Ledger ledger={file.ledger} page={hasPage(file.ledger, run.options.dryRun)} />
  if (file.sending === 'broken') return <span className="form-error">could not be read or sent</span>
  if (file.sending === 'sending') {
    const share = file.bytes === 0 ? 0 : file.sent / file.bytes
    return (
      <span className="run-file-state">
        <progress max={1} value={share} aria-label={`Sending ${file.path}`} /> sending {Math.floor(share * 100)} % of{' '}
        {formatBytes(file.bytes)}
      </span>
    )
  }
  return <span className="run-file-state muted">{waits(file, run.phase)}</span>
}

function waits(file: RunFile, phase: Run['phase']): string {
  if (phase === 'stopped' || phase === 'failed') return 'not taken in'
  if (phase === 'running') return 'being read'
  return file.sending === 'sent' ? 'sent, waits to be read' : `waits to be sent, ${formatBytes(file.bytes)}`
}

/** Where the page itself asks, the help that names a flag of the command is left out. */
function withoutCommand({ error }: FileLedger): Pick<FileLedger, 'error'> {
  if (error === undefined || !CHOICES.some(({ code }) => code === error.code)) return {}
  const { help: _, ...rest } = error
  return { error: rest }
}

function Ledger({ ledger, page }: { readonly ledger: FileLedger; readonly page: boolean }) {
  const first = { ...ledger, rejections: ledger.rejections.slice(0, FIRST_REJECTIONS), ...withoutCommand(ledger) }
  if (ledger.status === 'failed') {
    return (
      <span className="run-file-state">
        <span className="form-error">failed: </span>
        <FileFindings file={first} page={page} />
      </span>
    )
  }
  return (
    <span className="run-file-state">
      {ledger.status === 'already-ingested' && 'in already: '}
      <LedgerSum counts={ledger} />
      {ledger.rejected > 0 && <FileFindings file={first} page={page} />}
    </span>
  )
}
