import { EntenteError } from '@entente/model'

/** What can go wrong between a mirror and the archive, in words for people. */
export const DOWNLOAD_FAULTS = {
  unreachable: 'the mirror could not be reached',
  'timed-out': 'the mirror did not answer in time',
  'cut-off': 'the connection broke before the end',
  'not-found': 'the mirror has no such file (404)',
  refused: 'the mirror refused to give it',
  'too-often': 'the mirror asks to be asked less often (429)',
  'server-error': 'the mirror answered with a fault of its own',
  'bad-redirect': 'the mirror sent on to another host, or in a circle',
  'too-large': 'it is larger than anything that is expected here',
  'wrong-size': 'its size is not the one that the list gives',
  'wrong-checksum': 'its MD5 is not the one that the list gives',
  'html-page': 'the mirror answered with a web page instead',
  'empty-list': 'the list is empty',
  'not-a-list': 'the list holds lines that name no file',
  'list-ahead': 'the list names a time that has not come yet',
  'list-went-back': 'the list names an older time than the one before it',
  'other-time': 'it was taken in, and its rows are of another time than its name says',
} as const
export type DownloadFaultCode = keyof typeof DOWNLOAD_FAULTS

/** Faults of the mirror rather than of one file: others would fare no better now. */
const OF_MIRROR: ReadonlySet<string> = new Set(['unreachable', 'timed-out', 'too-often', 'server-error'])

/** Why a file was not got; its message holds nothing of what the mirror sent. */
export class DownloadFault extends EntenteError {
  override readonly name: string = 'DownloadFault'
  readonly ofMirror: boolean
  /** How long the mirror asks to be left alone, in milliseconds. */
  readonly waitMs: number

  constructor(code: DownloadFaultCode, options: { readonly cause?: unknown; readonly waitMs?: number } = {}) {
    super(code, DOWNLOAD_FAULTS[code], { cause: options.cause })
    this.ofMirror = OF_MIRROR.has(code)
    this.waitMs = options.waitMs ?? 0
  }
}
