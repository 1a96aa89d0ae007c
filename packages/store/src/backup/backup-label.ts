import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'

/** What stands in `backup.json` beside the copies. */
export interface BackupLabel {
  readonly entente: 'backup/v1'
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly parts: number
  readonly reports: number
  readonly files: number
  /** Of all parts and the journal. */
  readonly bytes: number
  /** SHA-256 of `journal.db`, which holds those of the parts. */
  readonly journal: string
}

export const LABEL_FILE = 'backup.json'

/** @throws EntenteError `bad-backup`. */
export async function readLabel(folder: string): Promise<BackupLabel> {
  let label: unknown
  try {
    label = JSON.parse(await readFile(join(folder, LABEL_FILE), 'utf8'))
  } catch (cause) {
    throw badBackup(`\`${folder}\` holds no backup`, cause)
  }
  if (typeof label !== 'object' || label === null || !('entente' in label) || label.entente !== 'backup/v1')
    throw badBackup(`\`${folder}\` holds no backup that this version knows`)
  return label as BackupLabel
}

/** A backup that is none, or is damaged. */
export function badBackup(message: string, cause?: unknown): EntenteError {
  return new EntenteError('bad-backup', message, {
    help: 'name the folder that entente backup wrote, or another, whole one',
    ...(cause === undefined ? {} : { cause }),
  })
}
