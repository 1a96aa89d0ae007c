import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { mentionRow } from './mention-row.ts'
import { executablePath, openPages, type Pages } from './pages-in-browser.ts'

const NAME = 'Canaria-Zwitscher'

describe.skipIf(executablePath === undefined)('the page of an incident with mentions', () => {
  let pages: Pages
  let address = ''

  beforeAll(async () => {
    pages = await openPages()
    address = await pages.open(async (folder) => {
      const paths = ['20200102120000.export.CSV', '20200102120000.mentions.CSV'].map((name) => join(folder, name))
      const mentions = [
        mentionRow({ event: 1, page: `https://sport.daily.example/${NAME}`, confidence: 40 }),
        mentionRow({ event: 1, page: `https://www.daily.example/${NAME}`, confidence: 80 }),
        mentionRow({ event: 1, page: 'https://weekly.example/a', confidence: 60 }),
      ]
      await writeFile(paths[0] ?? '', `${ROW(1)}\n${ROW(2, '190')}\n`)
      await writeFile(paths[1] ?? '', `${mentions.join('\n')}\n`)
      return paths
    })
  })

  afterAll(async () => {
    await pages.close()
  })

  it.each([
    ['wide and light', { width: 1280, height: 900 }, 'light'],
    ['narrow and dark', { width: 360, height: 800 }, 'dark'],
  ] as const)('lists the pages with publisher, confidence and link, %s', async (_name, viewport, colorScheme) => {
    const start = `${address}/incidents/gdelt2:FRA:DEU:cameo:042:2020-01-02`
    await pages.visit(
      start,
      async (page, faults) => {
        const rows = page.getByRole('region', { name: 'Pages' }).getByRole('row')
        await rows.first().waitFor()
        expect((await rows.allTextContents()).slice(1)).toEqual([
          'daily.example802020-01-02page ↗',
          'weekly.example602020-01-02page ↗',
          'daily.example402020-01-02page ↗',
        ])
        const links = page.getByRole('region', { name: 'Pages' }).getByRole('link')
        expect(await links.first().getAttribute('href')).toBe(`https://www.daily.example/${NAME}`)
        const text = (await page.locator('body').textContent()) ?? ''
        expect(text.includes(NAME), 'an address is a link, never a text').toBe(false)
        for (const fact of ['Publishers3', 'Pages3', 'Confidence80 of 100 at most']) expect(text).toContain(fact)
        expect(await pages.examine(page)).toEqual([])
        expect(faults).toEqual([])
      },
      { viewport, colorScheme },
    )
  })

  it('shows none where the archive holds no mention of an incident, and tells on the archive page how many it holds', async () => {
    await pages.visit(`${address}/incidents/gdelt2:FRA:DEU:cameo:190:2020-01-02`, async (page) => {
      await page.getByRole('heading', { name: 'Reports' }).waitFor()
      expect(await page.getByRole('heading', { name: 'Pages' }).count()).toBe(0)
      await page.goto(`${address}/archive`)
      await page.getByText('3 mentions of events of gdelt2').waitFor()
    })
  })
})
