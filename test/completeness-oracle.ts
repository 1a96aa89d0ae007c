import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'

// Computes from the files themselves, slot by slot and the slow way, what the archive has to say of them. It knows nothing
// of the program: neither its schedules nor its spans.

export interface OracleDay {
  readonly covered: boolean
  readonly expected: number
  readonly came: number
  readonly missing: Readonly<Record<string, number>>
}

interface Read {
  readonly came: Set<string>
  readonly failed: Set<string>
  readonly published: Set<string>
  /** First and last slot of each list. */
  readonly lists: [string, string][]
}

const QUARTERS = Array.from({ length: 96 }, (_, at) => {
  const minutes = String((at % 4) * 15).padStart(2, '0')
  return `${String(Math.floor(at / 4)).padStart(2, '0')}${minutes}00`
})

/** What the days of a feed of GDELT hold, by the files that were given; `lost` are names of files whose reports were lost. */
export async function oracle(
  paths: readonly string[],
  feed: string,
  days: readonly string[],
  lost: ReadonlySet<string> = new Set(),
): Promise<Map<string, OracleDay>> {
  const read: Read = { came: new Set(), failed: new Set(), published: new Set(), lists: [] }
  for (const path of paths) readOne(await readText(path), basename(path), feed, lost, read)
  const known = [...read.came, ...read.failed, ...read.published].toSorted().at(-1) ?? ''
  return new Map(days.map((day) => [day, oracleDay(day.replaceAll('-', ''), feed, read, known)]))
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

function readOne(text: string, name: string, feed: string, lost: ReadonlySet<string>, read: Read): void {
  const named = slotIn(name, feed)
  if (/^\d+ [0-9a-f]{32} /.test(text) || /^\d+ \S+\.zip/.test(text)) {
    const slots = text.split('\n').flatMap((line) => slotIn(line.split(/[ /]/).at(-1) ?? '', feed) ?? [])
    for (const slot of slots) read.published.add(slot)
    const sorted = slots.toSorted()
    if (sorted[0] !== undefined) read.lists.push([sorted[0], sorted.at(-1) ?? ''])
  } else if (text.startsWith('<')) {
    if (named !== undefined) read.failed.add(named)
  } else {
    const rows = text.split('\n').filter((line) => line !== '')
    const stamps = rows.filter((row) => feedOf(row, name) === feed).map((row) => row.split('\t').at(-2) ?? '')
    const slots = rows.length === 0 && named !== undefined ? [named] : stamps
    for (const slot of slots) (lost.has(name) ? read.failed : read.came).add(slot)
  }
}

function feedOf(row: string, name: string): string {
  if (row.split('\t').length === 58) return 'gdelt1'
  return name.includes('.translation.') ? 'gdelt2-translingual' : 'gdelt2'
}

function slotIn(name: string, feed: string): string | undefined {
  const middle = feed === 'gdelt2-translingual' ? '.translation.export' : '.export'
  const stamp = name.split('.')[0] ?? ''
  const isOne = name.startsWith(`${stamp}${middle}.CSV`) && stamp.length === (feed === 'gdelt1' ? 8 : 14)
  return isOne ? stamp : undefined
}

function oracleDay(day: string, feed: string, read: Read, known: string): OracleDay {
  const slots = feed === 'gdelt1' ? [day] : QUARTERS.map((time) => `${day}${time}`)
  const missing: Record<string, number> = {}
  let came = 0
  for (const slot of slots) {
    if (read.came.has(slot)) came += 1
    else {
      const reason = whyNot(slot, read, known)
      missing[reason] = (missing[reason] ?? 0) + 1
    }
  }
  return { covered: came > 0, expected: slots.length, came, missing }
}

function whyNot(slot: string, { failed, published, lists }: Read, known: string): string {
  if (failed.has(slot)) return 'failed'
  if (slot > known) return 'not-yet'
  const listed = lists.some(([first, last]) => first <= slot && slot <= last)
  return listed && !published.has(slot) ? 'not-published' : 'not-given'
}
