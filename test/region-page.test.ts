import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { copySampleRegion } from './sample-archive.ts'
import { makeSmallDesk } from './small-desk.ts'
import { cp, rm } from 'node:fs/promises'

interface Saved {
  readonly on: string
  readonly weight: number
  readonly dyads: readonly {
    readonly source: string
    readonly target: string
    readonly decayed: { readonly conflict: number }
  }[]
}

describe.skipIf(executablePath === undefined)('the region, in the browser', () => {
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

  it('stands on any day, and its matrix comes out of the saved file alone', async () => {
    await pages.visit(`${address}/region`, async (page, faults) => {
      await page.getByRole('slider', { name: 'Day' }).waitFor()
      await rest(page)
      await page.getByRole('slider', { name: 'Day' }).press('Home')
      await page.waitForURL(/on=\d{4}/)
      await page.getByText(/^Conflict on \d{4}-01-01/).waitFor()
      const files = page.getByRole('group', { name: /^Save: Conflict on/ })
      const save = async (name: string): Promise<string> => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          files.getByRole('button', { name, exact: true }).click(),
        ])
        return readFile(await download.path(), 'utf8')
      }
      const { dyads, weight } = JSON.parse(await save('JSON with inputs')) as Saved
      const [, ...rows] = (await save('CSV')).trim().split('\r\n')
      expect(rows.length).toBe(dyads.length)
      for (const row of rows) {
        const [source, target, , level] = row.split(',')
        const dyad = dyads.find((one) => one.source === source && one.target === target)
        expect(Number(level)).toBeCloseTo(-(dyad?.decayed.conflict ?? Number.NaN) / weight, 9)
      }
      expect(faults.filter((fault) => !fault.startsWith('blob:'))).toEqual([])
    })
  })

  it('lies on a map where the atlas has its states, and on none where they are invented', async () => {
    await pages.visit(`${address}/region`, async (page) => {
      await page.getByText(/^No map: the atlas has fewer than two/).waitFor()
    })
    const rows = ['day,who,whom,code,at']
    for (let day = 1; day <= 28; day += 1) {
      const on = `2001-02-${String(day).padStart(2, '0')}`
      for (const [who, whom, code] of [
        ['FRA', 'DEU', '042'],
        ['DEU', 'ITA', '111'],
      ])
        rows.push(`${on},${who},${whom},${code},${on.replaceAll('-', '')}120000`)
    }
    const made = await makeSmallDesk(`${rows.join('\n')}\n`)
    const real = await pages.open(async (place) => {
      await cp(made, place, { recursive: true })
      return []
    })
    await pages.visitInEveryLook(`${real}/region`, async (page, look) => {
      const map = page.getByRole('figure').filter({ hasText: 'Where these relations lie' })
      await map.waitFor()
      expect(await map.locator('svg text').allTextContents(), look).toEqual(['DEU', 'FRA', 'ITA'])
      expect(await map.locator('svg [stroke-dasharray] path').count(), look).toBe(1)
      expect(await pages.examine(page), look).toEqual([])
    })
    await rm(made, { recursive: true })
  })

  it('is in order in light and dark, wide and narrow', async () => {
    await pages.visitInEveryLook(`${address}/region`, async (page, look) => {
      await page.getByRole('heading', { name: 'What worsens together' }).waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
  })
})
