import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { EntenteError } from '@entente/model'
import type { ArchiveWriter, FeedTime, PublishedFile } from '@entente/store'
import { promisesData, slotOfName } from '../completeness/slot-of-name.ts'
import type { RawFile } from '../files/raw-file.ts'
import { type FileLedger, NOTHING, type Rejection } from '../ledger/ledger.ts'

/** Under what its lists are filed; they hold no reports. */
export const FILE_LIST = 'gdelt-file-list'
const AT_ONCE = 5000

/** A line of masterfilelist.txt and lastupdate.txt; of 1.0's filesizes; of 1.0's md5sums. */
const FORMS = [
  /^(?<bytes>\d+) (?<md5>[0-9a-f]{32}) (?<name>https?:\/\/\S+\.zip)$/i,
  /^(?<bytes>\d+) (?<name>[\w.-]+\.zip)$/i,
  /^(?<md5>[0-9a-f]{32}) [ *](?<name>[\w.-]+\.zip)$/i,
] as const

/** Whether first lines are those of a list that GDELT publishes of its files. */
export function isFileList(head: readonly string[]): boolean {
  const good = head.filter((line) => readListLine(line) !== undefined).length
  return good > head.length / 2
}

/** What a line of a list says of a file. */
export interface ListedFile {
  readonly name: string
  readonly bytes: number | null
  readonly md5: string | null
  /** Feed and time of an export; undefined for mentions, graphs and collections. */
  readonly place: FeedTime | undefined
}

/** Reads a line of a list that GDELT publishes of its files; undefined where it is none. */
export function readListLine(line: string): ListedFile | undefined {
  for (const form of FORMS) {
    const found = form.exec(line.trim())?.groups
    if (found === undefined) continue
    const { name = '', bytes, md5 } = found
    const own = name.split('/').at(-1) ?? name
    return {
      name: own,
      bytes: bytes === undefined ? null : Number(bytes),
      md5: md5?.toLowerCase() ?? null,
      place: slotOfName(own),
    }
  }
  return undefined
}

/**
 * Takes in a list of GDELT's files as knowledge of what was published; each line is skipped and counted, those that hold
 * no name of a file are rejected. Without a writer it only counts.
 * @throws EntenteError `file-list` where the name of the file promises data.
 */
export async function takeFileList(
  writer: ArchiveWriter | undefined,
  file: RawFile,
  now: () => Date,
): Promise<FileLedger> {
  const name = basename(file.path)
  refuseAsData(name)
  const account = { rows: 0, rejections: [] as Rejection[] }
  const ledger = (): FileLedger => ({
    ...NOTHING,
    path: file.path,
    sha256: file.sha256,
    feed: FILE_LIST,
    status: 'ingested',
    rows: account.rows,
    skipped: { 'file-list': account.rows - account.rejections.length },
    rejected: account.rejections.length,
    rejections: account.rejections,
    unknownCodes: {},
  })
  const published = readPublished(file, account)
  if (writer === undefined) for await (const _some of published);
  else {
    const ingestedAt = now().toISOString()
    await writer.notePublished(published, () => ({
      sha256: file.sha256,
      name,
      feed: FILE_LIST,
      bytes: file.bytes,
      ingestedAt,
      ledger: ledger(),
      coverage: [],
    }))
  }
  return ledger()
}

/**
 * A list under the name of data is a failed download, also where the same list was taken in under a name of its own.
 * @throws EntenteError `file-list`.
 */
export function refuseAsData(name: string): void {
  if (promisesData(name)) {
    throw new EntenteError('file-list', 'this is a list of GDELT’s files and not the data that its name promises', {
      help: 'download the file that the list names under this name; give the list itself under a name of its own, such as lastupdate.txt',
    })
  }
}

/** The exports that a list names; mentions, graphs and collections are counted and passed over. */
async function* readPublished(
  file: RawFile,
  account: { rows: number; readonly rejections: Rejection[] },
): AsyncGenerator<readonly PublishedFile[]> {
  let some: PublishedFile[] = []
  let line = 0
  for await (const content of createInterface({ input: createReadStream(file.textPath), crlfDelay: Infinity })) {
    line += 1
    if (content.trim() === '') continue
    account.rows += 1
    const listed = readListLine(content.replace(/^\uFEFF/, ''))
    if (listed === undefined) {
      account.rejections.push({ line, reason: 'not a line of a list of files' })
      continue
    }
    const { place, ...file } = listed
    if (place !== undefined) some.push({ ...place, ...file })
    if (some.length < AT_ONCE) continue
    yield some
    some = []
  }
  yield some
}
