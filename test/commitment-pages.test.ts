import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMUNIQUE_30, PROMISING_30 } from './communique-30.ts'
import { prepareDesk } from './desk-config.ts'
import { executablePath, openPages, type Pages, rest } from './pages-in-browser.ts'

describe.skipIf(executablePath === undefined)('commitments in the browser', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openPages()
  })
  afterAll(() => pages.close())

  const workAs = async (page: Page, officer: string): Promise<void> => {
    await page.getByLabel('Working as').selectOption(officer)
    await rest(page)
  }
  const lines = (page: Page, part: string) => page.getByRole('region', { name: part }).getByRole('listitem')

  /** Pastes the communiqué, marks its twelve promises with the keyboard, and writes them down. */
  const takeIn = async (page: Page): Promise<void> => {
    await page.getByLabel('Occasion', { exact: true }).fill('Official visit to Borvia')
    await page.getByLabel('Day').fill('2024-03-13')
    await page.getByLabel('Partner').selectOption('XAB')
    await page.getByLabel('Text of the communiqué').fill(COMMUNIQUE_30)
    await page.getByRole('button', { name: 'Cut into clauses' }).click()
    const marked = page.getByRole('checkbox', { checked: true })
    await page.getByRole('checkbox').first().focus()
    for (const label of PROMISING_30) {
      const here = page.locator('[data-clause]:focus')
      for (let at = 0; at < 60 && !(await here.innerText()).trim().startsWith(label); at += 1) {
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Space')
    }
    expect(await marked.count()).toBe(12)
  }
  const promise = (page: Page, label: string) => page.getByRole('group', { name: `Promise in ${label}`, exact: true })
  const write = (page: Page) => page.getByRole('button', { name: /^Write down the occasion and 12/ })

  it('begin with an empty archive and a clear first step', async () => {
    const address = await pages.open(prepareDesk)
    await pages.visit(`${address}/today`, async (page, faults) => {
      await page.getByRole('link', { name: 'Take in a communiqué' }).click()
      await page.getByRole('heading', { level: 1, name: 'Take in a communiqué' }).waitFor()
      expect(faults).toEqual([])
    })
    const bare = await pages.open(async () => [])
    await pages.visitInEveryLook(`${bare}/commitments`, async (page, look) => {
      await page.getByText('This workspace names no desk yet').waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
  })

  it('come from a communiqué: cut, marked by keyboard, filled in, kept over a reload, written at once', async () => {
    const address = await pages.open(prepareDesk, () => new Date('2024-03-20T12:00:00Z'))
    await pages.visit(`${address}/occasions/new`, async (page, faults) => {
      await workAs(page, 'kb')
      await takeIn(page)
      await write(page).click()
      await page.getByText('12 promises still lack something').waitFor()
      await page.locator('select[aria-invalid="true"]:focus').waitFor()

      // What is said of the first is carried to the others, until one says it otherwise.
      await promise(page, '3.').getByLabel('Who promised it to whom').selectOption('each to the other')
      await promise(page, '3.').getByLabel('Owner').selectOption('east/politics')
      await promise(page, '5.').getByLabel('Who promised it to whom').selectOption('Borvia to Aurelis')
      await promise(page, '5.').getByLabel('Due').fill('2024-12-31')
      await promise(page, '9.').getByLabel('Owner').selectOption('east/economy')
      await promise(page, '9.').getByRole('button', { name: '+ step' }).click()
      await write(page).click()
      await page.getByText('1 promise still lacks something').waitFor()
      await promise(page, '9.').getByLabel('What is to be done').fill('draft the protocol')

      await page.reload()
      await write(page).waitFor()
      expect(await promise(page, '9.').getByLabel('What is to be done').inputValue()).toBe('draft the protocol')
      expect(await promise(page, '27.').getByLabel('Owner').inputValue()).toBe('east/economy')
      expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('Borvia')

      await write(page).click()
      await page.getByRole('heading', { level: 1, name: 'Official visit to Borvia' }).waitFor()
      await page.getByText('30 clauses, 12 commitments').waitFor()
      expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('Aurelis')
      await page.getByRole('list', { name: 'Commitments that rest on 5.' }).getByRole('link').click()
      await page.getByText('Clause 5 of').waitFor()
      await page.getByText('2024-12-31').waitFor()
      // The browser tells a page of each answer that is no success; there was none here.
      expect(faults).toEqual([])
    })
  })

  it('lose nothing where the server refuses, and split and merge clauses', async () => {
    const address = await pages.open(prepareDesk)
    await pages.visit(`${address}/occasions/new`, async (page) => {
      await page.getByLabel('Text of the communiqué').fill('1. A shall pay. B shall build.\n2. Both are glad.\n')
      await page.getByRole('button', { name: 'Cut into clauses' }).click()
      await page.getByRole('checkbox').first().focus()
      await page.keyboard.press('m')
      expect(await page.getByRole('checkbox').count()).toBe(1)
      await page.keyboard.press('s')
      await page.getByLabel('Each line becomes a clause').fill('A shall pay.\nB shall build.\nBoth are glad.')
      await page.getByRole('button', { name: 'Use it so' }).click()
      expect(await page.getByRole('checkbox').count()).toBe(3)
      await page.getByRole('checkbox').first().focus()
      await page.keyboard.press('Enter')
      await page.locator('textarea:focus').waitFor()
      await page.getByLabel('Occasion', { exact: true }).fill('Call')
      await page.getByLabel('Day').fill('2026-01-01')
      await page.getByLabel('Partner').selectOption('XAB')
      await page.getByLabel('Who promised it to whom').selectOption('others …')
      await page.getByLabel('Who promised it', { exact: true }).fill('Nowhere')
      await page.getByLabel('To whom', { exact: true }).fill('Aurelis')
      await page.getByLabel('Owner').selectOption('transport')
      // Nobody is chosen who writes: that is asked at the door, before anything is read.
      await page.getByRole('button', { name: 'Write down the occasion and 1 commitment' }).click()
      await page.getByText('who-writes').waitFor()
      await workAs(page, 'hd')
      await page.getByRole('button', { name: 'Write down the occasion and 1 commitment' }).click()
      await page.getByText('not a code of a state or organisation').first().waitFor()
      await page.getByLabel('Who promised it', { exact: true }).fill('Borvia')
      await page.getByRole('button', { name: 'Write down the occasion and 1 commitment' }).click()
      await page.getByText('3 clauses, 1 commitment').waitFor()
    })
  })

  it('pass from hand to hand only when accepted; one never accepted is overdue; an officer rotates', async () => {
    let now = new Date('2024-03-20T12:00:00Z')
    const address = await pages.open(prepareDesk, () => now)
    await pages.visit(`${address}/occasions/new`, async (page, faults) => {
      await workAs(page, 'kb')
      await takeIn(page)
      await promise(page, '3.').getByLabel('Who promised it to whom').selectOption('Aurelis to Borvia')
      await promise(page, '3.').getByLabel('Owner').selectOption('east/economy')
      await write(page).click()
      await page.getByText('30 clauses, 12 commitments').waitFor()

      for (const [id, to] of [
        ['C2', 'east/politics'],
        ['C3', 'transport'],
      ] as const) {
        await page.goto(`${address}/commitments/${id}`)
        await page.getByRole('button', { name: 'Hand over …' }).click()
        const form = page.getByRole('form', { name: `Hand over ${id}` })
        await form.getByLabel('To whom').selectOption(to)
        expect(await form.getByLabel('To be accepted by').inputValue()).toBe('2024-03-27')
        await form.getByLabel('What is passed with it').fill('file 12/4')
        await form.getByRole('button', { name: 'Offer it' }).click()
        await page.getByText('stays the owner').waitFor()
      }
      // Who may not answer sees who may.
      await page.getByText('answered by Ministry of Transport or a head of desk').waitFor()
      expect(await page.getByRole('button', { name: 'Accept H2' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Note what is passed with H2' }).click()
      await page.getByLabel('What is passed with it').fill('file 12/4 and the survey')
      await page.getByRole('button', { name: 'Note it' }).click()
      await page.getByText('with it: file 12/4 and the survey').waitFor()
      await page.goto(`${address}/occasions/O1`)
      await page.getByText('The text as it was given').click()
      await page.getByRole('region', { name: 'The text as it was given' }).waitFor()

      await page.goto(`${address}/today`)
      await workAs(page, 'lm')
      await page.getByRole('link', { name: /^Today 1 overdue or waiting to be accepted$/ }).waitFor()
      await page.getByRole('button', { name: 'Accept H1' }).click()
      await page.getByRole('region', { name: 'Waiting to be accepted' }).waitFor({ state: 'detached' })
      await page.goto(`${address}/commitments/C2`)
      await page.getByRole('img', { name: /^Economic officer.*; then Political officer.*until now/ }).waitFor()

      now = new Date('2024-04-10T12:00:00Z')
      await page.goto(`${address}/today?of=all`)
      await lines(page, 'Overdue').first().waitFor()
      expect(await lines(page, 'Overdue').allTextContents()).toEqual([expect.stringContaining('overdue, 14 days late')])
      await page.goto(`${address}/commitments/C3`)
      await page.getByRole('img', { name: /overdue: not accepted by 2024-03-27/ }).waitFor()
      await page.getByText('Economic officer, Eastern desk stays the owner').waitFor()

      await workAs(page, 'kb')
      await page.goto(`${address}/rotations/new`)
      await page.getByLabel('Which post').selectOption('east/economy')
      await page.getByText('It owns 11 open commitments').waitFor()
      await page.getByLabel('What is passed with every line').fill('the keys of the archive')
      await page.getByRole('button', { name: 'Begin the rotation' }).click()
      // C3 is being handed over otherwise.
      await page.getByText('Not handed over yet: 10 lines to be accepted').waitFor()
      expect(await page.getByRole('button', { name: /accept all/i }).count()).toBe(0)
      expect(await page.getByText('with it: the keys of the archive').count()).toBe(10)
      await workAs(page, 'nn')
      await page.getByRole('button', { name: /^Accept H3/ }).click()
      await page.getByText('9 lines to be accepted').waitFor()
      await page.getByRole('button', { name: /^Decline H4/ }).click()
      await page.getByLabel('Why?').fill('closed soon')
      await page.getByRole('button', { name: 'Decline', exact: true }).click()
      await page.getByText('8 lines to be accepted, 1 item without a line').waitFor()
      await page.getByRole('button', { name: 'Offer what is left' }).click()
      await page.getByText('9 lines to be accepted, 0 items without a line').waitFor()
      expect(faults).toEqual([])
    })
    await pages.visitInEveryLook(`${address}/hand-overs`, async (page, look) => {
      for (const path of [
        '/hand-overs',
        '/rotations/R1',
        '/rotations/new',
        '/today',
        '/commitments',
        '/commitments?group=none&state=open',
        '/commitments/C3',
        '/commitments/new',
        '/occasions/O1',
      ]) {
        await page.goto(address + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await pages.examine(page), `${look} ${path}`).toEqual([])
      }
    })
  }, 240_000)

  it('are written one by one, their steps done, moved and dropped, evidence judged, closed and opened again', async () => {
    const address = await pages.open(prepareDesk)
    await pages.visit(`${address}/commitments/new`, async (page, faults) => {
      await workAs(page, 'kb')
      await page.getByRole('button', { name: 'Write it down' }).click()
      await page.getByText('who owns it?').waitFor()
      await page.getByLabel('Partner').selectOption('XAB')
      await page.getByLabel('What was promised').fill('reopen the road')
      await page.getByLabel('Who promised it to whom').selectOption('Borvia to Aurelis')
      await page.getByRole('button', { name: '+ step' }).click()
      await page.getByLabel('What is to be done').fill('survey')
      await page.getByRole('button', { name: 'Write it down' }).click()
      await page.getByRole('heading', { level: 1, name: 'reopen the road' }).waitFor()

      await page.getByRole('button', { name: 'Done, step C1.1: survey' }).click()
      await page.getByText('done on 2026-01-01').waitFor()
      await page.getByRole('button', { name: 'Add a step' }).click()
      await page.getByLabel('What is to be done').fill('tender')
      await page.getByLabel('Due').fill('2026-01-10')
      await page.getByRole('button', { name: 'Add it' }).click()
      await page.getByRole('button', { name: 'Move, step C1.2' }).click()
      await page.getByLabel('To which day').fill('2026-02-10')
      await page.getByLabel('Why?').fill('flood')
      await page.getByRole('button', { name: 'Move it' }).click()
      await page.getByText('2026-02-10').first().waitFor()

      await page.getByRole('button', { name: 'Add evidence' }).click()
      await page.getByLabel('Title').fill('Notice')
      await page.getByLabel('Where it is').fill('12/4')
      await page.getByRole('button', { name: 'Add it' }).click()
      await page.getByRole('button', { name: 'Reject E1' }).click()
      expect(await pages.examine(page)).toEqual([])
      await page.getByLabel('Why?').fill('of another road')
      await page.getByRole('button', { name: 'Reject', exact: true }).click()
      await page.getByText('because of another road').waitFor()

      await page.getByRole('button', { name: 'Change …' }).click()
      await page.getByRole('form', { name: 'Change C1' }).getByLabel('Status').selectOption('signed')
      await page.getByLabel('Condition that proposes evidence').fill('event.root == "05"')
      expect(await pages.examine(page)).toEqual([])
      await page.getByRole('button', { name: 'Change it' }).click()
      await page.getByRole('heading', { name: 'Reported, and not judged yet' }).waitFor()
      await page.getByRole('button', { name: 'Close …' }).click()
      await page.getByLabel('How it ended').selectOption('partly fulfilled')
      await page.getByLabel('What that rests on').fill('one lane')
      await page.getByRole('button', { name: 'Close it' }).click()
      await page.getByText('Closed on 2026-01-01: partly fulfilled').waitFor()
      await page.getByRole('button', { name: 'Open again …' }).click()
      await page.getByLabel('Why?').fill('second lane')
      await page.getByRole('button', { name: 'Open again', exact: true }).click()
      await page.getByRole('button', { name: 'Close …' }).waitFor()
      await page.getByText('each a row of the journal').click()
      const history = await page.getByRole('table').innerText()
      for (const words of ['made; owner', 'step C1.1', 'status: signed', 'closed: partly', 'analyst']) {
        expect(history).toContain(words)
      }

      const clauses = Array.from({ length: 60 }, (_, at) => ({ number: at + 1, text: `They met, number ${at + 1}.` }))
      const occasion = {
        kind: 'treaty',
        title: 'A long one',
        day: '2025-12-01',
        partner: 'XAB',
        parties: ['XAA'],
        clauses,
      }
      const headers = { 'entente-officer': 'kb' }
      expect((await page.request.post(`${address}/v1/occasions`, { headers, data: { occasion } })).status()).toBe(201)
      await page.goto(`${address}/occasions/O1`)
      await page.getByText('Showing 50 of 60').waitFor()
      await page.getByRole('button', { name: 'Load more' }).click()
      await page.getByText('They met, number 60.').waitFor()

      await page.goto(`${address}/hand-overs`)
      await page.getByRole('button', { name: 'Note an absence' }).click()
      await page.getByLabel('Who is away').selectOption('transport')
      await page.getByLabel('Who deputises').selectOption('east/politics')
      await page.getByLabel('First day').fill('2026-01-01')
      await page.getByLabel('Last day').fill('2026-01-09')
      await page.getByRole('button', { name: 'Note it' }).click()
      await page.getByText('from 2026-01-01 to 2026-01-09').waitFor()
      expect(faults).toEqual([])
    })
  })
})
