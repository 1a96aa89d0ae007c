import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findCode } from '@entente/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSampleRegion, type SampleRegion } from './generate-sample-region.ts'
import { NOISE, OUTSIDE } from './noise-rates.ts'

const STATE = /^XA[A-E]$/
const COMMITTED = new URL('../../examples/sample-region/truth.json', import.meta.url)

interface Act {
  readonly day: string
  readonly source: string
  readonly target: string
  readonly code: string
}

let folder = ''
let sample: SampleRegion
let rows: readonly (readonly string[])[] = []
let answers: readonly (readonly string[])[] = []
let acts: ReadonlyMap<string, Act> = new Map()

async function unzipped(path: string): Promise<string> {
  return gunzipSync(await readFile(path)).toString()
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n')
}

/** A column by its number in GDELT's codebook, counted from 1. */
function column(row: readonly string[], number: number): string {
  return row[number - 1] ?? ''
}

function dashed(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-region-'))
  sample = await generateSampleRegion(folder)
  const texts = await Promise.all(sample.files.map(unzipped))
  rows = texts.flatMap(linesOf).map((line) => line.split('\t'))
  answers = linesOf(await unzipped(join(folder, 'truth-reports.csv.gz')))
    .slice(1)
    .map((line) => line.split(','))
  acts = new Map(
    linesOf(await unzipped(join(folder, 'truth-acts.csv.gz')))
      .slice(1)
      .map((line) => {
        const [id = '', day = '', source = '', target = '', code = ''] = line.split(',')
        return [id, { day, source, target, code }]
      }),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the feed', () => {
  it('is the same for the same seed, byte for byte, and another for another', async () => {
    const again = await generateSampleRegion(join(folder, 'again'))
    const other = await generateSampleRegion(join(folder, 'other'), { seed: 'another' })
    for (const month of [0, 38, 80, 143]) {
      const hashes = await Promise.all(
        [sample, again, other].map(async ({ files }) =>
          createHash('sha256')
            .update(await unzipped(files[month] ?? ''))
            .digest('hex'),
        ),
      )
      expect(hashes[1]).toBe(hashes[0])
      expect(hashes[2]).not.toBe(hashes[0])
    }
    expect((await readFile(sample.files[0] ?? '')).readUInt32LE(4), 'time in the head of the gzip file').toBe(0)
  })

  it('is one file a month, named as simulated', () => {
    expect(sample.files).toHaveLength(144)
    expect(basename(sample.files[0] ?? '')).toBe('201301.simulated.export.CSV.gz')
    expect(basename(sample.files[143] ?? '')).toBe('202412.simulated.export.CSV.gz')
  })

  it('has 61 columns in each row, unique rising ids, and comes in order of time', () => {
    expect(rows.length).toBe(sample.truth.rows)
    expect(rows.filter((row) => row.length !== 61)).toEqual([])
    const unordered = rows.filter((row, i) => {
      const before = rows[i - 1]
      return before && (Number(before[0]) >= Number(row[0]) || column(before, 60) > column(row, 60))
    })
    expect(unordered).toEqual([])
    expect(
      rows.filter((row) => !/^20(1[3-9]|2[0-4])\d{4}([01]\d|2[0-3])(00|15|30|45)00$/.test(column(row, 60))),
    ).toEqual([])
  })

  it('derives root, quad class and weight from the code as the table does', () => {
    const wrong = rows.filter((row) => {
      const [code, base, root, quad, weight] = row.slice(26, 31)
      const known = code === '106' ? { root: '10', quad: 3, goldstein: -5 } : findCode('cameo', code ?? '')
      return (
        !known ||
        base !== code?.slice(0, 3) ||
        root !== known.root ||
        quad !== `${known.quad}` ||
        weight !== known.goldstein?.toFixed(1)
      )
    })
    expect(wrong).toEqual([])
    expect(new Set(rows.map((row) => column(row, 27))).size).toBeGreaterThan(60)
  })

  it('has addresses under .example only, and canaries where names stand', () => {
    expect(
      rows.filter((row) => !/^https:\/\/news-\d+\.example\/20\d\d\/\d\d\/story-\d{7}\.html$/.test(column(row, 61))),
    ).toEqual([])
    expect(rows.filter((row) => /^CANARY PERSON \d+$/.test(column(row, 7))).length).toBeGreaterThan(1000)
  })

  it('brings nothing on the missing days, and something on every other', () => {
    const brought = new Set(rows.map((row) => dashed(column(row, 60))))
    const missing = sample.truth.missingDays.flatMap(({ from, to }) => daysBetween(from, to))
    expect(missing.filter((day) => brought.has(day))).toEqual([])
    expect(missing).toHaveLength(9 + 21 + 24)
    expect(brought.size + missing.length).toBe(daysBetween('2013-01-01', '2024-12-31').length)
  })
})

describe('the truth', () => {
  it('is the one that is committed', async () => {
    const committed: unknown = JSON.parse(await readFile(COMMITTED, 'utf8'))
    expect(JSON.parse(JSON.stringify(sample.truth))).toEqual(committed)
    expect(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).toEqual(committed)
    const written = createHash('sha256')
      .update(rows.map((row) => `${row.join('\t')}\n`).join(''))
      .digest('hex')
    expect(sample.truth.sha256).toBe(written)
  })

  it('has one answer for each row, and each answer fits its row', () => {
    expect(answers.map(([id]) => id)).toEqual(rows.map(([id]) => id))
    const wrong = rows.filter((row, i) => !fits(row, answers[i] ?? []))
    expect(wrong).toEqual([])
  })

  it('has the rates of noise that were intended', () => {
    const { realised, intended, counts } = sample.truth.noise
    const states = Object.values(counts).reduce((sum, count) => sum + count, 0) - (counts['not-between-states'] ?? 0)
    // Mistakes are copied with the articles, so they scatter more than independent draws; 4 deviations of those, times 1.5.
    const bound = (share: number): number => 6 * Math.sqrt((share * (1 - share)) / states)
    for (const [fault, share] of Object.entries(NOISE)) {
      expect(Math.abs((realised.faults[fault] ?? 0) - share), fault).toBeLessThan(bound(share))
    }
    expect(Math.abs(realised.actorsRight - intended.actorsRight)).toBeLessThan(bound(0.79))
    expect(Math.abs(realised.codesRight - intended.codesRight)).toBeLessThan(bound(0.81))
    expect(Math.abs(realised.notBetweenStates - OUTSIDE)).toBeLessThan(bound(OUTSIDE))
    expect(sample.truth.useOfForce.right / sample.truth.useOfForce.rows).toBeLessThan(0.15)
  })

  it('sours slowly: the years fall, no month stands out', () => {
    const monthly = new Map<string, number[]>()
    for (const row of rows) {
      if (![column(row, 8), column(row, 18)].every((code) => code === 'XAA' || code === 'XAB')) continue
      if (column(row, 8) === column(row, 18)) continue
      const month = column(row, 60).slice(0, 6)
      monthly.set(month, [...(monthly.get(month) ?? []), Number(column(row, 31))])
    }
    const year = (text: string): number =>
      mean([...monthly].flatMap(([month, all]) => (month.startsWith(text) ? all : [])))
    expect(year('2014')).toBeGreaterThan(year('2016') + 0.3)
    expect(year('2016')).toBeGreaterThan(year('2018') + 0.3)
    expect(year('2018')).toBeGreaterThan(year('2020') + 0.3)

    const means = [...monthly].map(([month, all]) => ({ month, mean: mean(all) }))
    const steps = means.slice(1).map((one, i) => ({ month: one.month, step: one.mean - (means[i]?.mean ?? 0) }))
    const spread = Math.sqrt(mean(steps.map(({ step }) => step ** 2)))
    const souring = steps.filter(({ month }) => month >= '201501' && month <= '202012')
    expect(souring.filter(({ step }) => Math.abs(step) > 3 * spread)).toEqual([])
  })
})

/** Whether a row is to its act what its fault says. */
function fits(row: readonly string[], [, id = '', fault = '']: readonly string[]): boolean {
  const [source, target, code] = [column(row, 8), column(row, 18), column(row, 27)]
  const between = STATE.test(source) && STATE.test(target) && source !== target
  if (fault === 'not-between-states') return !between && id === ''
  if (!between) return false
  if (fault === 'not-an-event') return id === ''
  const act = acts.get(id)
  if (!act) return false
  const samePair = source === act.source && target === act.target
  const sameCode = code === act.code
  const [occurred, reported] = [dashed(column(row, 2)), dashed(column(row, 60))]
  const lag = (Date.parse(reported) - Date.parse(act.day)) / 86_400_000
  if (fault === 'old-news') {
    const weekOrMore = lag === 7 || reported.slice(8) === act.day.slice(8)
    return samePair && sameCode && occurred === act.day && weekOrMore && lag > 6
  }
  if (lag < 0 || lag > 2 || (occurred !== reported && occurred !== act.day)) return false
  switch (fault) {
    case 'none':
    case 'duplicate':
      return samePair && sameCode
    case 'wrong-code':
      return samePair && !sameCode
    case 'wrong-actor':
      return !samePair && sameCode && (source === act.source || target === act.target)
    case 'mirror':
      return source === act.target && target === act.source && sameCode
    default:
      return false
  }
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10))
  }
  return days
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
