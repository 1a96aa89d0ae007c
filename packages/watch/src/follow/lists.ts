import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedFile } from '@entente/store'
import { DownloadFault } from './download-fault.ts'
import type { FeedDesk } from './feed-desk.ts'
import { addressOn, FOLLOWED } from './mirror.ts'
import { type Answer, ask, type Validators, type Wire } from './wire.ts'

/** A list that was got: where it lies, and the exports of the feed that it names. */
export interface GotList {
  /** Undefined where it names nothing that is wanted. */
  readonly path: string | undefined
  readonly files: readonly PublishedFile[]
  readonly validators: Validators
}

export interface ListQuestion {
  readonly wire: Wire
  readonly desk: Pick<FeedDesk, 'readLine'>
  readonly mirror: string
  readonly feed: string
  /** Where to write it. */
  readonly folder: string
  readonly validators: Validators | undefined
  readonly now: Date
  readonly signal: AbortSignal
}

const MOST_LATEST = 64 * 1024
/** GDELT's own master list is about 130 MB after ten years. */
const MOST_ALL = 2 * 1024 ** 3
const LONGEST_LINE = 4096
/** A slot takes three lines in the master list, each of about 110 bytes. */
const BYTES_OF_SLOT = 400
const SLOT_MS = 15 * 60_000
const PAGE = /^\uFEFF?\s*<(!doctype|html|head|body)/i

/**
 * The list of the latest slot; undefined where it has not changed.
 * @throws DownloadFault
 */
export async function latestList(question: ListQuestion): Promise<GotList | undefined> {
  const { wire, mirror, feed, folder, validators, signal } = question
  const name = FOLLOWED[feed]?.latest ?? ''
  const answer = await ask(wire, addressOn(mirror, name), { validators, signal })
  if (answer === undefined) return undefined
  const lines: string[] = []
  for await (const line of linesOf(answer, MOST_LATEST)) if (line.trim() !== '') lines.push(line)
  const files: PublishedFile[] = []
  for (const line of lines) {
    const listed = question.desk.readLine(line)
    if (listed === undefined) throw new DownloadFault(PAGE.test(lines[0] ?? '') ? 'html-page' : 'not-a-list')
    if (listed.place?.feed === feed) files.push(asPublished(listed, listed.place))
  }
  if (files.length === 0) throw new DownloadFault('empty-list')
  if (files.some((file) => isAhead(file.from, question.now))) throw new DownloadFault('list-ahead')
  const path = join(folder, name)
  await writeFile(path, `${lines.join('\n')}\n`)
  return { path, files, validators: answer.validators }
}

/**
 * The part of the whole list from a time on (`YYYY-MM-DDTHH:MMZ`), of the exports of the feed only; undefined where it has not
 * changed. Only its end is asked for where the mirror can give that, and more where that was not enough.
 * @throws DownloadFault
 */
export async function wholeList(question: ListQuestion, from: string): Promise<GotList | undefined> {
  const slots = Math.max(0, question.now.getTime() - Date.parse(from)) / SLOT_MS
  for (let lastBytes = Math.ceil(slots * BYTES_OF_SLOT) + 65_536; ; lastBytes *= 8) {
    const got = await tailOfList(question, from, lastBytes)
    if (got !== 'too-short') return got
  }
}

async function tailOfList(
  question: ListQuestion,
  from: string,
  lastBytes: number,
): Promise<GotList | 'too-short' | undefined> {
  const { wire, mirror, feed, folder, validators, signal } = question
  const name = FOLLOWED[feed]?.all ?? ''
  const answer = await ask(wire, addressOn(mirror, name), { validators, lastBytes, signal })
  if (answer === undefined) return undefined
  const files: PublishedFile[] = []
  const kept: string[] = []
  let lines = 0
  let known = 0
  let whole = !answer.partial
  let page = false
  for await (const line of linesOf(answer, MOST_ALL)) {
    lines += 1
    if (line.trim() === '') continue
    if (lines === 1 && !answer.partial) page = PAGE.test(line)
    const listed = question.desk.readLine(line)
    if (listed === undefined) {
      // The first line of an end is cut through; any other is told in the ledger of the list.
      if (lines > 1 || !answer.partial) kept.push(line)
      continue
    }
    known += 1
    if (listed.place?.feed !== feed) continue
    if (listed.place.from < from) {
      whole = true
      continue
    }
    if (!whole) return 'too-short'
    if (isAhead(listed.place.from, question.now)) continue
    kept.push(line)
    files.push(asPublished(listed, listed.place))
  }
  if (page) throw new DownloadFault('html-page')
  if (lines === 0) throw new DownloadFault('empty-list')
  if (known * 2 < lines) throw new DownloadFault('not-a-list')
  const path = files.length === 0 ? undefined : join(folder, name)
  if (path !== undefined) await writeFile(path, `${kept.join('\n')}\n`)
  return { path, files, validators: answer.validators }
}

/** Clocks differ by minutes, not by an hour: a list of the future would make every later one look old. */
function isAhead(from: string, now: Date): boolean {
  return Date.parse(from) > now.getTime() + 3_600_000
}

function asPublished(
  { name, bytes, md5 }: { readonly name: string; readonly bytes: number | null; readonly md5: string | null },
  place: { readonly feed: string; readonly from: string; readonly until: string },
): PublishedFile {
  return { ...place, name, bytes, md5 }
}

/** The lines of an answer, which is never whole in memory. */
async function* linesOf({ body }: Answer, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > most) throw new DownloadFault('too-large')
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new DownloadFault(PAGE.test(rest) ? 'html-page' : 'not-a-list')
    yield* lines
  }
  if (rest !== '') yield rest
}
