// Quiet under noise, from what the archive holds and what audits say of it.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActorCode } from '@entente/model'
import { openWorkspace, type Noise, quietUnderNoiseOf } from 'entente'
import { expect, it } from 'vitest'
import { noiseLines } from '../packages/entente/src/command/noise-lines.ts'
import { entente } from './run-command.ts'
import { withFolder } from './temporary-workspace.ts'

const FRA = 'FRA' as ActorCode

/** France toward Germany in January 2020: two publishers tell of each act, so that it is credible. */
function rowsOf(code: string, days: readonly number[]): readonly string[] {
  return days.flatMap((on) =>
    ['one.example', 'two.example'].map((publisher, at) => {
      const date = `202001${String(on).padStart(2, '0')}`
      const cells = Array.from({ length: 61 }, () => '')
      Object.assign(cells, { 0: `${code}${on}${at}`, 1: date, 5: 'FRA', 7: 'FRA', 15: 'DEU', 17: 'DEU', 26: code })
      return Object.assign(cells, { 59: `${date}120000`, 60: `https://${publisher}/${on}` }).join('\t')
    }),
  )
}

/** Germany's workspace, and what its playbook for France makes of the noise. */
async function withArchive(use: (place: string, noise: (assume?: number) => Promise<Noise>) => Promise<void>) {
  await withFolder(async (folder) => {
    await entente(folder, 'init', 'de', '--perspective', 'DEU', '--partners', 'FRA')
    const place = join(folder, 'de')
    const noise = async (assume?: number): Promise<Noise> => {
      const workspace = await openWorkspace(place, { cwd: place })
      try {
        return await quietUnderNoiseOf(workspace, FRA, assume)
      } finally {
        await workspace.close()
      }
    }
    await use(place, noise)
  })
}

/** Three threats of force, two visits and words in ten days; what is told on the last day is not settled. */
async function takeIn(place: string): Promise<void> {
  const files = join(place, 'files')
  await mkdir(files)
  const rows = [...rowsOf('138', [1, 4, 9]), ...rowsOf('042', [2, 3]), ...rowsOf('010', [5, 6, 7, 8, 10])]
  await writeFile(join(files, 'piece.export.CSV'), `${rows.join('\n')}\n`)
  expect((await entente(place, 'ingest', files)).code).toBe(0)
}

it('is unknown without a feed, then without an audit, and says so', async () => {
  await withArchive(async (place, noise) => {
    const empty = await noise()
    expect(empty).toMatchObject({ feed: null, days: 0, leavesCalm: null, interval: null })
    expect(noiseLines(empty)).toEqual(['quiet under noise: no data, no feed covers this relation'])
    await takeIn(place)
    const unknown = await noise()
    expect(unknown).toMatchObject({ leavesCalm: null, falseActs: null, interval: null })
    expect(unknown.unaudited.toSorted()).toEqual(['comes-to-talk', 'threatens-force'])
    expect(noiseLines(unknown)[0]).toMatch(
      /^quiet under noise: unknown, as nobody audited threatens-force, comes-to-talk in/,
    )
  })
})

it('takes a precision that is assumed, which is told', async () => {
  await withArchive(async (place, noise) => {
    await takeIn(place)
    const right = await noise(1)
    expect(right).toMatchObject({ leavesCalm: 0, falseActs: 0, falseItems: 0, assumedPrecision: 1, lowerBound: true })
    const half = await noise(0.5)
    // Five points each and calm left at eight: the second within ten days does it.
    expect(half.days).toBe(10)
    expect(half.falseActs).toBeCloseTo(365 * (2 - Math.exp(-0.15) - Math.exp(-0.1)), 9)
    expect(half.leavesCalm).toBeGreaterThan(0.99)
    expect(half.interval).toEqual({ low: half.leavesCalm, high: half.leavesCalm })
    expect(noiseLines(half).join('\n')).toContain('a precision of 0.5 is assumed of threatens-force, comes-to-talk')
  })
})

it('takes what audits found, with what their intervals leave open', async () => {
  await withArchive(async (place, noise) => {
    await takeIn(place)
    expect((await entente(place, 'audit', '--partner', 'FRA', '--by', 'rule', '--n', '9')).code).toBe(0)
    for (const item of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
      expect((await entente(place, 'audit', 'judge', 'AU1', item, 'right')).err).toBe('')
    }
    const audited = await noise()
    expect(audited).toMatchObject({ leavesCalm: 0, falseActs: 0, assumed: [], assumedPrecision: null, unaudited: [] })
    // Three of three right may still be wrong half the time.
    expect(audited.interval?.low).toBe(0)
    expect(audited.interval?.high).toBeGreaterThan(0.9)
    expect(noiseLines(audited)[0]).toMatch(
      /chance of leaving calm at least 0\.0 % \(0\.0 % to \d+ % with precisions at/,
    )
  })
})
