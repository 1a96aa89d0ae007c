import type { IngestProgress } from '@entente/ingest'
import { grouped } from './table.ts'
import type { Terminal } from './terminal.ts'

const BAR = 24

/** A bar on the error stream while files are taken in; nothing where nobody looks. */
export function progressBar(terminal: Terminal): { update: (progress: IngestProgress) => void; end: () => void } {
  let rows = 0
  let shown = false
  const update = (progress: IngestProgress): void => {
    rows += progress.files.reduce((sum, file) => sum + file.rows, 0)
    if (!terminal.interactive) return
    const filled = Math.round((progress.done / progress.total) * BAR)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    const text = `${bar} ${progress.done}/${progress.total} files, ${grouped(rows)} rows`
    terminal.err(`\r${text.slice(0, terminal.width - 1)}\x1b[K`)
    shown = true
  }
  return { update, end: () => shown && terminal.err('\r\x1b[K') }
}
