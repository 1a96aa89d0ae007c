import { rm } from 'node:fs/promises'
import type { FollowedInRelation, RelationAnswers } from '@entente/measure'
import { createServer } from '@entente/server'
import { openWorkspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../packages/measure/src/random/random.ts'
import { executablePath, openPages, type Pages } from './pages-in-browser.ts'
import { entente } from './run-command.ts'
import { copySampleRegion } from './sample-archive.ts'
import { makeSmallDesk } from './small-desk.ts'

const WEEKS = 200
const MONDAY = Date.UTC(2001, 0, 1)
const DAY = 86_400_000

/**
 * France and Germany act on their own, every week. Beside that some articles tell of a quarrel as an act of either, the German one dated in the week
 * after: under `code`. Italy hears of Germany every day, so that every day is covered; seven times France gives aid.
 */
function rows(code: string): string {
  const random = seeded('answers')
  const lines = ['day,who,whom,code,at,url']
  const add = (at: number, who: string, whom: string, what: string, url = '', late = 0) => {
    const [day = '', told = ''] = [at, at + late * DAY].map((time) => new Date(time).toISOString().slice(0, 10))
    lines.push(`${day},${who},${whom},${what},${told.replaceAll('-', '')}120000,${url}`)
  }
  for (let week = 0; week < WEEKS; week += 1) {
    const start = MONDAY + 7 * week * DAY
    for (let day = 0; day < 7; day += 1) add(start + day * DAY, 'DEU', 'ITA', '042')
    for (const [who, whom] of [
      ['FRA', 'DEU'],
      ['DEU', 'FRA'],
    ] as const)
      for (const what of ['111', '112', '113', '121'].slice(0, random.poisson(2))) add(start, who, whom, what)
    if (random.uniform() < 0.5) continue
    const url = `https://example.org/${week}`
    add(start + 3 * DAY, 'FRA', 'DEU', '173', url, 5)
    add(start + 8 * DAY, 'DEU', 'FRA', code, url)
  }
  for (let at = 0; at < 7; at += 1) add(MONDAY + (300 + 100 * at) * DAY, 'FRA', 'DEU', '071')
  return `${lines.join('\n')}\n`
}

const make = (code: string): Promise<string> => makeSmallDesk(rows(code), ', url: url')
const answered = async (folder: string) =>
  JSON.parse(
    (await entente(folder, 'measure', 'answers', '--source', 'FRA', '--target', 'DEU', '--json')).out,
  ) as RelationAnswers
/** Chance that Germany answers France in nothing, by what is counted. */
const chances = ({ conflict }: RelationAnswers) =>
  conflict.variants.map(({ answers }) => (answers.basis ? answers.second.granger.p : null))

let folder = ''
beforeAll(async () => {
  folder = await make('173')
})
afterAll(() => rm(folder, { recursive: true }))

describe('answers', () => {
  it('are none in independent series with joint incidents, once these are left out', async () => {
    const found = await answered(folder)
    const [all, without, ...rest] = chances(found)
    expect(all).toBeLessThan(0.001)
    for (const p of [without, ...rest]) expect(p).toBeGreaterThan(0.01)
    expect(found.conflict.asymmetry?.low).toBeLessThan(0)
    expect(found.conflict.asymmetry?.high).toBeGreaterThan(0)
    expect(found.conflict.responses?.second).toHaveLength(9)
  })

  it('are none where one article tells both under different codes, once it counts as one time', async () => {
    const other = await make('174')
    const [all, without, one, third] = chances(await answered(other))
    for (const p of [all, without]) expect(p).toBeLessThan(0.001)
    for (const p of [one, third]) expect(p).toBeGreaterThan(0.01)
    await rm(other, { recursive: true })
  })

  it('say that there is no basis where a side hardly acts', async () => {
    const { cooperation } = await answered(folder)
    expect(cooperation.variants.every(({ answers }) => !answers.basis)).toBe(true)
    expect(cooperation).toMatchObject({ responses: null, asymmetry: null })
  })

  it('are told with the marking, and are the same over HTTP', async () => {
    const { out } = await entente(folder, 'measure', 'answers', '--source', 'FRA', '--target', 'DEU')
    expect(out).toContain('RESTRICTED')
    expect(out).toContain('without joint')
    expect(out).toContain('no basis')
    const workspace = await openWorkspace(folder, { cwd: folder })
    const server = await createServer({ workspace, now: () => new Date(0) })
    const get = async (path: string) => (await server.inject({ url: path, headers: { host: 'localhost:4180' } })).json()
    expect(await get('/v1/measures/answers?source=FRA&target=DEU')).toEqual(await answered(folder))
    const followed = await entente(folder, 'measure', 'followed', '--source', 'FRA', '--target', 'DEU', '--json')
    expect(await get('/v1/measures/followed?source=FRA&target=DEU')).toEqual(JSON.parse(followed.out))
    expect(await get('/v1/measures/followed?source=FRA&target=FRA')).toMatchObject({ code: 'same-actor' })
    await server.close()
    await workspace.close()
  })
})

describe('what followed', () => {
  it('lists the cases of a kind with fewer than eight, and gives numbers to none', async () => {
    const words = ['measure', 'followed', '--source', 'FRA', '--target', 'DEU']
    const { kinds } = JSON.parse((await entente(folder, ...words, '--json')).out) as FollowedInRelation
    const aid = kinds.find(({ kind }) => kind === '07')
    expect(aid).toMatchObject({ known: 'reported', acts: 7, cases: 7, cells: null, placebo: null })
    expect(aid?.list?.map(({ on }) => on)[0]).toBe('2001-10-28')
    expect(aid?.list?.[0]?.after.map(({ days }) => days)).toEqual([30, 90, 365])
    const { out } = await entente(folder, ...words)
    expect(out).toContain('RESTRICTED')
    expect(out).toContain('too few for a number')
    expect(out).toContain('associated with, never caused')
  })
})

describe.skipIf(executablePath === undefined)('answers and what followed, in the browser', () => {
  let pages: Pages
  let address = ''
  beforeAll(async () => {
    pages = await openPages()
    address = await pages.open(async (place) => {
      await copySampleRegion(place)
      return []
    })
  })
  afterAll(() => pages.close())

  it('are in order in light and dark, wide and narrow', async () => {
    await pages.visitInEveryLook(`${address}/relations/XAB/answers`, async (page, look) => {
      await page.getByText('Answers in conflict').waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
    await pages.visitInEveryLook(`${address}/relations/XAB/followed`, async (page, look) => {
      await page.getByRole('heading', { name: 'Too few for a number' }).waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
  })
})
