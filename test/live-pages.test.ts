import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { writeSimulated } from './simulated-files.ts'
import { FRANCE, THREE_PARTNERS } from './three-partners.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** A mirror on which nothing answers. */
const NO_MIRROR = 'feeds: {gdelt2: {mirror: "http://127.0.0.1:9/gdeltv2"}}\n'

let pages: Pages

describe.skipIf(executablePath === undefined)('the pages of what goes on', () => {
  let desk = ''

  beforeAll(async () => {
    pages = await openPages()
    desk = await pages.open(async (folder) => {
      await mkdir(join(folder, 'playbooks'))
      await writeFile(join(folder, 'entente.yaml'), `${THREE_PARTNERS}\n${NO_MIRROR}`)
      await writeFile(join(folder, 'playbooks/FRA.yaml'), FRANCE)
      return writeSimulated(folder, 6)
    })
  })

  afterAll(async () => {
    await pages.close()
  })

  it('show a gap of the feed as a gap, in the lanes and in the table', async () => {
    await pages.visit(`${desk}/partners/FRA/log?span=all`, async (page, faults) => {
      await page.getByRole('heading', { name: 'Log: France' }).waitFor()
      await page.getByRole('img', { name: /^Lanes from/ }).waitFor()
      expect(
        await page.locator('.log-gap[data-state="unknown"], .log-gap[data-state="missing"]').count(),
      ).toBeGreaterThan(0)
      const gap = page.getByRole('row').filter({ hasText: 'Gap of the feed' }).first()
      expect(await gap.innerText()).toMatch(/no data/)
      await page.getByRole('link', { name: '30 days' }).click()
      await page.waitForURL(/span=30d/)
      expect(faults).toEqual([])
    })
  })

  it('begin to follow a feed by one click, and stop', async () => {
    await pages.visit(`${desk}/feeds`, async (page) => {
      await page.getByRole('button', { name: 'Begin to follow GDELT 2.0, the last day first' }).click()
      const stop = page.getByRole('button', { name: 'Stop following GDELT 2.0' })
      await stop.waitFor()
      await stop.click()
      const begin = page.getByRole('button', { name: /^Begin to follow GDELT 2.0/ })
      await begin.waitFor()
      expect(await begin.isEnabled()).toBe(true)
    })
  })

  it('take a measure of theirs', async () => {
    await pages.visit(`${desk}/standing`, async (page, faults) => {
      await page.getByRole('button', { name: 'Write down one of theirs' }).click()
      await page.getByLabel('Whose').selectOption('FRA')
      await page.getByLabel('What', { exact: true }).selectOption('port closed')
      await page.getByLabel('In force since').fill('2025-11-01')
      await page.getByLabel('Look again on').fill('2025-12-01')
      await page.getByLabel('What shows it').fill('Notice to mariners 12')
      await page.getByRole('button', { name: 'Write it down' }).click()
      await page.getByText('to be looked at again since 2025-12-01').waitFor()
      expect(faults).toEqual([])
    })
  })

  it.each(['partners/FRA/log', 'feeds', 'standing', 'lessons'])('/%s can be used by all', async (path) => {
    await pages.visitInEveryLook(`${desk}/${path}`, async (page, look) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await rest(page)
      expect([look, await pages.examine(page)]).toEqual([look, []])
    })
  })
})
