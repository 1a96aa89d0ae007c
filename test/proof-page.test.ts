import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { FRANCE, THREE_PARTNERS } from './three-partners.ts'

// Proofs and many pages in four looks each, beside other tests.
vi.setConfig({ testTimeout: 240_000 })

const BROKEN = FRANCE.replace('FRA', 'ITA').replace('ambition: integration', 'ambition: affection')
/** A protest on paper is taken for an offence, and answered by one. */
const POLAND = `entente: playbook/v1
partner: POL
because: a rebuke on paper is weighed like a deed
acts:
  - {id: rebukes, kind: offence, points: 3, when: 'event.cameo in ["111", "114"]'}
  - {otherwise: neutral}
responses:
  - id: protest
    to: {kind: [offence]}
    ladder: [note-verbale]
    window: P90D
    within: P5D
    cooldown: P12D
    expires: P60D
    off_ramp: {when: 'quiet("P30D")', offer: [offer-talks]}
`
/** A program that never comes to its end. */
const ENDLESS = { headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' }, body: 'for (;;) {}' }
const VERDICT = /^(proved|refuted|unknown)$/

let pages: Pages

describe.skipIf(executablePath === undefined)('the proofs of a playbook', () => {
  let desk = ''

  beforeAll(async () => {
    pages = await openPages()
    desk = await pages.open(async (folder) => {
      await mkdir(join(folder, 'playbooks'))
      await writeFile(join(folder, 'entente.yaml'), THREE_PARTNERS)
      await writeFile(join(folder, 'playbooks/FRA.yaml'), FRANCE)
      await writeFile(join(folder, 'playbooks/ITA.yaml'), BROKEN)
      await writeFile(join(folder, 'playbooks/POL.yaml'), POLAND)
      return []
    })
  })

  afterAll(async () => {
    await pages.close()
  })

  const property = (page: Page, name: string) => page.locator(`[data-property="${name}"]`)
  const verdict = (page: Page, name: string) => property(page, name).locator('.proof-verdict')
  /** Waits until a property has a verdict. */
  const judged = async (page: Page, name: string): Promise<string> => {
    await verdict(page, name).filter({ hasText: VERDICT }).waitFor({ timeout: 120_000 })
    return verdict(page, name).innerText()
  }
  const chairs = (page: Page) => page.getByRole('navigation', { name: 'Who sits in the other chair' })

  it('are worked out in the browser, every property with what it asks, what was found and what that takes for granted', async () => {
    await pages.visit(`${desk}/playbooks/FRA`, async (page, faults) => {
      const asked: string[] = []
      page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
      await page
        .getByRole('navigation', { name: 'Parts of this page' })
        .getByRole('link', { name: 'Proof' })
        .press('Enter')
      await page.waitForURL(/part=proof/)
      await judged(page, 'encouraging')
      const names = await page.getByRole('heading', { level: 4 }).locator('code').allInnerTexts()
      expect(names).toHaveLength(14)
      for (const name of names.filter((one) => !one.startsWith('pair')))
        expect(await judged(page, name)).toMatch(VERDICT)
      expect(await judged(page, 'exhaustive')).toBe('proved')
      await property(page, 'exhaustive').getByText('What this takes for granted').click()
      await property(page, 'exhaustive').getByRole('listitem').first().waitFor()
      await property(page, 'no-self-escalation').getByText('By construction').waitFor()
      // The server gave the normal form and the program, and judged nothing.
      expect(asked.filter((path) => path.startsWith('/v1/check'))).toEqual([])
      expect(asked.some((path) => /proof\.worker.*\.js$/.test(path))).toBe(true)
      expect(faults).toEqual([])
    })
  })

  it('show what refutes a pair as a chart of both sides, and tell the same in sentences', async () => {
    await pages.visit(`${desk}/playbooks/POL?part=proof`, async (page, faults) => {
      expect(await judged(page, 'pair')).toBe('refuted')
      const pair = property(page, 'pair')
      await pair.locator('.sequence svg').waitFor()
      const drawn = (await pair.locator('.sequence text').allTextContents()).join(' ')
      expect(drawn).toContain('Germany')
      expect(drawn).toContain('Poland')
      expect(drawn).toContain('and so on, every 12 days, without end')
      const told = await pair.locator('.story-told li').allInnerTexts()
      expect(told[0]).toMatch(/^2026-01-01: .* that never happened/)
      expect(told.at(-1)).toMatch(/every 12 days, without end/)
      // Wider or narrower, it is laid out anew.
      await page.setViewportSize({ width: 390, height: 900 })
      await rest(page)
      const box = await pair.locator('.sequence svg').boundingBox()
      expect(box?.width).toBeLessThan(390)
      expect(faults).toEqual([])
    })
  })

  it('can be asked of other chairs, which stand in the address', async () => {
    await pages.visit(`${desk}/playbooks/POL?part=proof`, async (page, faults) => {
      await chairs(page).getByRole('link', { name: 'Silent' }).press('Enter')
      await page.waitForURL(/against=silent/)
      await page.getByText('The partner does nothing.').waitFor()
      expect(await judged(page, 'pair')).toBe('proved')
      await page.reload()
      await page.getByText('The partner does nothing.').waitFor()
      expect(await judged(page, 'pair')).toBe('proved')
      expect(faults).toEqual([])
    })
  })

  it('can be stopped while the page goes on, and begun again', async () => {
    await pages.visit(`${desk}/playbooks`, async (page, faults) => {
      await page.route(/proof\.worker.*\.js$/, (route) => route.fulfill(ENDLESS))
      await page.goto(`${desk}/playbooks/POL?part=proof`)
      const pair = page.getByRole('region', { name: 'Against another chair' })
      const alone = page.getByRole('region', { name: 'By itself' })
      for (const one of [pair, alone]) await one.getByText('Examining').waitFor()
      await page.unroute(/proof\.worker.*\.js$/)
      for (const one of [pair, alone]) {
        await one.getByRole('button', { name: 'Stop' }).click()
        await one.getByText('what is not examined is not proved').waitFor()
      }
      await pair.getByRole('button', { name: 'Again' }).click()
      expect(await judged(page, 'pair')).toBe('refuted')
      expect(faults).toEqual([])
    })
  })

  it('are shown of a text that is tried, before it is saved', async () => {
    await pages.visit(`${desk}/playbooks/POL?part=try`, async (page, faults) => {
      await page.getByText('The text is that of the workspace.').waitFor()
      await page.getByRole('textbox', { name: /^Text of/ }).fill(POLAND.replace('P12D', 'P13D'))
      await page.getByRole('heading', { name: 'What is proved of the text as changed' }).waitFor()
      expect(await judged(page, 'pair')).toBe('proved')
      await page.getByRole('textbox', { name: /^Text of/ }).fill(POLAND.replace('P12D', 'P11D'))
      await verdict(page, 'pair').filter({ hasText: 'refuted' }).waitFor()
      expect(faults).toEqual([])
    })
  })

  it('are counted in the list, and nothing is proved of a playbook with an error', async () => {
    await pages.visit(`${desk}/playbooks`, async (page, faults) => {
      const line = page.getByRole('listitem').filter({ hasText: 'France' })
      await line.getByText(/^\d+ proved$/).waitFor({ timeout: 120_000 })
      await line.getByRole('link', { name: 'Proof of France' }).click()
      await page.getByRole('heading', { name: 'By itself', exact: true }).waitFor()
      await page.goto(`${desk}/playbooks/ITA?part=proof`)
      await page.getByText('Nothing of it is proved.').waitFor()
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
    await look(`${desk}/playbooks/POL?part=proof`, (page) => judged(page, 'pair'))
    await look(`${desk}/playbooks/FRA?part=proof&against=silent`, (page) => judged(page, 'encouraging'))
    await look(`${desk}/playbooks`, (page) =>
      page
        .getByText(/^\d+ proved$/)
        .first()
        .waitFor(),
    )
    expect(found).toEqual([])
  })
})
