import type { Replay } from 'entente'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { events, hasShared } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

const SLOTS = [
  '20161013151500.export.CSV.gz',
  '20170101073000.export.CSV',
  '20190121220000.export.CSV.zip',
  '20191024143000.export.CSV.gz',
].map((name) => events(`gdelt2-15min/${name}`))

const CHAIRS = [
  ['USA', 'RUS,CHN,MEX,CAN,IRN,GBR,KOR,PRK,SYR'],
  ['RUS', 'USA,UKR,TUR,SYR,CHN,GBR'],
  ['IND', 'PAK,CHN,USA,BGD'],
] as const

async function replay(place: string, partner: string, as: string): Promise<Replay> {
  const { out, err, code } = await entente(place, 'replay', '--partner', partner, '--as', as, '--json')
  expect(err + String(code)).toBe('0')
  return JSON.parse(out) as Replay
}

/** Workspaces with the base alone, seen from several chairs, over the same archive. */
async function chairs(
  folder: string,
  files: readonly string[],
  seen: readonly (readonly [string, string])[],
): Promise<void> {
  const [[first] = ['']] = seen
  for (const [chair, partners] of seen) {
    await entente(folder, 'init', chair, '--perspective', chair, '--partners', partners)
  }
  expect((await entente(join(folder, first), 'ingest', ...files)).code).toBe(0)
  for (const [chair] of seen.slice(1)) {
    cpSync(join(folder, first, '.entente'), join(folder, chair, '.entente'), { recursive: true })
  }
}

describe.skipIf(!hasShared)('four real quarter-hours of GDELT, seen from three chairs', () => {
  it('bring a desk at most five items, and nothing but verifying', async () => {
    await withFolder(async (folder) => {
      await chairs(folder, SLOTS, CHAIRS)
      for (const [chair, partners] of CHAIRS) {
        for (const partner of partners.split(',')) {
          const { proposals } = await replay(join(folder, chair), partner, 'confirmed')
          expect(proposals.length, `${chair} ${partner}`).toBeLessThanOrEqual(5)
          expect(proposals.filter(({ type }) => type !== 'verify')).toEqual([])
        }
      }
    })
  })
})

describe.skipIf(!hasShared)('KEDS Levant replayed as reported', () => {
  // What history knows and the feed holds: attacks across the line with Egypt on 5 October 1985 and 25 November 1990, from
  // Jordan on 13 March 1997, and in Amman on 25 September 1997.
  const KNOWN = [
    ['ISR', 'EGY', '1985-10-10'],
    ['ISR', 'EGY', '1990-12-01'],
    ['ISR', 'JOR', '1997-03-20'],
    ['JOR', 'ISR', '1997-10-01'],
  ] as const

  it('stands above calm where history says so, and nothing proposed exceeds its limits', async () => {
    await withFolder(async (folder) => {
      const seen = [
        ['ISR', 'EGY,JOR'],
        ['EGY', 'ISR'],
        ['JOR', 'ISR'],
      ] as const
      await chairs(folder, [events('keds/levant.cameo.csv.gz')], seen)
      for (const [chair, partners] of seen) {
        for (const partner of partners.split(',')) {
          const found = await replay(join(folder, chair), partner, 'reported')
          expect(found.levels[0]).toMatchObject({ level: 'calm' })
          expect(found.proposals.length).toBeGreaterThan(100)
          expect(found.findings).toEqual([])
          for (const [one, other, day] of KNOWN) {
            if (one !== chair || other !== partner) continue
            const level = found.levels.find(({ from, to }) => from <= day && day <= to)
            expect(level?.level, `${chair} ${partner} ${day}`).toMatch(/^(?:watch|strained|crisis)$/)
          }
        }
      }
    })
  })
})
