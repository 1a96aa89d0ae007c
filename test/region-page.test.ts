import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { copySampleRegion } from './sample-archive.ts'

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

  it('is in order in light and dark, wide and narrow', async () => {
    await pages.visitInEveryLook(`${address}/region`, async (page, look) => {
      await page.getByRole('heading', { name: 'What worsens together' }).waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
  })
})
