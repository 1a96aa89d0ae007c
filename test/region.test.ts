import { rm } from 'node:fs/promises'
import type { RegionStanding } from '@entente/measure'
import { createServer } from '@entente/server'
import { openWorkspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { makeSmallDesk } from './small-desk.ts'

/** A hundred days to 9 April 2001; a day in the middle did not come. Code 042 weighs 1.9, code 190 weighs -10. */
function rows(): string {
  const lines = ['day,who,whom,code,at']
  const start = Date.UTC(2001, 0, 1)
  for (let at = 0; at < 99; at += 1) {
    const day = new Date(start + at * 86_400_000).toISOString().slice(0, 10)
    if (at === 50) continue
    const row = (who: string, whom: string, code: string) =>
      lines.push(`${day},${who},${whom},${code},${day.replaceAll('-', '')}120000`)
    row('DEU', 'FRA', '042')
    row('ITA', 'DEU', '042')
    if (at % 5 === 0 || at >= 92) row('ITA', 'FRA', '190')
  }
  return `${lines.join('\n')}\n`
}

let folder = ''
beforeAll(async () => {
  folder = await makeSmallDesk(rows())
})
afterAll(() => rm(folder, { recursive: true }))

const standing = async (...words: string[]): Promise<RegionStanding> =>
  (JSON.parse((await entente(folder, 'measure', 'region', '--json', ...words)).out) as { standing: RegionStanding })
    .standing

describe('a region on a day', () => {
  it('has the levels of its relations, in which a day that did not come counts neither way [T7]', async () => {
    const { on, weight, dyads } = await standing()
    expect(on).toBe('2001-04-09')
    const kind = dyads.find(({ source, target }) => source === 'DEU' && target === 'FRA')
    // One report of 1.9 on every covered day: the mean a covered day is 1.9, whatever the weights of the days.
    expect((kind?.decayed.cooperation ?? 0) / weight).toBeCloseTo(1.9, 6)
    expect((kind?.decayed.events ?? 0) / weight).toBeCloseTo(1, 6)
    const byHand = [...Array(99).keys()].filter((at) => at !== 50).reduce((sum, at) => sum + 0.5 ** ((98 - at) / 30), 0)
    expect(weight).toBeCloseTo(byHand, 9)
  })

  it('stands as it stood on an earlier day', async () => {
    const { dyads, lastCovered } = await standing('--on', '2001-01-01')
    expect(lastCovered).toBe('2001-04-09')
    expect(dyads.map(({ source, target, year }) => [source, target, year.events])).toEqual([
      ['DEU', 'FRA', 1],
      ['ITA', 'DEU', 1],
      ['ITA', 'FRA', 1],
    ])
  })

  it('tells who moved most, and where there is no basis', async () => {
    const { movers } = await standing()
    const [week, year] = movers
    // A hostile act on each of seven days against one or two in the seven before.
    expect(week?.movers?.[0]).toMatchObject({ source: 'ITA', target: 'FRA', conflict: { last: -10 } })
    expect(week?.movers).toHaveLength(1)
    expect(year).toMatchObject({ movers: null, covered: { last: 98, before: 0 } })
  })

  it('tells which three states are out of balance, with the marking, and says where there is no basis', async () => {
    const { code, out } = await entente(folder, 'measure', 'region')
    expect(code).toBe(0)
    expect(out).toContain('RESTRICTED')
    expect(out).toContain('Triads: 1 of 1 are out of balance')
    expect(out).toContain('DEU FRA ITA: negative between FRA and ITA')
    expect(out).toContain('The year: no basis, 98 and 0 days are covered of 365 each')
    expect(out).toContain('Worsening together: no basis, 0 relations and 0 months')
  })

  it('is the same over HTTP, and wants two states', async () => {
    const workspace = await openWorkspace(folder, { cwd: folder })
    const server = await createServer({ workspace, now: () => new Date(0) })
    const get = (url: string) => server.inject({ url: `/v1/measures/${url}`, headers: { host: 'localhost:4180' } })
    expect((await get('region')).json()).toEqual(await standing())
    expect((await get('stress')).json()).toMatchObject({ together: null })
    expect((await get('region?among=FRA')).json()).toMatchObject({ code: 'no-region' })
    await server.close()
    await workspace.close()
  })
})
