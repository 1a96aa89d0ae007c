import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calmSpells } from './spells.ts'
import { kaplanMeier, lifeTable } from './survival.ts'

const page = readFileSync(new URL('../../../../docs/methods/durability.md', import.meta.url), 'utf8')

/** Cells of the table whose first heading is this. */
function rowsUnder(heading: string): string[][] {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2
  const rows = lines.slice(from)
  return rows.slice(0, rows.indexOf('')).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

test('the spells of the methods page are those of its months', () => {
  const months = /```\n(.*)\n```/.exec(page)?.[1]?.split(' ') ?? []
  const { spells, notSeenToBegin } = calmSpells(
    Float64Array.from(months, (month) => (month === '?' ? Number.NaN : -Number(month))),
  )
  expect(rowsUnder('first month')).toEqual(
    spells.map(({ start, begins, ends, months: n, ended }) =>
      [start + 1, begins, ends, n, ended ? 'yes' : 'no'].map(String),
    ),
  )
  expect(notSeenToBegin).toBe(1)
})

test('so are estimates, bands and median of its ten spells', () => {
  const given = /ten spells of ([\d, +]+) months/.exec(page)?.[1]?.split(', ') ?? []
  const found = kaplanMeier(
    lifeTable(given.map((one) => ({ months: Number.parseInt(one, 10), ended: !one.endsWith('+') }))),
  )
  const ends = found.points.filter(({ ended }) => ended > 0)
  expect(rowsUnder('months')).toEqual(
    ends.map(({ months, atRisk, ended, survival, low, high }) => [
      ...[months, atRisk, ended].map(String),
      ...[survival, low, high].map((share) => (share ?? Number.NaN).toFixed(4)),
    ]),
  )
  expect(page).toContain(`The median is ${found.median} months (${found.medianLow} to ${found.medianHigh})`)
})
