import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawReports, PER_SLOT, printReport, readSlots, SEED, type SlotReport, SLOTS } from './draw-reports.ts'

const METHODS = fileURLToPath(new URL('../docs/methods/', import.meta.url))
const VERDICTS = ['borne-out', 'contradicted', 'unclear']
const REASONS = ['wrong-actors', 'not-an-event', 'old-news', 'wrong-act']
const QUADS = ['1 verbal cooperation', '2 material cooperation', '3 verbal conflict', '4 material conflict']

interface Judged {
  readonly id: string
  readonly verdict: string
  readonly reason: string
}

async function readTable(): Promise<Judged[]> {
  const [header, ...lines] = (await readFile(join(METHODS, 'forty-reports.csv'), 'utf8')).trimEnd().split('\n')
  expect(header).toBe('id,verdict,reason')
  return lines.map((line) => {
    const cells = line.split(',')
    expect(cells).toHaveLength(3)
    const [id = '', verdict = '', reason = ''] = cells
    return { id, verdict, reason }
  })
}

/** The page's text, with the padding of its tables taken out. */
async function readPage(): Promise<string> {
  return (await readFile(join(METHODS, 'forty-reports.md'), 'utf8')).replaceAll(/ +\|/g, ' |')
}

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

function countVerdicts(judged: readonly Judged[]): number[] {
  return VERDICTS.map((verdict) => judged.filter((one) => one.verdict === verdict).length)
}

/** Wilson's score interval of 95 % for `hits` of `all`, in percent (Wilson 1927). */
function wilson(hits: number, all: number): string {
  const z = 1.959964
  const share = hits / all
  const centre = share + z ** 2 / (2 * all)
  const half = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))
  const [low, high] = [centre - half, centre + half].map((end) => (100 * end) / (1 + z ** 2 / all))
  return `${Math.abs(low ?? 0).toFixed(1)} % to ${(high ?? 0).toFixed(1)} %`
}

describe('drawReports', () => {
  const rows = Array.from({ length: 90 }, (_, at) => ({ id: String(at), reportedAt: `slot ${at % 3}` }))

  it('draws the same from any order of rows', () => {
    const drawn = drawReports(rows, 'a')
    expect(drawn).toHaveLength(30)
    expect(drawReports(rows.toReversed(), 'a')).toEqual(drawn)
    expect(drawn.map((report) => report.reportedAt)).toEqual(
      [0, 1, 2].flatMap((slot) => Array<string>(10).fill(`slot ${slot}`)),
    )
  })

  it('draws others with another seed', () => {
    expect(drawReports(rows, 'b')).not.toEqual(drawReports(rows, 'a'))
  })

  it('adds to a larger draw and never replaces', () => {
    const few = drawReports(rows, 'a', 4)
    expect(few).toHaveLength(12)
    expect(drawReports(rows, 'a', 5)).toEqual(expect.arrayContaining(few))
  })

  it('gives all of a slot that has fewer', () => {
    expect(drawReports(rows.slice(0, 6), 'a')).toHaveLength(6)
    expect(drawReports([], 'a')).toEqual([])
  })
})

describe('the committed table', () => {
  it('has a reason exactly where a report is contradicted', async () => {
    const judged = await readTable()
    expect(judged).toHaveLength(40)
    expect(new Set(judged.map((one) => one.id)).size).toBe(40)
    for (const { verdict, reason } of judged) {
      expect(VERDICTS).toContain(verdict)
      if (verdict === 'contradicted') expect(REASONS).toContain(reason.split(': ', 1)[0])
      else expect(reason).toBe('')
    }
  })

  it('has the counts that the page says', async () => {
    const judged = await readTable()
    const page = await readPage()
    const counts = countVerdicts(judged)
    for (const [at, verdict] of VERDICTS.entries()) {
      const count = counts[at] ?? 0
      expect(page).toContain(row(verdict, count, `${(100 * count) / judged.length} %`))
    }
    for (const reason of REASONS) {
      expect(page).toContain(row(reason, judged.filter((one) => one.reason.startsWith(`${reason}: `)).length))
    }
    const [borneOut = 0, contradicted = 0, unclear = 0] = counts
    const decided = borneOut + contradicted
    expect(page).toContain(`decided: ${borneOut} of ${decided}, Wilson 95 % interval ${wilson(borneOut, decided)}.`)
    expect(page).toContain(`4 of ${decided + 1}, ${wilson(borneOut + 4, decided + 1)}`)
    expect(page).toContain(`${unclear} of 40, ${wilson(borneOut + unclear, 40)}`)
  })

  it('holds no address', async () => {
    for (const file of ['forty-reports.csv', 'forty-reports.md']) {
      expect(await readFile(join(METHODS, file), 'utf8')).not.toMatch(/https?:|www\./)
    }
  })
})

// The slots lie beside the checkout and are not committed.
describe.skipIf(!existsSync(SLOTS))('the draw from the four slots', () => {
  let kept: SlotReport[] = []
  let drawn: SlotReport[] = []

  beforeAll(async () => {
    kept = await readSlots([join(SLOTS, '*.export.CSV*')])
    drawn = drawReports(kept, SEED)
  })

  it('is the same in two ingests and gives ten of each slot', async () => {
    const again = drawReports(
      await readSlots([join(SLOTS, '2019*.export.CSV*'), join(SLOTS, '201[67]*.export.CSV*')]),
      SEED,
    )
    expect(again).toEqual(drawn)
    const slots = Map.groupBy(drawn, (report) => report.reportedAt)
    expect([...slots.values()].map((slot) => slot.length)).toEqual([PER_SLOT, PER_SLOT, PER_SLOT, PER_SLOT])
    expect(drawReports(kept, 'another')).not.toEqual(drawn)
  })

  it('prints each report above its link', () => {
    for (const [at, report] of drawn.entries()) {
      const [line, link, end] = printReport(report, at + 1).split('\n')
      expect(line).toContain(`${report.id} · ${report.occurredOn} · `)
      expect(line).toContain(` · ${report.sourceBy} · ${report.code} `)
      expect(link).toBe(`    ${report.url}`)
      expect(end).toBe('')
    }
  })

  it('is what the table judges, in its order', async () => {
    expect((await readTable()).map((one) => one.id)).toEqual(drawn.map((report) => report.id))
  })

  it('has the counts by quad class that the page says', async () => {
    const judged = await readTable()
    const page = await readPage()
    const group = (label: string, has: (report: SlotReport) => boolean): string => {
      const ids = new Set(drawn.filter(has).map((report) => report.id))
      return row(label, ...countVerdicts(judged.filter((one) => ids.has(one.id))), ids.size)
    }
    for (const [at, label] of QUADS.entries()) expect(page).toContain(group(label, (report) => report.quad === at + 1))
    expect(page).toContain(group('of these, roots 18-20', (report) => ['18', '19', '20'].includes(report.root ?? '')))
    expect(page).toContain(`An ingest keeps ${kept.length.toLocaleString('en')} of them`)
    const decided = drawn.filter((_, at) => judged[at]?.verdict !== 'unclear')
    const addresses = [drawn, decided].map((reports) => new Set(reports.map((report) => report.url)).size)
    const [all = 0, once = 0] = addresses
    expect(page).toContain(`come from ${all} addresses`)
    expect(page).toContain(`gives 0 of ${once}, ${wilson(0, once)}`)
  })
})
