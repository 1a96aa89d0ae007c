import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { root } from './shared-data.ts'
import { writeSimulated } from './simulated-files.ts'
import { FRANCE, THREE_PARTNERS } from './three-partners.ts'

// Many pages in four looks each, beside other tests.
vi.setConfig({ testTimeout: 240_000 })

const BROKEN = `entente: playbook/v1
partner: ITA
extends: base
responses:
  - {id: thank-them, to: {kind: friendly}, choose: [public-thansk], within: P3D, cooldown: P14D}
`
/** Thanks in place of what the base answers to a visit. */
const CHANGE =
  'responses:\n  - {id: only-thanks, to: {kind: friendly}, choose: [public-thanks], within: P3D, cooldown: P14D}\n'

let pages: Pages

describe.skipIf(executablePath === undefined)('the pages of playbooks and instruments', () => {
  let empty = ''
  let desk = ''
  let dataOnly = ''

  beforeAll(async () => {
    pages = await openPages()
    empty = await pages.open(async (folder) => {
      await cp(join(root, 'examples/sample-region/entente.yaml'), join(folder, 'entente.yaml'))
      return []
    })
    dataOnly = await pages.open((folder) => writeSimulated(folder, 1))
    desk = await pages.open(async (folder) => {
      await mkdir(join(folder, 'playbooks'))
      await writeFile(join(folder, 'entente.yaml'), THREE_PARTNERS)
      await writeFile(join(folder, 'playbooks/FRA.yaml'), FRANCE)
      await writeFile(join(folder, 'playbooks/ITA.yaml'), BROKEN)
      return writeSimulated(folder, 6)
    })
  })

  afterAll(async () => {
    await pages.close()
  })

  const part = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name })
  const editor = (page: Page) => page.getByRole('textbox', { name: /^Text of/ })

  it('list partners with a playbook, with a broken one and without, and what each names', async () => {
    await pages.visit(`${desk}/playbooks`, async (page, faults) => {
      const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })
      await line('France').getByText('acts as reported, gdelt2').waitFor()
      expect(await line('France').innerText()).toMatch(
        /ambition: integration[^]*nothing wrong was found[^]*\d friendly/,
      )
      expect(await line('Italy').innerText()).toContain('1 error')
      expect(await line('Poland').innerText()).toContain('entente playbook new POL')
      await line('France').getByRole('link', { name: 'France', exact: true }).press('Enter')
      await page.getByRole('heading', { level: 1, name: 'France' }).waitFor()
      expect(faults).toEqual([])
    })
  })

  it('say what a playbook does, in words first and then as tables', async () => {
    await pages.visit(`${desk}/playbooks/FRA`, async (page, faults) => {
      await page.getByRole('heading', { name: 'How Germany answers and encourages France' }).waitFor()
      await page.getByRole('row', { name: /people-in-the-street.*neutral/ }).waitFor()
      const protest = page.getByRole('region', { name: 'Table of responses' }).getByRole('row', { name: /^protest/ })
      expect(await protest.getByRole('listitem').allInnerTexts()).toContain('Summon the ambassador rung 4')
      await part(page, 'Text').click()
      await page.getByText('Nothing wrong was found').waitFor()
      expect(page.url()).toContain('part=text')
      expect(await page.getByRole('region', { name: 'playbooks/FRA.yaml' }).innerText()).toContain('extends: base')
      await page.getByText('It builds on base.yaml').click()
      await page
        .getByRole('region', { name: /base\.yaml/ })
        .getByText('id: people-in-the-street')
        .waitFor()
      expect(faults).toEqual([])
    })
  })

  it('show examples of a rule with their source, and that nothing was confirmed', async () => {
    await pages.visit(`${desk}/playbooks/FRA?part=names`, async (page, faults) => {
      const rules = page.getByRole('region', { name: 'Acts by rule' })
      await rules.getByRole('link', { name: 'comes-to-talk' }).click()
      const examples = rules.getByRole('region', { name: 'Examples' })
      await examples.getByRole('link', { name: 'news.example' }).first().waitFor()
      expect(page.url()).toContain('rule=comes-to-talk')
      expect(await examples.innerText()).toContain('only reported')
      expect(await rules.getByRole('row', { name: /^comes-to-talk/ }).innerText()).toContain('no data')
      await page.getByRole('navigation', { name: 'Shown as' }).getByRole('link', { name: 'Confirmed' }).click()
      await page.getByText('Nothing of this was confirmed by a person.').waitFor()
      await page.getByRole('navigation', { name: 'Shown as' }).getByRole('link', { name: 'Reported' }).click()
      await examples.getByRole('link', { name: 'incident' }).first().click()
      await page.waitForURL(/\/incidents\//)
      expect(faults).toEqual([])
    })
  })

  it('replay over the record, cut to days that stand in the address', async () => {
    await pages.visit(`${desk}/playbooks/FRA?part=replay`, async (page, faults) => {
      await page.getByText('A replay: nothing of it was proposed to anybody.').waitFor()
      await page
        .getByRole('row', { name: /acknowledge/ })
        .first()
        .waitFor()
      await rest(page)
      expect(await page.locator('.strain-chart svg').count()).toBe(1)
      await page.getByText('Levels as a table').click()
      await page
        .getByRole('region', { name: 'Levels as a table' })
        .getByRole('cell', { name: 'Calm' })
        .first()
        .waitFor()
      await page.getByLabel('from').fill('2020-01-06')
      await page.getByRole('button', { name: 'Show', exact: true }).click()
      await page.waitForURL(/from=2020-01-06/)
      expect(faults).toEqual([])
    })
  })

  it('try a change by keyboard: what is wrong at once, both side by side, and nothing saved', async () => {
    await pages.visit(`${desk}/playbooks/FRA?part=try`, async (page, faults) => {
      await page.getByText('No error', { exact: false }).waitFor()
      await page.getByText('The text is that of the workspace.').waitFor()
      await editor(page).press('Control+End')
      await page.keyboard.insertText(CHANGE.replace('public-thanks', 'public-thansk'))
      await page.getByText('did you mean public-thanks?').waitFor()
      expect(await page.locator('.editor-numbers [data-wrong="error"]').innerText()).toBe('7')
      await page.getByText('both stand here when it is mended').waitFor()
      await editor(page).fill(FRANCE + CHANGE)
      const differences = page.getByRole('region', { name: 'Differences' })
      await differences
        .getByRole('row', { name: /as changed.*only thanks/ })
        .first()
        .waitFor()
      await differences
        .getByRole('row', { name: /the workspace’s.*acknowledge/ })
        .first()
        .waitFor()
      // What was changed is still there after a look elsewhere.
      await part(page, 'Text').click()
      await part(page, 'Try a change').click()
      expect(await editor(page).inputValue()).toContain('only-thanks')
      await page.getByRole('button', { name: 'Back to the text of the workspace' }).click()
      expect(await editor(page).inputValue()).toBe(FRANCE)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download it' }).click()
      expect((await download).suggestedFilename()).toBe('FRA.yaml')
      expect(faults).toEqual([])
    })
  })

  it('show a broken playbook with what is wrong at its line, and a partner without one', async () => {
    await pages.visit(`${desk}/playbooks/ITA`, async (page, faults) => {
      await page.getByText('This playbook has an error').waitFor()
      await part(page, 'Text').click()
      await page.locator('li[data-wrong="error"]').getByText('did you mean public-thanks?').waitFor()
      await part(page, 'Replay').click()
      await page.getByText('A playbook with an error names nothing.').waitFor()
      await page.goto(`${desk}/playbooks/POL`)
      await page.getByText('entente playbook new POL').waitFor()
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
    })
  })

  it('have good pages where there is nothing yet', async () => {
    await pages.visit(`${empty}/playbooks`, async (page, faults) => {
      await page.getByText('entente playbook new XAB').waitFor()
      expect(await page.getByText('no playbook yet').count()).toBe(4)
      expect(faults).toEqual([])
    })
    await pages.visit(`${dataOnly}/playbooks`, async (page) => {
      await page.getByRole('alert').getByText('entente init').waitFor()
      await page.goto(`${dataOnly}/instruments`)
      await page.getByRole('heading', { name: /^Diplomatic/ }).waitFor()
    })
  })

  it('browse the catalogue by words and filters that stand in the address, and show one whole', async () => {
    await pages.visit(`${desk}/instruments`, async (page, faults) => {
      await page.getByRole('heading', { name: /^Diplomatic/ }).waitFor()
      await page.getByLabel('Intent').selectOption('repair')
      await page.getByLabel('In a playbook').selectOption('never')
      await page.waitForURL(/used=never/)
      await page.getByRole('searchbox', { name: 'Words' }).fill('regret')
      await page.waitForURL(/words=regret/)
      const line = page.getByRole('listitem').filter({ hasText: 'Express regret' })
      await line.getByText('in no playbook').waitFor()
      await page.goBack()
      await page.goto(`${desk}/instruments/summon-ambassador`)
      await page.getByText('rung 4 of 10: ambassador summoned').waitFor()
      await page.getByRole('heading', { name: 'A documented use' }).waitFor()
      await page.getByRole('link', { name: 'France' }).click()
      await page.getByRole('heading', { level: 1, name: 'France' }).waitFor()
      expect(faults).toEqual([])
    })
  })

  it('meet the rules of accessibility in every look', async () => {
    const found: string[] = []
    const look = (address: string, ready: (page: Page) => Promise<unknown>) =>
      pages.visitInEveryLook(address, async (page, name) => {
        await ready(page)
        found.push(...(await pages.examine(page)).map((problem) => `${name}: ${problem}`))
      })
    await look(`${desk}/playbooks`, (page) => page.getByText('acts as reported').waitFor())
    await look(`${desk}/playbooks/FRA`, (page) => page.getByRole('heading', { name: 'Levels of strain' }).waitFor())
    await look(`${desk}/playbooks/ITA?part=text`, (page) => page.locator('[data-wrong="error"]').waitFor())
    await look(`${desk}/playbooks/FRA?part=names&rule=comes-to-talk`, (page) =>
      page.getByRole('link', { name: 'news.example' }).first().waitFor(),
    )
    await look(`${desk}/playbooks/FRA?part=replay`, (page) => page.locator('.strain-chart svg').waitFor())
    await look(`${desk}/playbooks/FRA?part=try`, async (page) => {
      await editor(page).fill(FRANCE + CHANGE)
      await page.getByRole('region', { name: 'Differences' }).waitFor()
    })
    await look(`${desk}/instruments?family=health`, (page) => page.getByRole('heading', { name: /^Health/ }).waitFor())
    await look(`${desk}/instruments/summon-ambassador`, (page) => page.getByText('A documented use').waitFor())
    expect(found).toEqual([])
  })
})
