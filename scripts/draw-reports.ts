// Draws 40 reports from the four real GDELT slots, each beside its link, for a reader to judge by hand.
// What was found is in docs/methods/forty-reports.md.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Day, displayName, EntenteError, findCode, ingest, openWorkspace, type Scheme } from 'entente'

/** The seed of the committed reading: docs/methods/forty-reports.csv holds exactly its ids. */
export const SEED = 'entente'

/** Reports drawn from each slot. */
export const PER_SLOT = 10

/** Where the four slots lie, beside the checkout. */
export const SLOTS: string = fileURLToPath(new URL('../../shared/data/events/gdelt2-15min', import.meta.url))

/** What the draw looks at. */
export interface Drawable {
  readonly id: string
  /** When the feed published it: one quarter of an hour is one slot. */
  readonly reportedAt: string
}

/** A kept report as a reader judges it. */
export interface SlotReport extends Drawable {
  readonly occurredOn: Day
  readonly source: string
  readonly target: string
  readonly sourceBy: 'organ' | 'bare' | 'other'
  readonly scheme: Scheme
  readonly code: string
  readonly root: string | null
  readonly quad: 1 | 2 | 3 | 4 | null
  readonly goldstein: number | null
  readonly url: string | null
}

/**
 * The draw: in every slot the `perSlot` reports (default 10) whose SHA-256 of `SEED:ID`, written in hexadecimal, come
 * first; slots in order of time, reports in order of that hash. It depends on the ids alone, not on the order of rows,
 * files or ingest. A slot with fewer reports gives all it has. Ids are taken to be unique, as in one feed.
 */
export function drawReports<T extends Drawable>(reports: readonly T[], seed: string, perSlot: number = PER_SLOT): T[] {
  const slots = Map.groupBy(reports, (report) => report.reportedAt)
  return [...slots]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, slot]) =>
      slot
        .map((report) => ({ report, rank: rankOf(report.id, seed) }))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .slice(0, perSlot)
        .map(({ report }) => report),
    )
}

function rankOf(id: string, seed: string): string {
  return createHash('sha256').update(`${seed}:${id}`).digest('hex')
}

/**
 * All reports of GDELT 2.0 that an ingest of these files keeps. The workspace is a temporary one and deleted afterwards.
 * @throws EntenteError as `ingest` does, and with the code of the first file that cannot be read.
 */
export async function readSlots(paths: readonly string[]): Promise<SlotReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-draw-'))
  try {
    const workspace = await openWorkspace(folder, { cwd: folder, create: true })
    try {
      const { store } = workspace
      const ledger = await ingest(store, paths, { now: () => new Date(0) })
      for (const { path, error } of ledger.files) {
        if (error !== undefined) throw new EntenteError(error.code, `\`${path}\`: ${error.message}`)
      }
      return await store.engine.all<SlotReport>(
        `SELECT id, reported_at AS "reportedAt", occurred_on AS "occurredOn", source, target, source_by AS "sourceBy",
          scheme, code, root, quad, goldstein, url FROM ${await store.reports({ feed: 'gdelt2' })} WHERE feed = 'gdelt2'`,
      )
    } finally {
      await workspace.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A report on one line and its link on the next, under its number. */
export function printReport(report: SlotReport, number: number): string {
  const label = findCode(report.scheme, report.code)?.label ?? 'no known code'
  const parts = [
    report.id,
    report.occurredOn,
    `${displayName(report.source)} → ${displayName(report.target)}`,
    report.sourceBy,
    `${report.code} ${label}`,
    `Goldstein ${report.goldstein ?? 'unknown'}`,
  ]
  return `${String(number).padStart(2)}  ${parts.join(' · ')}\n    ${report.url ?? 'no link'}\n`
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, seed: { type: 'string', default: SEED } },
  })
  const kept = await readSlots(positionals.length === 0 ? [join(SLOTS, '*.export.CSV*')] : positionals)
  const drawn = drawReports(kept, values.seed)
  if (drawn.length === 0) {
    throw new EntenteError('nothing-to-draw', 'no report of GDELT 2.0 was kept', {
      help: 'give files of 15 minutes such as 20161013151500.export.CSV.gz',
    })
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify(drawn, null, 2)}\n`)
    return
  }
  const slots = [...Map.groupBy(drawn.entries(), ([, report]) => report.reportedAt)].map(
    ([slot, reports]) => `\nslot ${slot}\n${reports.map(([at, report]) => printReport(report, at + 1)).join('')}`,
  )
  process.stdout.write(
    `${drawn.length} of ${kept.length} kept reports, drawn with the seed \`${values.seed}\`\n${slots.join('')}`,
  )
}

/** What to tell a person; an error that nobody threw on purpose goes on. */
function explain(error: unknown): string {
  if (error instanceof EntenteError) return error.help === undefined ? error.message : `${error.message}\n${error.help}`
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (isUsage) return error.message
  throw error
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}
