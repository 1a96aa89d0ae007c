import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { copySampleRegion } from './sample-archive.ts'
import { events, hasShared } from './shared-data.ts'

const INCIDENT = '/incidents/gdelt2-simulated:XAA:XAB:cameo:064:2019-12-13'

let pages: Pages
const open: Pages['open'] = (prepare) => pages.open(prepare)
const visit: Pages['visit'] = (address, use, options) => pages.visit(address, use, options)

describe.skipIf(executablePath === undefined)('the pages', () => {
  let sample = ''
  let empty = ''

  beforeAll(async () => {
    pages = await openPages()
    sample = await open(async (folder) => {
      await copySampleRegion(folder)
      return []
    })
    empty = await open(async () => [])
  })

  afterAll(async () => {
    await pages.close()
  })

  it('lead from the partners to a dyad, to the other chair, to a period and its reports', async () => {
    await visit(sample, async (page, faults) => {
      await page.getByRole('heading', { name: 'Partners of Aurelis' }).waitFor()
      expect(await page.getByText('SIMULATED').count()).toBeGreaterThan(0)
      expect(await page.getByRole('list', { name: 'Partners' }).getByRole('heading').allTextContents()).toEqual([
        'Borvia',
        'Cendara',
        'Dovmark',
        'Estuary',
      ])

      await page.getByRole('link', { name: /^Borvia toward Aurelis/ }).click()
      await page.getByRole('heading', { level: 1, name: /Borvia toward Aurelis/ }).waitFor()
      await page.getByRole('link', { name: /Other chair/ }).click()
      await page.getByRole('heading', { level: 1, name: /Aurelis toward Borvia/ }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/dyad/XAA/XAB')

      const periods = page.getByRole('navigation', { name: 'Period' })
      expect(await periods.locator('[aria-current]').allTextContents()).toEqual(['Month'])
      await periods.getByRole('link', { name: 'Year' }).click()
      await page.waitForURL(/by=year/)
      // The monthly figures stay until the yearly ones are there.
      await page.getByRole('button', { name: 'Previous year' }).waitFor()
      expect(await periods.locator('[aria-current]').allTextContents()).toEqual(['Year'])
      const slider = page.getByRole('slider', { name: 'Period of the chart' })
      await slider.focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Reports of 2014' }).waitFor()
      expect(new URL(page.url()).searchParams.get('at')).toContain('2014')
      const first = page.getByRole('table').last().getByRole('row').nth(1)
      await first.waitFor()
      expect(await first.textContent()).toMatch(/2014-\d\d-\d\d/)
      const link = page.getByRole('link', { name: /^source of 2014/ }).first()
      expect(await link.getAttribute('rel')).toContain('noreferrer')
      expect(faults).toEqual([])
    })
  })

  it('switch from reports to incidents in the address, and open one to its reports', async () => {
    await visit(`${sample}/dyad/XAA/XAB?at=2019-05-01`, async (page, faults) => {
      await page.getByRole('heading', { name: 'Reports of May 2019' }).waitFor()
      const counted = page.getByRole('navigation', { name: 'Counted' })
      expect(await counted.locator('[aria-current]').allTextContents()).toEqual(['Reports'])
      await counted.getByRole('link', { name: 'Incidents' }).click()
      await page.getByRole('heading', { name: 'Incidents of May 2019' }).waitFor()
      expect(new URL(page.url()).searchParams.get('unit')).toBe('incident')
      expect(await counted.locator('[aria-current]').allTextContents()).toEqual(['Incidents'])
      const several = page.getByRole('button', { name: /^2 reports of 2019-05/ }).first()
      await several.click()
      await page
        .getByRole('link', { name: /^source of 2019-05/ })
        .first()
        .waitFor()
      expect(await page.getByRole('link', { name: /^source of 2019-05/ }).count()).toBe(2)
      expect(await page.getByText('joint: told in both directions').count()).toBeGreaterThan(0)

      await page.getByRole('link', { name: 'The page of this incident' }).click()
      await page.waitForURL(/\/incidents\//)
      await page.getByText('Showing 2 of 2').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Incident')
      await page.getByRole('link', { name: /^Aurelis.*2019-05$/ }).click()
      await page.getByRole('heading', { name: 'Incidents of May 2019' }).waitFor()
      expect(faults).toEqual([])
    })
  })

  it('draw cooperation and conflict as two lines that break where no file covers a day', async () => {
    await visit(`${sample}/dyad/XAA/XAB?by=day&from=2020-07-01&to=2020-09-30`, async (page, faults) => {
      await page.getByRole('slider', { name: 'Period of the chart' }).waitFor()
      const moves = await page
        .locator('.chart-stack svg')
        .first()
        .locator('path')
        .evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').match(/M/g)?.length ?? 0))
      // Two lines, each in two pieces at least: before and after the outage of August 2020.
      expect(moves.filter((pieces) => pieces >= 2).length).toBeGreaterThanOrEqual(2)
      expect(await page.getByText('No data').count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
    })
  })

  it('shade the gaps of a feed in every chart, the small ones of the partners too', async () => {
    await visit(sample, async (page) => {
      await page.getByRole('heading', { name: 'Partners of Aurelis' }).waitFor()
      const shaded = await page
        .locator('.sparkline')
        .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('rect').length))
      expect(shaded).toHaveLength(8)
      expect(Math.min(...shaded)).toBeGreaterThan(0)
    })
    await visit(`${sample}/dyad/XAA/XAB?by=year`, async (page) => {
      await page.getByRole('slider', { name: 'Period of the chart' }).waitFor()
      const shaded = await page
        .locator('.chart-stack svg')
        .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('[fill="url(#no-data)"] rect').length))
      expect(shaded).toHaveLength(3)
      expect(Math.min(...shaded)).toBeGreaterThan(0)
    })
  })

  it('mark the current period also where the default stands in the address', async () => {
    await visit(`${sample}/dyad/XAA/XAB?by=month`, async (page) => {
      await page.getByRole('slider', { name: 'Period of the chart' }).waitFor()
      const current = page.getByRole('navigation', { name: 'Period' }).locator('[aria-current]')
      expect(await current.allTextContents()).toEqual(['Month'])
    })
  })

  it('say in an empty archive what to do first, and elsewhere what went wrong', async () => {
    await visit(empty, async (page) => {
      await page
        .getByText(/entente ingest/)
        .first()
        .waitFor()
      await page.getByRole('link', { name: 'Take in files of a feed' }).click()
      await page.getByRole('heading', { name: 'Take in files' }).waitFor()
    })
    await visit(`${sample}/dyad/Aureliss/XAB`, async (page) => {
      const alert = page.getByRole('alert')
      await alert.waitFor()
      expect(await alert.textContent()).toMatch(/Aureliss.*did you mean Aurelis \(XAA\)/is)
    })
    await visit(`${sample}/nowhere`, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('main').textContent()).toMatch(/nothing|not found|no page/i)
    })
  })

  it('show the ledger of every file', async () => {
    await visit(`${sample}/archive`, async (page, faults) => {
      await page.getByRole('heading', { level: 1, name: 'Archive' }).waitFor()
      expect(await page.getByText('gdelt2-simulated').count()).toBeGreaterThan(0)
      expect(await page.getByText('104,265').count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
    })
  })

  it('show day by day what came and why not, by keyboard too [T2]', async () => {
    await visit(`${sample}/archive`, async (page, faults) => {
      const slider = page.getByRole('slider', { name: 'Day of the calendar' })
      await slider.focus()
      expect(await slider.getAttribute('aria-valuetext')).toBe('2024-12-31: came')
      await page.getByLabel('Day', { exact: true }).fill('2015-11-01')
      await slider.focus()
      await page.keyboard.press('ArrowRight')
      expect(await slider.getAttribute('aria-valuetext')).toBe('2015-11-02: missing: not given')
      await page.getByRole('heading', { name: 'gdelt2-simulated, 2015-11-02' }).waitFor()
      await page.getByText('Days as a table').click()
      const row = page.getByRole('row').filter({ hasText: '2015-11-02' })
      expect(await row.getByRole('cell').allTextContents()).toEqual(['2015-11-10', '9', 'missing: not given'])
      expect(faults).toEqual([])
    })
  })

  it('are free of faults that axe knows, in light and dark, wide and narrow', async () => {
    for (const path of [
      '/',
      '/dyad/XAA/XAB?by=year',
      '/dyad/XAA/XAB?unit=incident',
      '/archive',
      INCIDENT,
      '/nowhere',
    ]) {
      await pages.visitInEveryLook(`${sample}${path}`, async (page, look) => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        await rest(page)
        expect(await pages.examine(page), look).toEqual([])
      })
    }
  }, 300_000)

  it.skipIf(!hasShared)('show KEDS Levant: ISR toward PSE by year, as in worked case B', async () => {
    const address = await open(async () => [events('keds/levant.cameo.csv.gz')])
    await visit(`${address}/dyad/ISR/PSE?by=year&at=1993-01-01`, async (page, faults) => {
      await page.getByRole('heading', { name: 'Reports of 1993' }).waitFor()
      expect(await page.getByText('492 reports').count()).toBeGreaterThan(0)
      await page.getByText('Figures as a table').click()
      const row = page.getByRole('row').filter({ hasText: /^2002/ })
      expect(await row.first().textContent()).toContain('939')
      expect(await page.getByText('keds-levant').count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
    })
  })
})
