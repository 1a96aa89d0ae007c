import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from 'entente'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'
import { writeSimulated } from './simulated-files.ts'

describe.skipIf(executablePath === undefined)('files in the browser', () => {
  let pages: Pages
  let folder = ''
  let good = ''
  let bad = ''
  let page404 = ''
  let unsure = ''

  beforeAll(async () => {
    pages = await openPages()
    folder = await mkdtemp(join(tmpdir(), 'entente-chosen-'))
    const file = async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }
    const rows = (first: number, count: number): string =>
      Array.from({ length: count }, (_, at) => `${ROW(first + at)}\n`).join('')
    const short = ROW(9).split('\t').slice(0, 60).join('\t')
    good = await file('good.export.CSV', rows(1, 30))
    bad = await file('bad.export.CSV', `${rows(100, 200)}${`${short}\n`.repeat(120)}`)
    page404 = await file('missing.zip', '<!doctype html><p>not found</p>')
    const coded = '1993-01-01,ISR,PSE,042,said\n1993-01-01,ISR,PSE,9x9,said\n'
    unsure = await file('levant.csv', `date,source,target,code,label\n${coded.repeat(10)}`)
  })

  afterAll(async () => {
    await pages.close()
    await rm(folder, { recursive: true, force: true })
  })

  const archive = async (use: (page: Page, faults: string[]) => Promise<void>): Promise<void> => {
    const address = await pages.open(async () => [])
    await pages.visit(`${address}/archive`, use)
  }
  const state = (page: Page, words: RegExp) => page.locator('.run-state', { hasText: words })
  const rowOf = (page: Page, name: string) =>
    page.getByRole('list', { name: 'Files of this ingest' }).getByRole('listitem').filter({ hasText: name })

  it('are chosen with the keyboard, sent, read, and accounted for one by one', async () => {
    await archive(async (page, faults) => {
      // The page is at rest before a key is pressed: what is drawn anew meanwhile would lose the focus.
      await rest(page)
      const chooser = page.waitForEvent('filechooser')
      await page.getByLabel('Choose files').press('Space')
      await (await chooser).setFiles([good, bad, page404])
      await state(page, /^Done: 3 files, 1 failed/).waitFor()
      expect(await page.locator('.run .ledger-sum').textContent()).toContain(
        '350 rows = 230 kept + 0 duplicates + 0 skipped + 120 rejected',
      )
      expect(await rowOf(page, 'good').textContent()).toContain('30 rows = 30 kept')
      expect(await rowOf(page, 'missing').textContent()).toMatch(/failed: the file holds a web page.*download it again/)
      // The rest of the page knows at once.
      await page.getByText('2 files:').waitFor()
      expect(await page.getByRole('region', { name: 'Table of feeds' }).textContent()).toContain('230')

      await rowOf(page, 'bad').getByRole('link', { name: 'bad.export.CSV' }).click()
      await page.getByRole('heading', { level: 1, name: 'bad.export.CSV' }).waitFor()
      await page.getByText('Showing 100 of 120').waitFor()
      await page.getByRole('button', { name: 'Load more' }).click()
      await page.getByText('Showing 120 of 120').waitFor()
      const last = page.getByRole('table').getByRole('row').last()
      expect(await last.textContent()).toContain('32060 columns instead of 61')
      expect(await pages.examine(page)).toEqual([])
      expect(faults).toEqual([])
    })
  })

  it('may be dropped anywhere on the page, in folders too', async () => {
    await archive(async (page, faults) => {
      await page.getByText('Drop files or a folder here').waitFor()
      await page.evaluate(`(() => {
        const files = new DataTransfer()
        files.items.add(new File([${JSON.stringify(ROW(1))}], 'dropped.export.CSV'))
        const send = (type) => document.querySelector('footer').dispatchEvent(
          new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }))
        send('dragover')
        window.dropFiles = () => send('drop')
      })()`)
      await page.getByText('Drop them anywhere on this page').waitFor()
      await page.evaluate('window.dropFiles()')
      await state(page, /^Done: 1 file\.$/).waitFor()
      expect(await rowOf(page, 'dropped.export.CSV').textContent()).toContain('1 rows = 1 kept')

      await mkdir(join(folder, 'feed/deep'), { recursive: true })
      await writeFile(join(folder, 'feed/.hidden'), 'x')
      await writeFile(join(folder, 'feed/deep/a.export.CSV'), `${ROW(2)}\n`)
      await page.getByRole('button', { name: 'Take in more files' }).click()
      await page.getByLabel('Choose a folder').setInputFiles(join(folder, 'feed'))
      await state(page, /^Done: 1 file\.$/).waitFor()
      expect(await rowOf(page, 'feed/deep/a.export.CSV').count()).toBe(1)
      expect(faults).toEqual([])
    })
  })

  it('are counted only, where one only looks', async () => {
    await archive(async (page) => {
      await page.getByLabel('only look').check()
      await page.getByLabel('Choose files').setInputFiles([good])
      await state(page, /^Done/).waitFor()
      expect(await page.locator('.run .ledger-sum').textContent()).toContain('nothing was written')
      await page.getByText('No file was taken in yet').waitFor()
    })
  })

  it('are asked about where their codes leave a choice, and taken in with the answer', async () => {
    await archive(async (page) => {
      await page.getByLabel('Choose files').setInputFiles([unsure, good])
      await page.getByText('1 file may be coded in CAMEO or in WEIS').waitFor()
      await page.getByRole('button', { name: 'CAMEO', exact: true }).click()
      await state(page, /^Done: 1 file\.$/).waitFor()
      await page.getByRole('region', { name: 'Table of feeds' }).getByText('keds-levant').waitFor()
      expect(await rowOf(page, 'levant.csv').textContent()).toContain('20 rows = ')
    })
  })

  it('are stopped while they are sent, and nothing of them stays', async () => {
    await archive(async (page, faults) => {
      // The connection is held, so that the file stays on its way until it is stopped.
      await page.route('**/files/0', () => undefined)
      await page.getByLabel('Choose files').setInputFiles([good, bad])
      await rowOf(page, 'bad')
        .getByText(/sending \d+ %/)
        .waitFor()
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
      expect(await pages.examine(page)).toEqual([])
      await page.getByRole('button', { name: 'Stop' }).click()
      await state(page, /^Stopped\. Nothing was taken in/).waitFor()
      await page.getByText('No file was taken in yet').waitFor()
      await page.getByRole('button', { name: 'Take in more files' }).click()
      await page.getByText('Drop files or a folder here').waitFor()
      expect(faults).toEqual([])
    })
  })

  it('are followed again by a page that is loaded while they are read, and stopped from there', async () => {
    const address = await pages.open(async () => [])
    // Another process writes, so that the ingest waits for as long as the test needs.
    const place = pages.folderOf(address)
    const other = await openWorkspace(place, { cwd: place })
    const writer = await other.store.write({ now: () => new Date(0), holder: 'another desk' })
    try {
      await pages.visit(`${address}/archive`, async (page) => {
        await page.getByLabel('Choose files').setInputFiles([good])
        await state(page, /another process is writing \(another desk/).waitFor()
        await page.reload()
        await state(page, /another process is writing \(another desk/).waitFor()
        await page.getByRole('button', { name: 'Stop' }).click()
        await state(page, /^Stopped/).waitFor()
        expect(await other.store.files()).toEqual([])
      })
    } finally {
      await writer.release()
      await other.close()
    }
  })

  it('may be a thousand: those with trouble are shown first, the others counted', async () => {
    const paths = await writeSimulated(folder, 999, 2)
    await archive(async (page, faults) => {
      await page.getByLabel('Choose files').setInputFiles([...paths, page404])
      await state(page, /^Done: 1,000 files, 1 failed/).waitFor({ timeout: 120_000 })
      const list = page.getByRole('list', { name: 'Files of this ingest' }).getByRole('listitem')
      expect(await list.count()).toBe(30)
      expect(await list.first().textContent()).toContain('missing.zip')
      await page.getByText('Showing 30 of 1,000 files, those with trouble first').waitFor()
      await page.getByText('Showing 50 of 999').waitFor()
      expect(faults).toEqual([])
    })
  }, 180_000)

  it('leave pages that axe finds no fault with, in light and dark, wide and narrow', async () => {
    const address = await pages.open(async () => [good, bad])
    await pages.visitInEveryLook(`${address}/archive`, async (page, look) => {
      await page.getByText('Drop files or a folder here').waitFor()
      await page.getByText('Where the content leaves a choice').click()
      expect(await pages.examine(page), `${look}, ready`).toEqual([])
      await page.getByLabel('Choose files').setInputFiles([bad, page404, unsure])
      await state(page, /^Done/).waitFor()
      await rest(page)
      expect(await pages.examine(page), `${look}, done`).toEqual([])
    })
  }, 120_000)
})
