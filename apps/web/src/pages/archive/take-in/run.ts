import type { FileLedger, IngestView } from '../../../api/types.ts'
import type { Problem } from '../../../api/problem.ts'
import type { ChosenFile } from './chosen-files.ts'

/** What is asked beside the files. */
export interface RunOptions {
  readonly dryRun: boolean
  readonly feed?: string | undefined
  readonly scheme?: 'cameo' | 'weis' | 'ucdp' | undefined
}

/** A file of a run: how much of it was sent, and what the server says of it. */
export interface RunFile {
  readonly path: string
  readonly bytes: number
  readonly sent: number
  readonly sending: 'queued' | 'sending' | 'sent' | 'broken'
  readonly ledger?: FileLedger | undefined
}

export type Phase = 'idle' | 'gathering' | 'sending' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

/** One ingest as this page knows it. */
export interface Run {
  readonly phase: Phase
  readonly options: RunOptions
  readonly files: readonly RunFile[]
  readonly view: IngestView | undefined
  readonly problem: Problem | undefined
  /** Whether the server has not been heard for a while. */
  readonly silent: boolean
  /** What was chosen, for another try; empty where another page began it. */
  readonly chosen: readonly ChosenFile[]
}

export const IDLE: Run = {
  phase: 'idle',
  options: { dryRun: false },
  files: [],
  view: undefined,
  problem: undefined,
  silent: false,
  chosen: [],
}

export function isActive({ phase }: Run): boolean {
  return phase === 'gathering' || phase === 'sending' || phase === 'waiting' || phase === 'running'
}

/** Whether one should know of a file: it failed, or rows of it were rejected. */
export function isTroubled({ sending, ledger }: RunFile): boolean {
  return sending === 'broken' || ledger?.status === 'failed' || (ledger?.rejected ?? 0) > 0
}

/** How far a run is, from 0 to 1; undefined where that cannot be told. */
export function shareDone(run: Run): number | undefined {
  if (run.phase === 'sending') {
    const total = run.files.reduce((sum, file) => sum + file.bytes, 0)
    return total === 0 ? undefined : Math.min(1, run.files.reduce((sum, file) => sum + file.sent, 0) / total)
  }
  if (run.phase !== 'running' || run.view === undefined || run.view.files.total === 0) return undefined
  return run.view.files.done / run.view.files.total
}

/** The files that are shown where there are many: the troubled first, then those on their way, then the others. */
export function pickShown(files: readonly RunFile[], most: number): readonly RunFile[] {
  if (files.length <= most) return files
  const rank = (file: RunFile): number => (isTroubled(file) ? 0 : file.sending === 'sending' ? 1 : 2)
  return files
    .map((file, at) => ({ file, at, rank: rank(file) }))
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .map(({ file }) => file)
}

/** What has to be said of a run before its files can be read, and the answers there are. */
export const CHOICES = [
  {
    code: 'scheme-needed',
    asks: 'may be coded in CAMEO or in WEIS',
    answers: [
      { label: 'CAMEO', options: { scheme: 'cameo' } },
      { label: 'WEIS', options: { scheme: 'weis' } },
    ],
  },
  {
    code: 'extract-needed',
    asks: 'may be one extract of ICEWS or the other',
    answers: [
      { label: 'ICEWS14', options: { feed: 'icews14' } },
      { label: 'ICEWS18', options: { feed: 'icews18' } },
    ],
  },
] as const

/** The chosen files that failed for want of an answer, with the files beside them that say what ids stand for. */
export function filesToAskAbout({ files, chosen }: Run, code: string): ChosenFile[] {
  const failed = chosen.filter((_, at) => files[at]?.ledger?.error?.code === code)
  const folders = new Set(failed.map(({ path }) => folderOf(path)))
  return chosen.filter(
    (one) => failed.includes(one) || (folders.has(folderOf(one.path)) && /2id\.txt(\.gz)?$/.test(one.path)),
  )
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
