import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { FRANCE, THREE_PARTNERS } from './three-partners.ts'

// Two pages in four looks each, beside other tests.
vi.setConfig({ testTimeout: 240_000 })

let pages: Pages
let desk = ''
let day = '2020-01-03'

const HOSTILE = 'javascript:alert(1)'

/** Two publishers tell that ties are cut; one of the addresses is no address of the web. */
function reports(): string {
  const told = (id: number, url: string): string => ROW(id, '161').split('\t').with(60, url).join('\t')
  return [told(1, 'https://one.example/a'), told(2, 'https://two.example/b'), told(3, HOSTILE), ''].join('\n')
}

async function send(path: string, body?: object): Promise<Record<string, unknown>> {
  const json = { 'content-type': 'application/json', origin: desk }
  const post = { method: 'POST', body: JSON.stringify(body), headers: json }
  const answer = await fetch(`${desk}${path}`, body === undefined ? {} : post)
  return (await answer.json()) as Record<string, unknown>
}

/** What a person knows of them: it raises an answer. */
function enterAct(cameo: string, what: string) {
  return send('/v1/acts', {
    what,
    source: 'FRA',
    target: 'DEU',
    cameo,
    occurredOn: day,
    document: { title: 'Cable 1' },
  })
}

describe.skipIf(executablePath === undefined)('the pages of the inbox', () => {
  beforeAll(async () => {
    pages = await openPages()
    desk = await pages.open(
      async (folder) => {
        await mkdir(join(folder, 'playbooks'))
        await writeFile(join(folder, 'entente.yaml'), THREE_PARTNERS)
        await writeFile(join(folder, 'playbooks/FRA.yaml'), FRANCE)
        const file = join(folder, '20200102120000.export.CSV')
        await writeFile(file, reports())
        // An incident settles when the feed has gone on for a day.
        const later = join(folder, '20200104060000.export.CSV')
        await writeFile(later, `${ROW(9).split('\t').with(1, '20200104').with(59, '20200104060000').join('\t')}\n`)
        return [file, later]
      },
      () => new Date(`${day}T09:00:00Z`),
    )
    // The playbook takes effect on the first day that anybody looks.
    await send('/v1/inbox')
    day = '2020-01-04'
    await send('/v1/inbox')
  })

  afterAll(async () => {
    await pages.close()
  })

  it('tell of what comes without a reload, and leave the list where it is', async () => {
    await pages.visit(`${desk}/inbox`, async (page, faults) => {
      await page.getByRole('heading', { name: 'To verify' }).waitFor()
      await rest(page)
      const before = await page.locator('.inbox-line').first().boundingBox()
      await enterAct('1122', 'Accused us')
      await send('/v1/inbox')
      await page.getByText('1 new item came.').waitFor()
      expect(await page.locator('.inbox-line').first().boundingBox()).toEqual(before)
      await page.keyboard.press('n')
      await page.getByRole('heading', { name: 'To decide' }).waitFor()
      expect(await page.locator('.inbox-count .notice').textContent()).toBe('2')
      expect(faults).toEqual([])
    })
  })

  it('lead to what an item rests on, by links of the web only', async () => {
    await pages.visit(`${desk}/inbox`, async (page, faults) => {
      await page.getByRole('heading', { name: 'To verify' }).waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/inbox\/.+/)
      await page.getByText('address not of the web: no link').waitFor()
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
      const link = page.getByRole('link', { name: /one\.example/ })
      expect(await link.getAttribute('rel')).toBe('noreferrer noopener')
      await page.context().route('https://one.example/**', (route) => route.fulfill({ body: 'told' }))
      await link.click()
      await page.getByText('opened by you', { exact: true }).waitFor()
      await page.getByRole('button', { name: /confirm…/ }).waitFor()
      expect(await pages.examine(page)).toEqual([])
      expect(faults).toEqual([])
    })
  })

  it('are in order in light and dark, wide and narrow', async () => {
    const { items } = (await send('/v1/inbox')) as { items: { id: string; type: string }[] }
    expect(items.map(({ type }) => type)).toEqual(['verify', 'answer'])
    for (const path of ['/inbox', `/inbox/${items[1]?.id}`]) {
      await pages.visitInEveryLook(`${desk}${path}`, async (page, look) => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await pages.examine(page), look).toEqual([])
      })
    }
  })

  it('take a decision by the keyboard alone, with a reason and no default', async () => {
    await pages.visit(`${desk}/inbox`, async (page, faults) => {
      await page.getByRole('heading', { name: 'To decide' }).waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByRole('radio', { name: /No action/ }).waitFor()
      expect(await page.locator('input[name="take"]:checked').count()).toBe(0)
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await rest(page)
      await page.keyboard.press('2')
      await page.locator('input[name="take"]:checked').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByText('A reason is always given.').waitFor()
      await page.keyboard.type('asked 1 thing at a time')
      expect(await page.getByRole('radio', { name: /Ask for clarification/ }).isChecked()).toBe(true)
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { name: 'Decided' }).waitFor()
      await page.getByRole('button', { name: 'Write it down' }).click()
      await page.getByText(/^D1, on 2020-01-04/).waitFor()
      await rest(page)
      expect(faults).toEqual([])
    })
  })
})
