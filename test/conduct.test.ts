import { rm } from 'node:fs/promises'
import type { Conduct } from '@entente/measure'
import { createServer } from '@entente/server'
import { openWorkspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { executablePath, openPages, type Pages } from './pages-in-browser.ts'
import { copySampleRegion } from './sample-archive.ts'
import { makeSmallDesk } from './small-desk.ts'

/** The words of docs/methods/conduct.md in 2001, seven of them in 2002, and a visit every day of both years. */
function rows(tone: number): string {
  const lines = ['day,who,whom,code,at,tone']
  const add = (day: string, who: string, whom: string, code: string) =>
    lines.push(`${day},${who},${whom},${code},${day.replaceAll('-', '')}120000,${tone}`)
  for (let at = Date.UTC(2001, 0); at < Date.UTC(2003, 0); at += 86_400_000)
    add(new Date(at).toISOString().slice(0, 10), 'DEU', 'ITA', '042')
  const words = ['051', '051', '018', '022', '023', '111', '112', '111', '1121', '131', '115']
  for (const [at, code] of words.entries()) add(`2001-03-${String(at + 10)}`, 'FRA', 'DEU', code)
  for (const [at, code] of words.slice(0, 7).entries()) add(`2002-03-${String(at + 10)}`, 'FRA', 'DEU', code)
  return `${lines.join('\n')}\n`
}

const make = (tone: number): Promise<string> => makeSmallDesk(rows(tone), ', tone: tone')

let folder = ''
beforeAll(async () => {
  folder = await make(5)
})
afterAll(() => rm(folder, { recursive: true }))

const measure = (place: string, ...words: string[]) =>
  entente(place, 'measure', 'conduct', '--source', 'FRA', '--target', 'DEU', ...words)

describe('conduct', () => {
  it('tells the tone of words by year, and counts without shares where they are few', async () => {
    const { tone } = JSON.parse((await measure(folder, '--json')).out) as Conduct
    expect(tone.ours).toEqual([
      {
        year: 2001,
        known: true,
        words: 10,
        counts: { praise: 3, appeal: 2, criticism: 4, demand: 0, threat: 1 },
        shares: { praise: 0.3, appeal: 0.2, criticism: 0.4, demand: 0, threat: 0.1 },
      },
      {
        year: 2002,
        known: true,
        words: 7,
        counts: { praise: 3, appeal: 2, criticism: 2, demand: 0, threat: 0 },
        shares: null,
      },
    ])
  })

  it('does not read the tone of articles', async () => {
    const other = await make(-9)
    const [one, two] = await Promise.all([measure(folder, '--json'), measure(other, '--json')])
    expect(two.out).toBe(one.out)
    await rm(other, { recursive: true })
  })

  it('tells what was used and never used, and how acts are spread', async () => {
    const { repertoire, balance } = JSON.parse((await measure(folder, '--json')).out) as Conduct
    expect(repertoire.ours).toMatchObject({ reports: 18, never: ['042'] })
    expect(repertoire.theirs).toMatchObject({ reports: 0, effective: 0, codes: [] })
    expect(repertoire.theirs.never).toContain('051')
    expect(balance[0]).toMatchObject({ year: 2001, reports: 11, effective: 1, toward: [{ actor: 'DEU', reports: 11 }] })
  })

  it('is told with the marking', async () => {
    const { code, out } = await measure(folder)
    expect(code).toBe(0)
    expect(out).toContain('RESTRICTED')
    expect(out).toMatch(/2001 +10 +30 % +20 % +40 % +0 % +10 %/)
    expect(out).toMatch(/2002 +7( +-){5}\n/)
  })

  it('is the same over HTTP', async () => {
    const workspace = await openWorkspace(folder, { cwd: folder })
    const server = await createServer({ workspace, now: () => new Date(0) })
    const get = (query: string) =>
      server.inject({ url: `/v1/measures/conduct?${query}`, headers: { host: 'localhost:4180' } })
    expect((await get('source=FRA&target=DEU')).json()).toEqual(JSON.parse((await measure(folder, '--json')).out))
    expect((await get('source=DEU&target=DEU')).json()).toMatchObject({ code: 'same-actor' })
    await server.close()
    await workspace.close()
  })
})

describe.skipIf(executablePath === undefined)('conduct, in the browser', () => {
  let pages: Pages
  afterAll(() => pages.close())

  it('is in order in light and dark, wide and narrow', async () => {
    pages = await openPages()
    const address = await pages.open(async (place) => {
      await copySampleRegion(place)
      return []
    })
    await pages.visitInEveryLook(`${address}/relations/XAB/conduct`, async (page, look) => {
      await page.getByRole('heading', { name: /^Balance of/ }).waitFor()
      await page
        .getByText(/^Words of .*: shares of each tone/)
        .first()
        .waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
  })
})
