import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addsUp, type FileLedger, type Workspace } from 'entente'
import { take, withWorkspace } from '../../test/temporary-workspace.ts'
import type { Random } from '../sample-region/random.ts'
import { damageFile } from './damage-file.ts'
import { damageLine, MARKER } from './damage-line.ts'
import type { FuzzSource } from './sources.ts'

/** What one damaged file came to. */
export interface Outcome {
  readonly source: string
  readonly how: string
  readonly rows: number
  readonly rejected: number
  /** The code of the error where the file failed. */
  readonly failed: string | undefined
  /** Sound rows that quotes of damaged ones took in; none where quotes are ordinary characters. */
  readonly swallowed: number
  /** What must never be, in words. */
  readonly wrong: readonly string[]
}

/** Errors that say nothing of the file: each is a fault of the program. */
const UNEXPECTED = new Set(['engine', 'unreadable-file', 'file-changed'])

/** Damages some of the lines of a stretch of a file, and perhaps the whole; takes it in; looks at what must hold. */
export async function fuzzRound(source: FuzzSource, rows: number, random: Random): Promise<Outcome> {
  try {
    return await damagedAndTaken(source, rows, random)
  } catch (fault) {
    const nothing = { rows: 0, rejected: 0, failed: undefined, swallowed: 0 }
    return { source: source.name, how: 'unknown', ...nothing, wrong: [`stopped the ingest: ${String(fault)}`] }
  }
}

async function damagedAndTaken(source: FuzzSource, rows: number, random: Random): Promise<Outcome> {
  const from = random.below(Math.max(1, source.lines.length - rows))
  const lines = source.lines.slice(from, from + rows)
  const rate = random.pick([0, 0.01, 0.1, 0.5])
  const damaged = lines.map((line) => (random.chance(rate) ? damageLine(line, source.delimiter, random) : line))
  const header = source.header === undefined ? [] : [source.header]
  const text = Buffer.from([...header, ...damaged, ''].join('\n'), 'latin1')
  const file = damageFile(source.name, text, random)
  const untouched = lines.filter((line, at) => line === damaged[at])
  const touched = damaged.filter((line, at) => line !== lines[at])

  const sound = await ingested(source, Buffer.from([...header, ...untouched, ''].join('\n'), 'latin1'), '')
  const { ledger, found } = await ingested(source, file.bytes, file.ending)
  const wrong = [...wrongLedger(ledger, found.length)]
  let swallowed = 0
  if (file.whole && ledger.status === 'ingested') {
    swallowed = missing(sound.found, found, source.ids ? touchedIds(touched) : new Set()).length
    if (!source.quoted) {
      const expected =
        text
          .toString('latin1')
          .split('\n')
          .filter((line) => !/^\r*$/.test(line)).length - header.length
      if (ledger.rows !== expected) wrong.push(`${ledger.rows} rows in the ledger, ${expected} in the file`)
      if (swallowed > 0) wrong.push(`${swallowed} sound rows are missing`)
    }
  }
  return {
    source: source.name,
    how: file.how,
    rows: lines.length,
    rejected: ledger.rejected,
    failed: ledger.error?.code,
    swallowed: source.quoted ? swallowed : 0,
    wrong,
  }
}

interface Found {
  readonly feed: string
  readonly id: string
}

async function ingested(
  source: FuzzSource,
  bytes: Buffer,
  ending: string,
): Promise<{ ledger: FileLedger; found: readonly Found[] }> {
  return withWorkspace(async (workspace, folder) => {
    const place = join(folder, 'files')
    await mkdir(place)
    for (const [name, content] of source.beside) await writeFile(join(place, name), content)
    const path = join(place, source.name + ending)
    await writeFile(path, bytes)
    const { files } = await take(workspace, [path], source.options)
    const [ledger] = files
    if (ledger === undefined) throw new RangeError('a file without a ledger')
    return { ledger, found: await reportsOf(workspace) }
  })
}

async function reportsOf({ store }: Workspace): Promise<Found[]> {
  const mentions = await store.mentions({ feed: 'gdelt2' })
  // Mentions have no id of their own: they are what they say.
  return store.engine.all<Found>(
    mentions === undefined ? `SELECT * FROM ${await store.reports()}` : `SELECT *, '' AS id FROM ${mentions}`,
  )
}

function* wrongLedger(ledger: FileLedger, found: number): Generator<string> {
  if (!addsUp(ledger)) yield 'the counts do not add up'
  if (ledger.kept !== found) yield `${ledger.kept} rows kept, ${found} in the archive`
  if (ledger.rejections.length !== ledger.rejected) yield 'not every rejected row has its line'
  const lines = ledger.rejections.map(({ line }) => line)
  if (lines.some((line, at) => line <= (lines[at - 1] ?? 0))) yield 'the rejected lines do not rise'
  if (ledger.error !== undefined && UNEXPECTED.has(ledger.error.code)) yield `failed with ${ledger.error.code}`
  if (JSON.stringify(ledger).includes(MARKER)) yield 'the ledger quotes a row'
}

/** Ids that damaged lines may bear: of two rows with one id the first stays, whichever is sound. */
function touchedIds(lines: readonly string[]): Set<string> {
  return new Set(
    lines
      .flatMap((line) => line.split(/[\n\r]/))
      .flatMap((line) => [...line.matchAll(/\d+/g)].map(([digits]) => digits.replace(/^0+/, ''))),
  )
}

/** Rows of `sound` that are not among `found` as they were; a number among equal rows aside. */
function missing(sound: readonly Found[], found: readonly Found[], touched: ReadonlySet<string>): Found[] {
  const key = ({ id, ...row }: Found): string => JSON.stringify([id.replace(/-\d+$/, ''), row])
  const there = new Map<string, number>()
  for (const row of found) there.set(key(row), (there.get(key(row)) ?? 0) + 1)
  return sound.filter((row) => {
    if (touched.has(row.id.replace(/-\d+$/, ''))) return false
    const left = there.get(key(row)) ?? 0
    there.set(key(row), left - 1)
    return left === 0
  })
}
