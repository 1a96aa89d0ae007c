import { existsSync } from 'node:fs'
import Database from 'libsql'
import { openJournal } from '../journal/open-journal.ts'
import { type Finding, finding } from './finding.ts'

const RESTORE = 'put the journal back from a backup: entente restore BACKUP DIR into another folder, then use that one'

/** Whether the journal can be read and agrees with itself, by SQLite's own checks. */
export function examineJournal(path: string): Finding[] {
  if (!existsSync(path)) {
    return [finding('journal-missing', 'error', 'there is no journal: nothing is known of what was taken in', RESTORE)]
  }
  let words: string | undefined
  try {
    words = selfCheck(path)
  } catch (error) {
    words = error instanceof Error ? error.message : 'it cannot be opened'
  }
  return words === undefined
    ? []
    : [finding('journal-damaged', 'error', `the journal is damaged: ${words}`, RESTORE, { paths: ['journal.db'] })]
}

const SHOWN_FAULTS = 3

/** Whether the rows of the journal are as they were written, as far as they themselves can show. The manifest must be open. */
export function examineChain(path: string): Finding[] {
  const journal = openJournal(path)
  try {
    const { ok, faults, faultCount } = journal.verify()
    if (ok) return []
    const shown = faults.slice(0, SHOWN_FAULTS).map(({ seq, fault }) => `row ${seq} (${fault})`)
    const more = faultCount > shown.length ? ` and ${faultCount - shown.length} more` : ''
    return [
      finding(
        'journal-changed',
        'error',
        `the journal is not as it was written: ${shown.join(', ')}${more}`,
        `see since when, by heads from printed briefs: entente journal verify --head HEAD; ${RESTORE}`,
        { paths: ['journal.db'] },
      ),
    ]
  } finally {
    journal.close()
  }
}

function selfCheck(path: string): string | undefined {
  const database = new Database(path, { timeout: 30_000 })
  try {
    const rows = database.prepare('pragma integrity_check').all() as { integrity_check: string }[]
    const first = rows.at(0)?.integrity_check
    if (first !== 'ok') return first ?? 'it gives no answer'
    const loose = database.prepare('pragma foreign_key_check').all()
    return loose.length === 0 ? undefined : `${loose.length} rows refer to others that are not there`
  } finally {
    database.close()
  }
}
