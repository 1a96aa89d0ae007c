import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
marking: RESTRICTED
partners: [{actor: XAB, desk: east}]
desks: [{id: east, title: Eastern desk, posts: [{id: economy, title: Economy}]}]
`
const TEXT = `Joint communiqué

1. The Parties shall reopen the road across the pass by 1 March 2026.

2. Aurelis will send experts to survey the bridge.

3. The Parties noted the state of the tunnel.
`

describe.skipIf(executablePath === undefined)('meetings and what lasts, with an empty archive', () => {
  let pages: Pages
  let address: string
  beforeAll(async () => {
    pages = await openPages()
    address = await pages.open(async (folder) => {
      await writeFile(join(folder, 'entente.yaml'), CONFIG)
      return []
    })
  }, 120_000)
  afterAll(() => pages.close())

  const go = async (page: Page, path: string): Promise<void> => {
    await page.goto(address + path)
    await rest(page)
  }

  it('leads from a plan over a dossier to a read-out whose clause is a commitment', async () => {
    await pages.visit(address, async (page, faults) => {
      await go(page, '/meetings')
      expect(await page.getByText('No meeting is written down yet').isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Plan a meeting' }).click()
      await page.getByLabel('Meeting', { exact: true }).fill('Visit of the minister of transport')
      await page.getByLabel('Day', { exact: true }).fill('2025-12-30')
      await page.getByLabel('What we want').fill('a day for the opening\nlists of carriers')
      await page.getByLabel('Who comes from the other side').fill('minister of transport')
      await page.getByRole('button', { name: 'Plan it' }).click()
      await page.waitForURL(/meetings\/M1/)
      const dossier = page.getByRole('article', { name: 'Dossier: Borvia' })
      await dossier.waitFor()
      const told = await dossier.innerText()
      for (const part of ['a day for the opening', 'minister of transport', 'The archive holds no report', 'unknown'])
        expect(told).toContain(part)

      await page.getByRole('button', { name: 'Record the read-out' }).click()
      await page.getByLabel('What was said').fill('the tunnel is closed')
      await page.getByLabel('Text of the communiqué or treaty').fill(TEXT)
      await page.getByRole('button', { name: 'Cut into clauses' }).click()
      await page.getByRole('checkbox', { name: /reopen the road/ }).waitFor()
      await page.reload()
      expect(await page.getByLabel('What was said').inputValue()).toBe('the tunnel is closed')
      const first = page.getByRole('checkbox', { name: /reopen the road/ })
      await first.focus()
      await page.keyboard.press('Space')
      await page.getByLabel('Who promised it to whom').selectOption({ label: 'each to the other' })
      expect(await page.getByRole('button', { name: 'Write down the read-out and 1 commitment' }).isVisible()).toBe(
        true,
      )
      await page.getByRole('button', { name: 'Write down the read-out and 1 commitment' }).click()
      await page.getByRole('heading', { name: 'Promised at it' }).waitFor()
      expect(await page.getByRole('listitem').filter({ hasText: 'the tunnel is closed' }).isVisible()).toBe(true)
      await page.getByRole('link', { name: 'Its text with its clauses' }).click()
      await page.waitForURL(/occasions\/O1/)
      await page.getByText('The text as it was given').click()
      expect(await page.getByRole('region', { name: 'The text as it was given' }).textContent()).toBe(TEXT.trim())
      expect(faults).toEqual([])
    })
  }, 60_000)

  it('registers a mechanism that fell asleep, and an agreement that legal has to check', async () => {
    await pages.visit(address, async (page, faults) => {
      await go(page, '/mechanisms')
      await page.getByRole('button', { name: 'Register a mechanism' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Commission on trade')
      await page.getByLabel('How often it is to meet').selectOption('P6M')
      await page.getByRole('button', { name: 'Register it' }).click()
      await page.getByRole('button', { name: 'Record a session' }).click()
      await page.getByLabel('It met on').fill('2024-01-10')
      await page.getByLabel('What it decided').fill('open a crossing')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByText('dormant since 2024-01-10').waitFor()
      await page.getByRole('button', { name: 'K1.1.1 was carried out' }).click()
      await page.getByLabel('Which document shows it?').fill('Order 5')
      await page.keyboard.press('Enter')
      await page.getByText('1 of 1').waitFor()

      await page.getByRole('link', { name: 'Agreements' }).click()
      await page.getByRole('button', { name: 'Record an agreement' }).click()
      await page.getByLabel('Title').fill('Agreement on trade')
      await page.getByLabel('Kind').fill('trade')
      await page.getByLabel('In force from').fill('2015-06-01')
      await page.getByLabel('Source').fill('Treaty series 4')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByRole('cell', { name: 'to be checked by legal' }).waitFor()
      await page.getByRole('button', { name: 'Stands as written (legal): G1' }).click()
      await page.getByRole('cell', { name: 'in force', exact: true }).waitFor()

      await page.getByRole('button', { name: 'Suspended: G1' }).click()
      await page.getByLabel('Suspended from').fill('2025-06-01')
      await page.getByLabel('Why?').fill('Note 3')
      await page.keyboard.press('Enter')
      await page.getByText('since 2025-06-01').waitFor()
      await page.getByRole('button', { name: 'Applies again: G1' }).click()
      await page.getByLabel('First day on which it applies again').fill('2025-12-01')
      await page.getByLabel('Why?').fill('Note 4')
      await page.keyboard.press('Enter')
      await page.getByRole('cell', { name: 'in force', exact: true }).waitFor()
      await page.getByRole('button', { name: 'No articles yet: G1' }).click()
      await page.getByRole('button', { name: 'Write them down: articles of G1' }).click()
      await page.getByLabel('Its number').fill('Article 5')
      await page.getByLabel('Its text').fill('Goods in transit bear no duty.')
      await page.getByLabel('Why', { exact: true }).fill('typed from the treaty series')
      await page.getByRole('button', { name: 'Write them down', exact: true }).click()
      await page.getByRole('definition').filter({ hasText: 'bear no duty' }).waitFor()
      expect(await pages.examine(page)).toEqual([])

      await page.getByRole('link', { name: 'Calendar' }).click()
      await page.getByRole('button', { name: 'Enter a day that comes every year' }).click()
      await page.getByLabel('What it is').fill('Day of the Republic')
      await page.getByLabel('Partner').selectOption('XAB')
      await page.getByLabel('Day', { exact: true }).fill('01-12')
      await page.getByLabel('Source').fill('Law on holidays')
      await page.getByRole('button', { name: 'Enter it' }).click()
      await page.getByText('Day of the Republic').first().waitFor()
      expect(faults).toEqual([])
    })
  }, 60_000)

  it('shows a brief in the language asked for, from right to left in Arabic', async () => {
    await pages.visit(address, async (page) => {
      await go(page, '/partners/XAB/brief?language=ar')
      const brief = page.getByRole('article')
      expect(await brief.getAttribute('dir')).toBe('rtl')
      await page.getByLabel('Language').selectOption('fr')
      await page.getByRole('article', { name: /Note de synthèse/ }).waitFor()
      const href = (await page.getByRole('link', { name: 'DOCX' }).getAttribute('href')) ?? ''
      const answer = await page.request.get(address + href)
      expect(answer.headers()['content-disposition']).toContain('brief-xab-2026-01-01-fr.docx')
      expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
    })
  }, 60_000)

  it('is readable in light and dark, wide and narrow', async () => {
    await pages.visitInEveryLook(address, async (page, look) => {
      for (const path of [
        '/meetings',
        '/meetings/M1',
        '/mechanisms',
        '/agreements',
        '/calendar',
        '/partners/XAB/brief',
        '/partners/XAB/brief?language=ar',
      ]) {
        await go(page, path)
        if (process.env['PICTURES'] !== undefined) {
          const name = `${path}-${look.split(' ').slice(1).join('-')}`.replaceAll(/\W+/g, '-')
          await page.screenshot({ path: join(process.env['PICTURES'], `${name}.png`), fullPage: true })
        }
        expect([look, path, await pages.examine(page)]).toEqual([look, path, []])
      }
    })
  }, 120_000)
})
