import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { entente } from './run-command.ts'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { root } from './shared-data.ts'
import { writeSimulated } from './simulated-files.ts'

// Five pages in four looks each, beside other tests.
vi.setConfig({ testTimeout: 240_000 })

let pages: Pages

describe.skipIf(executablePath === undefined)('the pages of acts, verdicts and audits', () => {
  let empty = ''
  let desk = ''

  beforeAll(async () => {
    pages = await openPages()
    empty = await pages.open(async (folder) => {
      await cp(join(root, 'examples/sample-region/entente.yaml'), join(folder, 'entente.yaml'))
      return []
    })
    desk = await pages.open(async (folder) => {
      await entente(folder, 'init', 'made', '--perspective', 'DEU', '--partners', 'FRA,ITA')
      await cp(join(folder, 'made/entente.yaml'), join(folder, 'entente.yaml'))
      return writeSimulated(folder, 6)
    })
  })

  afterAll(async () => {
    await pages.close()
  })

  it('take an act in by keyboard alone, with an empty archive, and keep the sides for the next', async () => {
    await pages.visit(`${empty}/acts`, async (page, faults) => {
      await page.getByRole('heading', { name: 'Enter an act' }).waitFor()
      await rest(page)
      await page.keyboard.type('Borvia')
      const next = async (times: number): Promise<void> => {
        for (let at = 0; at < times; at += 1) await page.keyboard.press('Tab')
      }
      // The clock of the test stands still, that of the browser does not.
      await page.getByLabel('Day', { exact: true }).fill('2026-01-01')
      await page.getByRole('textbox', { name: /^What was done/ }).focus()
      await page.keyboard.type('Summoned our ambassador')
      await next(1)
      await page.getByRole('option', { name: /114 makes a formal complaint/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      expect(await page.locator('input[name="code"]').inputValue()).toBe('114')
      await next(1)
      await page.keyboard.type('Cable 17')
      await page.keyboard.press('Enter')
      await page.getByText('A1 is in the journal.').waitFor()
      expect(await page.locator('input[name="source"]').inputValue()).toBe('Borvia')
      expect(await page.getByRole('row', { name: /Summoned our ambassador/ }).textContent()).toContain('Borvia')

      await page.getByRole('link', { name: 'Correct A1' }).click()
      await page.getByRole('heading', { name: 'Correct A1' }).waitFor()
      await page.getByRole('textbox', { name: /^What was done/ }).fill('Summoned our ambassador twice')
      await page.getByRole('button', { name: 'Correct A1' }).click()
      await page.getByText('twice').waitFor()
      await page.getByRole('button', { name: 'Withdraw A1' }).first().click()
      await page.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('it was once')
      await page.keyboard.press('Enter')
      await page.getByText('Nothing is entered yet').waitFor()
      expect(faults).toEqual([])
    })
  })

  it('say what is wrong with an act, and keep what was typed', async () => {
    await pages.visit(`${empty}/acts`, async (page) => {
      await page.getByRole('textbox', { name: /^What was done/ }).fill('Left')
      await page.getByRole('combobox', { name: 'Who acted' }).fill('Borvya')
      await page.getByRole('combobox', { name: /^Code/ }).fill('breaks off talks')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Source document' }).fill('Cable')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('Borvia').waitFor()
      expect(await page.getByRole('textbox', { name: /^What was done/ }).inputValue()).toBe('Left')
    })
  })

  it('confirm and strike incidents, and show a dyad as confirmed at an address of its own', async () => {
    await pages.visit(`${desk}/dyad/FRA/DEU?unit=incident&by=year`, async (page, faults) => {
      await page
        .getByRole('button', { name: /reports? of 2020-01/ })
        .first()
        .click()
      await page.getByRole('link', { name: 'The page of this incident' }).click()
      await page.getByRole('button', { name: /confirm…/ }).click()
      await page.getByRole('textbox', { name: 'Source document' }).fill('Cable 3')
      await page.keyboard.press('Enter')
      await page.getByText('rests on: Cable 3').waitFor()
      await page.goBack()
      const shown = page.getByRole('navigation', { name: 'Shown as' })
      await shown.getByRole('link', { name: 'Confirmed' }).click()
      await page.waitForURL(/as=confirmed/)
      await page.getByText('1 confirmed act, 0 of them by hand').waitFor()
      expect(await shown.locator('[aria-current]').allTextContents()).toEqual(['Confirmed'])
      await page.getByRole('navigation', { name: 'Counted' }).getByRole('link', { name: 'Reports' }).click()
      await page.getByRole('heading', { name: 'Reports of 2020' }).waitFor()
      expect(page.url()).not.toContain('as=')
      expect(faults).toEqual([])
    })
    await pages.visit(`${desk}/dyad/FRA/DEU?unit=incident&by=year`, async (page) => {
      await page
        .getByRole('button', { name: /of 2020-01-05/ })
        .first()
        .click()
      await page.getByRole('link', { name: 'The page of this incident' }).click()
      await page.getByRole('button', { name: /strike out…/ }).click()
      await page.getByRole('radio', { name: /^Not an event/ }).check()
      await page.getByRole('button', { name: 'Strike out' }).last().click()
      await page.getByText('Struck out: not an event').waitFor()
      await page.getByText('Take this back').click()
      await page.getByRole('textbox', { name: 'Why' }).fill('a mistake')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /confirm…/ }).waitFor()
    })
  })

  it('judge an audit by keys, and tell at the end what was found', async () => {
    await pages.visit(`${desk}/audits`, async (page, faults) => {
      await page.getByRole('spinbutton', { name: 'Incidents' }).fill('3')
      await page.getByRole('button', { name: 'Draw the sample' }).click()
      await page.waitForURL(/\/audits\/AU1/)
      const judged = page.locator('.judge-progress [role="status"]')
      const item = page.locator('.judge-card p').first()
      await page.getByText('0 of 3 judged').waitFor()
      await page.keyboard.press('4')
      await page.getByText('1 of 3 judged').waitFor()
      await page.getByText('Item 2').waitFor()
      await page.keyboard.press('u')
      await page.getByText('0 of 3 judged').waitFor()
      expect(await item.textContent()).toContain('Item 1')
      await page.keyboard.press('ArrowRight')
      await page.getByText('Item 2').waitFor()
      await page.keyboard.press('1')
      await page.getByText('Item 3').waitFor()
      await page.keyboard.press('1')
      await page.getByText('Item 1').waitFor()
      expect(await judged.textContent()).toContain('2 of 3')
      await page.keyboard.press('2')
      await page.getByRole('heading', { name: 'What was found' }).waitFor()
      expect(await page.locator('.audit-share').textContent()).toContain('67')
      expect(faults).toEqual([])
    })
  })

  it('meet the rules of accessibility in every look', async () => {
    const found: string[] = []
    const look = async (address: string, ready: (page: Parameters<Pages['examine']>[0]) => Promise<void>) =>
      pages.visitInEveryLook(address, async (page, name) => {
        await ready(page)
        found.push(...(await pages.examine(page)).map((problem) => `${name}: ${problem}`))
      })
    await look(`${empty}/acts`, async (page) => {
      await page.getByRole('textbox', { name: /^What was done/ }).fill('breaks off talks')
      await page.keyboard.press('Tab')
      await page.getByRole('option').first().waitFor()
    })
    await look(`${desk}/audits`, (page) => page.getByRole('heading', { name: 'Begin an audit' }).waitFor())
    await look(`${desk}/audits/AU1`, (page) => page.getByRole('heading', { name: 'What was found' }).waitFor())
    await look(`${desk}/dyad/FRA/DEU?as=confirmed&by=year`, (page) => page.getByText('1 confirmed act,').waitFor())
    await look(`${desk}/dyad/FRA/DEU?unit=incident&by=year`, async (page) => {
      await page
        .getByRole('button', { name: /of 2020-01-05/ })
        .first()
        .click()
      await page.getByRole('link', { name: 'The page of this incident' }).click()
      await page.getByRole('button', { name: /strike out…/ }).click()
    })
    expect(found).toEqual([])
  })
})
