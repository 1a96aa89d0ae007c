import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, openWorkspace } from 'entente'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slotFile, writeGiven } from './completeness-files.ts'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { entente } from './run-command.ts'

const CHAIR = `entente: workspace/v1
name: Slots missing
perspective: DEU
partners:
  - { actor: FRA, desk: west }
desks:
  - { id: west, title: West }
`

/** Every slot of four days but 56 of the second and all of the third; each file holds one report. */
const SLOTS = Array.from({ length: 4 * 96 }, (_, slot) => slot).filter(
  (slot) => !(slot >= 96 + 40 && slot < 2 * 96) && Math.floor(slot / 96) !== 2,
)

async function prepare(folder: string): Promise<string[]> {
  await writeFile(join(folder, 'entente.yaml'), CHAIR)
  return Promise.all(SLOTS.map((slot) => writeGiven(folder, slotFile(slot))))
}

describe('entente relations', () => {
  it('says how many days of a period came in part, and nothing of it where none did [T2]', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-part-'))
    try {
      const files = await prepare(folder)
      const workspace = await openWorkspace(folder, { cwd: folder })
      await ingest(workspace.store, files, { now: () => new Date(0) })
      await workspace.close()
      const ask = (...words: string[]) =>
        entente(folder, 'relations', '--source', 'FRA', '--target', 'DEU', '--by', 'day', ...words)
      const { out } = await ask()
      const rows = out.split('\n').filter((line) => line.startsWith('2020-'))
      expect(rows.map((line) => line.split(/\s+/).slice(0, 3))).toEqual([
        ['2020-01-01', '0', '96'],
        ['2020-01-02', '1', '40'],
        ['2020-01-03', '-', '-'],
        ['2020-01-04', '0', '96'],
      ])
      expect(out).toContain('in part: days of which files are missing')
      expect((await ask('--to', '2020-01-01')).out).not.toContain('in part')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe.skipIf(executablePath === undefined)('the pages', () => {
  let pages: Pages
  let address = ''

  beforeAll(async () => {
    pages = await openPages()
    address = await pages.open(prepare)
  })

  afterAll(() => pages.close())

  const dotted = (page: Page, charts: string): Promise<number[]> =>
    page
      .locator(charts)
      .evaluateAll((all) =>
        all.map((chart) => chart.querySelectorAll('[fill="url(#in-part)"] rect, rect[fill="url(#in-part)"]').length),
      )

  it('dot the days that came in part in every chart, and say how many files came [T2]', async () => {
    await pages.visit(`${address}/dyad/FRA/DEU?by=day&at=2020-01-02`, async (page, faults) => {
      const slider = page.getByRole('slider', { name: 'Period of the chart' })
      await slider.waitFor()
      expect(await dotted(page, '.chart-stack svg')).toEqual([1, 1, 4])
      expect(await slider.getAttribute('aria-valuetext')).toContain('40 reports')
      expect(await slider.getAttribute('aria-valuetext')).toContain('40 of 96 files came')
      const legend = page.getByRole('list', { name: 'Legend' })
      expect(await legend.textContent()).toContain('Came in part: 1 day')
      expect(await page.locator('.reports-sum').textContent()).toContain('40 of 96 files came.')
      await slider.focus()
      await page.keyboard.press('ArrowLeft')
      expect(await page.locator('.chart-note').textContent()).not.toContain('files came')
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('.chart-note').textContent()).toContain('40 of 96 files came')
      await page.getByText('Figures as a table').click()
      const figures = page.locator('details[open]').filter({ hasText: 'Figures as a table' })
      const row = figures.getByRole('row').filter({ hasText: /^2020-01-02/ })
      expect(await row.first().getByRole('cell').last().textContent()).toBe('1 (40 of 96 files)')

      await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: 'Month' }).click()
      await page.getByText('1 of 31 days came in part (40 of 96 files), 28 without data.').waitFor()
      expect(faults).toEqual([])
    })
  })

  it('dot them also where the range begins amid a period, and in the small charts of the partners', async () => {
    await pages.visit(`${address}/dyad/FRA/DEU?from=2020-01-04`, async (page) => {
      await page.getByRole('slider', { name: 'Period of the chart' }).waitFor()
      expect((await dotted(page, '.chart-stack svg'))[0]).toBe(1)
    })
    await pages.visit(address, async (page) => {
      await page.getByRole('heading', { name: 'Partners of Germany' }).waitFor()
      await rest(page)
      expect(await dotted(page, '.sparkline')).toEqual([1, 1])
      expect(await page.getByRole('list', { name: 'Legend' }).textContent()).toContain('Came in part')
    })
  })

  it('say that it is not known what came in part where the server does not tell', async () => {
    await pages.visit('about:blank', async (page) => {
      await page.route('**/v1/completeness**', (route) => route.fulfill({ status: 500, body: '{}' }))
      await page.goto(`${address}/dyad/FRA/DEU`)
      await page.getByText('came in part is not known').waitFor()
      expect((await dotted(page, '.chart-stack svg'))[0]).toBe(0)
    })
  })

  it('are free of faults that axe knows, in light and dark, wide and narrow', async () => {
    for (const path of ['/', '/dyad/FRA/DEU?by=day&at=2020-01-02', '/archive']) {
      await pages.visitInEveryLook(`${address}${path}`, async (page, look) => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        await rest(page)
        expect(await pages.examine(page), look).toEqual([])
      })
    }
  }, 180_000)
})
