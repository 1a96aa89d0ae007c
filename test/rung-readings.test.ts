import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { krippendorffAlpha, quadraticWeightedKappa } from '@entente/measure'
import { describe, expect, it } from 'vitest'
import { table, withGeneratedParts } from './generated-parts.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

interface Reading {
  readonly id: string
  readonly catalogue: number | null
  readonly a: number | null
  readonly b: number | null
}

function readings(): readonly Reading[] {
  const [head, ...lines] = readFileSync(join(import.meta.dirname, '../docs/methods/rung-readings.csv'), 'utf8')
    .trim()
    .split('\n')
  expect(head).toBe('id,catalogue,reader_a,reader_b')
  const rung = (cell: string | undefined): number | null => (cell === undefined || cell === '' ? null : Number(cell))
  return lines.map((line) => {
    const [id = '', catalogue, a, b] = line.split(',')
    return { id, catalogue: rung(catalogue), a: rung(a), b: rung(b) }
  })
}

const PAIRS = [
  ['catalogue and reader A', 'catalogue', 'a'],
  ['catalogue and reader B', 'catalogue', 'b'],
  ['reader A and reader B', 'a', 'b'],
] as const

/** Who has read how much. */
function coverage(read: readonly Reading[]): string {
  const by = (reader: 'a' | 'b'): number => read.filter((reading) => reading[reader] !== null).length
  return `Reader A has read ${by('a')} of ${read.length} answers, reader B ${by('b')}.`
}

function agreement(read: readonly Reading[]): string {
  const rows = PAIRS.map(([name, one, other]) => {
    const pairs = read.flatMap((reading) => {
      const [first, second] = [reading[one], reading[other]]
      return first === null || second === null ? [] : [[first, second] as const]
    })
    if (pairs.length === 0) return [name, '0', 'not yet', 'not yet', 'not yet', 'not yet']
    const within = (rungs: number): string =>
      String(pairs.filter(([first, second]) => Math.abs(first - second) <= rungs).length)
    const kappa = quadraticWeightedKappa(pairs).value
    const alpha = krippendorffAlpha(pairs, 'ordinal').value
    return [name, String(pairs.length), within(0), within(1), kappa?.toFixed(3) ?? '', alpha?.toFixed(3) ?? '']
  })
  const all = krippendorffAlpha(
    read.map(({ catalogue, a, b }) => [catalogue, a, b]),
    'ordinal',
  )
  return [
    table(['pair', 'answers', 'same rung', 'at most one apart', 'weighted kappa', 'alpha'], rows),
    `All three together: Krippendorff's alpha, ordinal, ${all.value?.toFixed(3)} over ${all.units} answers and ${all.ratings} readings.`,
  ].join('\n\n')
}

/** Answers of which both readers say, on the same side, that the catalogue is off. */
function doubted(read: readonly Reading[]): string {
  const rows = read.flatMap(({ id, catalogue, a, b }) => {
    if (catalogue === null || a === null || b === null) return []
    const off = Math.min(Math.abs(a - catalogue), Math.abs(b - catalogue))
    return (a - catalogue) * (b - catalogue) > 0 && off > 0 ? [[id, String(catalogue), String(a), String(b)]] : []
  })
  if (rows.length === 0) return 'None is known yet: it takes both readings.'
  return table(['answer', 'catalogue', 'reader A', 'reader B'], rows)
}

describe('the readings of rungs', () => {
  const read = readings()

  it('are of every answer of the catalogue, with the rung it has there', () => {
    const answers = [...shippedCatalogue().catalogue.values()].filter(({ intent }) => intent === 'answer')
    expect(Object.fromEntries(read.map(({ id, catalogue }) => [id, catalogue]))).toEqual(
      Object.fromEntries(answers.map(({ id, rung }) => [id, rung])),
    )
  })

  it('are whole rungs of the scale', () => {
    const rungs = read.flatMap(({ a, b }) => [a, b]).filter((rung) => rung !== null)
    expect(rungs.filter((rung) => !Number.isInteger(rung) || rung < 1 || rung > 10)).toEqual([])
  })

  it('agree as the page says', async () => {
    const page = await withGeneratedParts('docs/methods/rungs.md', {
      coverage: coverage(read),
      agreement: agreement(read),
      doubted: doubted(read),
    })
    await expect(page).toMatchFileSnapshot('../docs/methods/rungs.md')
  })
})
