import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK_CONFIG } from './desk-config.ts'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'

const STEP = { what: 'survey', due: '2024-02-01' }
const ROAD = {
  what: 'reopen the road over the northern pass',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east/economy',
  steps: [STEP, { what: 'tender', due: '2024-04-01' }],
}
const PROMISES = [
  ROAD,
  { ...ROAD, what: 'open a consulate', steps: [{ what: 'open it', due: '2024-03-01' }] },
  { ...ROAD, what: 'study a ferry', steps: [] },
]
const LIST = `Aufgabe;Responsible;Deadline
Repair the bridge;Harbour office;03/04/2024
Exchange of students;Eastern desk;2024-05-01
A power line;;2024-05-01
`

describe.skipIf(executablePath === undefined)('scores, journal and import in the browser', () => {
  let pages: Pages
  let folder = ''
  let now = new Date('2024-01-15T09:00:00Z')
  beforeAll(async () => {
    pages = await openPages()
    folder = await mkdtemp(join(tmpdir(), 'entente-list-'))
  })
  afterAll(async () => {
    await pages.close()
    await rm(folder, { recursive: true, force: true })
  })

  const openDesk = (): Promise<string> =>
    pages.open(
      async (place) => {
        await writeFile(join(place, 'entente.yaml'), `${DESK_CONFIG}  - {id: ad, roles: [administrator]}\n`)
        return []
      },
      () => now,
    )
  const ask = async (address: string, officer: string, method: string, path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', 'entente-officer': officer }
    const answer = await fetch(`${address}/v1/${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
  }
  /** A list frozen in January, of which one step was done, one day moved and one promise added by June. */
  const openFrozen = async (): Promise<string> => {
    now = new Date('2024-01-15T09:00:00Z')
    const address = await openDesk()
    await ask(address, 'kb', 'POST', 'commitments', PROMISES)
    await ask(address, 'hd', 'POST', 'score-lists', { title: 'half-yearly report', on: '2024-01-15' })
    now = new Date('2024-02-10T09:00:00Z')
    await ask(address, 'kb', 'PATCH', 'steps/C1.1', { state: 'done', doneOn: '2024-01-30' })
    now = new Date('2024-03-10T09:00:00Z')
    await ask(address, 'kb', 'PATCH', 'steps/C2.1', { due: '2024-12-01', because: 'no building yet' })
    await ask(address, 'kb', 'POST', 'commitments', [{ ...ROAD, what: 'a speech', steps: [STEP] }])
    await ask(address, 'kb', 'PATCH', 'steps/C4.1', { state: 'done', doneOn: '2024-01-31' })
    now = new Date('2024-06-20T09:00:00Z')
    return address
  }
  const workAs = async (page: Page, officer: string): Promise<void> => {
    await page.getByLabel('Working as').selectOption(officer)
    await rest(page)
  }
  /** The text of a part, with plain blanks. */
  const sayPlainly = async (part: Locator): Promise<string> => (await part.innerText()).replaceAll(/\s+/g, ' ')
  const rule = (page: Page, name: string) => page.getByRole('region', { name })

  it('freezes as head of desk, and tells who may not why', async () => {
    now = new Date('2024-01-15T09:00:00Z')
    const address = await openDesk()
    await ask(address, 'kb', 'POST', 'commitments', PROMISES)
    await pages.visit(`${address}/scores`, async (page, faults) => {
      await workAs(page, 'kb')
      await page.getByText('A list is frozen by the head of desk, because').waitFor()
      await workAs(page, 'hd')
      await page.getByRole('button', { name: 'Freeze a list' }).press('Enter')
      await page.keyboard.type('a new list')
      await page.getByLabel('Reporting day').fill('2023-12-31')
      await page.getByRole('button', { name: 'Freeze it' }).click()
      // What was typed stays where it is refused.
      await page.getByText('No commitment was made by that day').waitFor()
      expect(await page.getByLabel('Title').inputValue()).toBe('a new list')
      await page.getByLabel('Reporting day').fill('2024-12-31')
      await page.getByRole('button', { name: 'Freeze it' }).click()
      await page.getByRole('heading', { level: 1, name: 'a new list' }).waitFor()
      await page.getByText('Its reporting day, 2024-12-31, is still to come').waitFor()
      expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
    })
  })

  it('shows five rules side by side with both series, what was changed, and nothing to count as such', async () => {
    const address = await openFrozen()
    await pages.visit(`${address}/scores/L1`, async (page, faults) => {
      await rule(page, 'Fully done').waitFor()
      const figures = (name: string) => sayPlainly(rule(page, name).locator('dl'))
      expect(await figures('Steps done')).toMatch(/frozen\s+1 of 3, 33 %.*current\s+2 of 4, 50 %/s)
      expect(await figures('On time')).toMatch(/frozen\s+1 of 3, 33 %.*2 overdue.*current\s+2 of 3, 67 %.*1 overdue/s)
      await rest(page)
      expect(await page.locator('.two-series svg').count()).toBe(5)
      expect(await sayPlainly(page.getByRole('region', { name: 'Changed since' }))).toContain(
        '1 commitment added C4 1 due day moved C2.1 from 2024-03-01 to 2024-12-01',
      )
      await page.getByLabel('Figures of').selectOption('2024-01-15')
      expect(page.url()).toContain('day=2024-01-15')
      expect(await figures('On time')).toMatch(/frozen\s+nothing to count\s+current\s+nothing to count/)
      await page.getByText('Figures as a table').click()
      const table = page.getByRole('region', { name: 'Figures as a table' })
      expect(await table.getByRole('row').count()).toBe(1 + 2 * 7)
      expect(faults).toEqual([])
    })
  })

  it('is read by two with the keyboard, neither seeing the other, and settled by a third', async () => {
    const address = await openFrozen()
    const read = (officer: string, reader: string, keys: readonly string[], look: (page: Page) => Promise<void>) =>
      pages.visit(`${address}/scores/L1`, async (page, faults) => {
        await workAs(page, officer)
        await page.getByRole('link', { name: reader }).first().click()
        for (const [at, key] of keys.entries()) {
          await page.getByText(`${at + 1} of ${keys.length}`, { exact: true }).waitFor()
          await look(page)
          await rest(page)
          await page.keyboard.press(key)
        }
        await page.getByText(`You have gone through ${keys.length} of ${keys.length}`).waitFor()
        await page.keyboard.press('Enter')
        await page.getByText(/All of the list is read|There is nothing to settle/).waitFor()
        expect(faults).toEqual([])
      })
    await read('kb', 'Read as reader 1', ['3', '1', '2'], async (page) => {
      expect(await page.locator('main').innerText()).not.toContain('Reader 1 said')
    })
    await pages.visit(`${address}/scores/L1`, async (page) => {
      await page.getByRole('region', { name: 'Table of the list' }).getByText('shown once both have').first().waitFor()
      expect(await page.getByRole('region', { name: 'Table of the list' }).innerText()).not.toContain('limited')
    })
    await read('lm', 'Read as reader 2', ['3', '2', '2'], async (page) => {
      expect(await page.locator('[aria-pressed="true"]').count()).toBe(0)
    })
    await read('hd', 'Settle as a third', ['1'], async (page) => {
      await page.getByText('Reader 1 said no evidence, reader 2 not started').waitFor()
    })
    await pages.visit(`${address}/scores/L1`, async (page) => {
      const agreement = page.getByRole('region', { name: 'Read by two' })
      await agreement.getByText('Read by both: 3 of 3 commitments; the same value: 2 (67\u00a0%).').waitFor()
      expect(await sayPlainly(agreement)).toMatch(/kappa \+0\.5\d n = 3/)
      await page.getByText('2: not started; a third settled it').waitFor()
    })
  })

  it('shows the journal, verifies heads from a brief, and erases as administrator with a reason', async () => {
    const address = await openFrozen()
    await pages.visit(`${address}/journal`, async (page, faults) => {
      const head = page.locator('.head-text')
      await page.getByText('It anchors 8 rows').waitFor()
      const text = await head.innerText()
      const verify = async (pasted: string): Promise<void> => {
        await page.getByLabel('Heads from printed briefs').fill(pasted)
        await page.getByRole('button', { name: 'Verify' }).click()
      }
      await verify(`Brief of June, journal ${text}, RESTRICTED`)
      await page.getByText('Nothing was changed. 8 rows checked against 1 head').waitFor()
      await verify('8:0123456789abcdef')
      await page.getByText('row 8 is another one than the head says').waitFor()
      await verify('six')
      await page.getByText('is not the head of a journal').waitFor()
      await page.getByRole('button', { name: 'open the text of row 1', exact: true }).click()
      await page.getByRole('region', { name: 'Text of row 1' }).getByText('northern pass').waitFor()
      await page.getByLabel('Kind').selectOption('list frozen')
      await page.getByText('Showing 1 row, all there are').waitFor()
      expect(await page.getByRole('columnheader', { name: 'Officer' }).count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Erase texts' }).count()).toBe(0)

      await workAs(page, 'ad')
      await page.getByRole('columnheader', { name: 'Officer' }).waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Export all rows' }).click()
      expect((await download).suggestedFilename()).toBe('RESTRICTED journal-8.jsonl')
      await page.getByRole('button', { name: 'Erase texts' }).click()
      await page.keyboard.type('1')
      await page.getByLabel('Why? (it is kept)').fill('held the name of a person')
      await page.getByRole('button', { name: 'Erase for good' }).click()
      await page.getByText('Erased the text of 1 row.').waitFor()
      await page.getByText('It anchors 9 rows').waitFor()
      await verify(text)
      await page.getByText('Of 1 row the text was erased, and a later row says so.').waitFor()
      expect(faults.filter((fault) => !fault.includes('400'))).toEqual([])
    })
  })

  it('takes in the list a desk has: columns chosen, owners and days asked, every row accounted for', async () => {
    const path = join(folder, 'list.csv')
    await writeFile(path, LIST)
    const address = await openDesk()
    await pages.visit(`${address}/commitments/import`, async (page, faults) => {
      await rest(page)
      const chooser = page.waitForEvent('filechooser')
      await page.getByLabel('Choose a list').press('Space')
      await (await chooser).setFiles(path)
      await page.getByText('Say above which column holds what was promised').waitFor()
      await page.getByLabel('Column Aufgabe is read as').selectOption('what was promised')
      // It is not said yet who writes: what was chosen stays when it is.
      await page.getByText('It is not said who writes').waitFor()
      await workAs(page, 'kb')
      await page.getByText('3 rows = 0 new commitments + 0 further steps + 0 there already + 3 rejected').waitFor()
      await page.getByLabel('Partner').selectOption('XAB')
      await page.getByText('3 rows = 1 new commitment ').waitFor()
      await page.getByLabel('Days such as 03/04/2024 (1 cell)').selectOption('the day comes first')
      await page.getByLabel('“Harbour office” as owner of 1 row is').selectOption('transport')
      await page.getByText('3 rows = 2 new commitments').waitFor()
      const rejected = page.getByRole('region', { name: 'Rejected rows' })
      expect(await rejected.innerText()).toMatch(/Sheet1, row 4\s+.*who owns it/)
      expect(await pages.examine(page)).toEqual([])
      // The server is away for a moment: nothing that was chosen is lost.
      await page.route('**/v1/commitments/import', (route) => route.abort())
      await page.getByRole('button', { name: 'Take in 2 commitments' }).click()
      await page.getByText('The server does not answer').waitFor()
      await page.unroute('**/v1/commitments/import')
      await page.getByRole('button', { name: 'Take in 2 commitments' }).click()
      await page.getByRole('heading', { name: 'Taken in: 2 commitments' }).waitFor()
      await page.getByRole('link', { name: 'Open C1' }).click()
      await page.getByRole('heading', { level: 1, name: 'Repair the bridge' }).waitFor()
      expect(faults.filter((fault) => !/400|ERR_FAILED/.test(fault))).toEqual([])
    })
  })

  it('leaves pages that axe finds no fault with, in light and dark, wide and narrow', async () => {
    const address = await openFrozen()
    const say = (officer: string, reader: number, value: string) =>
      ask(address, officer, 'POST', 'score-lists/L1/readings', {
        commitment: 'C1',
        scheme: 'completion',
        reader,
        value,
      })
    await say('kb', 1, 'limited')
    await say('lm', 2, 'complete')
    const looks: readonly [string, (page: Page) => Promise<void>][] = [
      ['/scores', (page) => page.getByText('frozen on 2024-01-15').waitFor()],
      ['/scores/L1', (page) => page.getByText('to be settled').waitFor()],
      ['/scores/L1/read?scheme=completion&as=1', (page) => page.getByText('1 of 2').waitFor()],
      ['/journal', (page) => page.getByText('Showing 10 rows').waitFor()],
      ['/commitments/import', (page) => page.getByText('Drop a list here').waitFor()],
    ]
    for (const [path, wait] of looks) {
      await pages.visitInEveryLook(`${address}${path}`, async (page, look) => {
        await wait(page)
        if (path === '/scores/L1') await page.getByText('Figures as a table').click()
        if (path === '/journal') await page.getByRole('button', { name: 'open the text of row 10' }).click()
        expect(await pages.examine(page), look).toEqual([])
      })
    }
  }, 240_000)
})
