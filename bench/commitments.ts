// What the pages of commitments ask of a warm server, and when they show something, over 10,000 commitments with 50,000
// steps in a journal; the reference is /v1/workspace, which asks nothing of it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@entente/server'
import {
  authorOf,
  deskOf,
  type DeskWriter,
  followUp,
  freezeList,
  offerHandOver,
  openWorkspace,
  recordAgreed,
  type Workspace,
} from 'entente'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'
import { machine, table, time, type Timing } from './measure.ts'

const COMMITMENTS = 10_000
const STEPS = 5
const AT_ONE_OCCASION = 25
const PARTNERS = ['XAB', 'XAC', 'XAD', 'XAE']
const OWNERS = Array.from({ length: 12 }, (_, at) => `east/post-${at}`)
const NOW = (): Date => new Date('2026-06-01T12:00:00Z')
/** When all is agreed and a list frozen; from then on something is written each day. */
const BEGUN = '2025-05-01'
const DAYS = 395
const CHANGES_A_DAY = 40

const PAGES: readonly (readonly [path: string, shown: string])[] = [
  ['/archive', '.drop-area'],
  ['/today', '.line'],
  ['/commitments', '.line'],
  ['/commitments?group=occasion', '.line'],
  ['/commitments?group=none&state=overdue', '.line'],
  ['/commitments/C5000', '.hands svg'],
  ['/occasions/O7', '.line'],
  ['/hand-overs', '.line'],
  ['/scores/L1', '.rules svg'],
]

const CONFIG = `entente: workspace/v1
name: Bench
perspective: XAA
partners: [${PARTNERS.map((actor) => `{actor: ${actor}, desk: east}`).join(', ')}]
desks:
  - id: east
    title: Eastern desk
    posts: [${OWNERS.map((_, at) => `{id: post-${at}, title: Post ${at}}`).join(', ')}]
`

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  const wrote = await fill(workspace)
  await followOn(workspace)
  await workspace.close()

  const again = await openWorkspace(folder, { cwd: folder })
  const fold = await time(() => Promise.resolve(followUp(again)), 1, 0)
  const serving = await serve({ workspace: again, port: 0, now: NOW })
  const { address } = serving
  process.stdout.write(`${machine()}\n`)
  process.stdout.write(
    `${COMMITMENTS} commitments with ${COMMITMENTS * STEPS} steps, written in ${wrote.toFixed(1)} s\n\n`,
  )
  const first = await time(() => ask(`${address}/v1/score-lists/L1`), 1, 0)
  process.stdout.write(
    table([
      ...(await routes(address)),
      ['/v1/score-lists/L1, the first time', first],
      ['folding the journal when the server starts', fold],
    ]),
  )
  process.stdout.write('\n')
  process.stdout.write(table(await paints(address)))
  await serving.close()
  await again.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Seconds that it took to write all of them. */
async function fill(workspace: Workspace): Promise<number> {
  const desk = deskAt(workspace, BEGUN)
  const began = performance.now()
  for (let first = 0; first < COMMITMENTS; first += AT_ONE_OCCASION) {
    const number = first / AT_ONE_OCCASION
    const partner = PARTNERS[number % PARTNERS.length] ?? ''
    const occasion = {
      kind: 'summit',
      title: `Summit ${number + 1}`,
      day: '2025-01-15',
      partner,
      parties: ['XAA', partner],
      clauses: Array.from({ length: 30 }, (_, at) => ({
        number: at + 1,
        text: `Clause ${at + 1}, which says something`,
      })),
    }
    const made = Array.from({ length: AT_ONE_OCCASION }, (_, at) => commitment(first + at, partner, at + 1))
    await recordAgreed(desk, occasion, made)
  }
  await freezeList(desk, { title: 'What was agreed', on: BEGUN })
  const now = deskAt(workspace, NOW().toISOString().slice(0, 10))
  for (let at = 1; at <= 100; at += 1) {
    const acceptBy = at % 2 === 0 ? '2026-05-01' : '2026-06-05'
    const to = OWNERS[(at + 5) % OWNERS.length] === OWNERS[(at - 1) % OWNERS.length] ? 'east' : OWNERS[(at + 5) % 12]
    await offerHandOver(now, { item: `C${at}`, to, on: '2026-06-01', acceptBy, what: 'the file' })
  }
  return (performance.now() - began) / 1000
}

function deskAt(workspace: Workspace, day: string): DeskWriter {
  return deskOf(
    workspace,
    authorOf(workspace.config, undefined, () => new Date(`${day}T12:00:00Z`)),
  )
}

/** What became of it, a day's rows at once: most steps are done, some moved or dropped. */
async function followOn(workspace: Workspace): Promise<void> {
  for (let at = 1; at <= DAYS; at += 1) {
    const day = dayAfter(BEGUN, at)
    const { author } = deskAt(workspace, day)
    await workspace.store.journal.append(author, author.roles, () =>
      Array.from({ length: CHANGES_A_DAY }, (_, one) => {
        const number = (at * CHANGES_A_DAY + one) * 7
        const id = `C${(number % COMMITMENTS) + 1}.${(Math.floor(number / COMMITMENTS) % STEPS) + 1}`
        return { kind: 'step/changed', payload: { id, changes: changesOf(one, day) } }
      }),
    )
  }
}

function changesOf(one: number, day: string): object {
  if (one % 20 === 0) return { state: 'dropped', because: 'no longer needed' }
  if (one % 10 === 1) return { due: dayAfter(day, 200), because: 'the rains' }
  return { state: 'done', doneOn: day, because: null }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function commitment(number: number, partner: string, clause: number): object {
  const ours = number % 2 === 0
  const due = (days: number): string => new Date(Date.UTC(2026, 0, 1 + (days % 700))).toISOString().slice(0, 10)
  return {
    what: `Promise ${number} of a road, a loan or a visit, in words as long as those of a communiqué mostly are`,
    promisedBy: [ours ? 'XAA' : partner],
    promisedTo: [ours ? partner : 'XAA'],
    partner,
    binding: number % 3 === 0 ? 'legal' : 'political',
    status: 'announced',
    owner: OWNERS[number % OWNERS.length],
    due: due(number + 100),
    clause,
    steps: Array.from({ length: STEPS }, (_, at) => ({
      what: `Step ${at + 1} of ${number}`,
      due: due(number + 20 * at),
    })),
  }
}

async function routes(address: string): Promise<(readonly [string, Timing])[]> {
  const asked = [
    '/v1/workspace',
    '/v1/attention?limit=0',
    '/v1/attention?limit=50',
    '/v1/commitments?limit=50',
    '/v1/commitments?state=overdue&limit=50',
    '/v1/commitments?text=step%20999&limit=50',
    '/v1/commitments?owner=east/post-3&limit=50&offset=500',
    '/v1/commitments/groups?by=owner',
    '/v1/commitments/groups?by=occasion',
    '/v1/commitments/C5000',
    '/v1/occasions/O7',
    '/v1/hand-overs',
    '/v1/score-lists/L1',
    '/v1/score-lists/L1/items?scheme=completion&limit=50',
  ]
  const timings: (readonly [string, Timing])[] = []
  for (const path of asked) {
    timings.push([path, await time(() => ask(`${address}${path}`))])
  }
  return timings
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  await answer.arrayBuffer()
}

/** Until the first line of its list is drawn: of a page that is loaded anew, and of one that is gone to from another. */
async function paints(address: string): Promise<(readonly [string, Timing])[]> {
  const executablePath = findChromium()
  if (executablePath === undefined) return []
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const timings: (readonly [string, Timing])[] = []
    for (const [path, shown] of PAGES) {
      timings.push([`${path}, gone to`, await paint(() => goTo(page, address, path, shown))])
    }
    for (const [path, shown] of PAGES) {
      timings.push([`${path}, loaded anew`, await paint(() => load(page, address, path, shown))])
    }
    return timings
  } finally {
    await browser.close()
  }
}

/** Milliseconds from following a link inside the program; nothing of the page was asked for before. */
async function goTo(page: Page, address: string, path: string, shown: string): Promise<number> {
  await page.goto(`${address}/no-such-page`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(300)
  return page.evaluate<number>(`new Promise((end) => {
    const began = performance.now()
    history.pushState({}, '', ${JSON.stringify(path)})
    dispatchEvent(new PopStateEvent('popstate'))
    ${untilDrawn(shown, 'began')}
  })`)
}

/** Milliseconds since the browser began to load the address. */
async function load(page: Page, address: string, path: string, shown: string): Promise<number> {
  await page.goto(address + path, { waitUntil: 'commit' })
  return page.evaluate<number>(`new Promise((end) => { ${untilDrawn(shown, '0')} })`)
}

function untilDrawn(shown: string, began: string): string {
  return `const look = () => document.querySelector(${JSON.stringify(shown)})
    ? requestAnimationFrame(() => end(performance.now() - ${began}))
    : requestAnimationFrame(look)
  look()`
}

async function paint(once: () => Promise<number>): Promise<Timing> {
  const times: number[] = []
  for (let run = -2; run < 9; run += 1) {
    const took = await once()
    if (run >= 0) times.push(took)
  }
  times.sort((a, b) => a - b)
  return { median: times[4] ?? 0, min: times[0] ?? 0, max: times.at(-1) ?? 0 }
}
