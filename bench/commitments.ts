// What the pages of commitments ask of a warm server, and when they show something, over 10,000 commitments with 50,000
// steps in a journal; the reference is /v1/workspace, which asks nothing of it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@entente/server'
import {
  authorOf,
  deskOf,
  followUp,
  makeCommitments,
  offerHandOver,
  openWorkspace,
  recordOccasion,
  type Workspace,
} from 'entente'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'
import { machine, table, time, type Timing } from './measure.ts'

const COMMITMENTS = 10_000
const STEPS = 5
const BATCH = 500
const PARTNERS = ['XAB', 'XAC', 'XAD', 'XAE']
const OWNERS = Array.from({ length: 12 }, (_, at) => `east/post-${at}`)
const NOW = (): Date => new Date('2026-06-01T12:00:00Z')

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
  await workspace.close()

  const again = await openWorkspace(folder, { cwd: folder })
  const fold = await time(() => Promise.resolve(followUp(again)), 1, 0)
  const serving = await serve({ workspace: again, port: 0, now: NOW })
  const { address } = serving
  process.stdout.write(`${machine()}\n`)
  process.stdout.write(
    `${COMMITMENTS} commitments with ${COMMITMENTS * STEPS} steps, written in ${wrote.toFixed(1)} s\n\n`,
  )
  process.stdout.write(table([...(await routes(address)), ['folding the journal when the server starts', fold]]))
  process.stdout.write('\n')
  process.stdout.write(table(await paints(address)))
  await serving.close()
  await again.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Seconds that it took to write all of them. */
async function fill(workspace: Workspace): Promise<number> {
  const desk = deskOf(workspace, authorOf(workspace.config, undefined, NOW))
  const began = performance.now()
  for (let first = 0; first < COMMITMENTS; first += BATCH) {
    const partner = PARTNERS[(first / BATCH) % PARTNERS.length] ?? ''
    const occasion = await recordOccasion(desk, {
      kind: 'summit',
      title: `Summit ${first / BATCH + 1}`,
      day: '2025-01-15',
      partner,
      parties: ['XAA', partner],
    })
    await makeCommitments(
      desk,
      Array.from({ length: BATCH }, (_, at) => commitment(first + at, partner, occasion.id)),
    )
  }
  for (let at = 1; at <= 100; at += 1) {
    const acceptBy = at % 2 === 0 ? '2026-05-01' : '2026-06-05'
    const to = OWNERS[(at + 5) % OWNERS.length] === OWNERS[(at - 1) % OWNERS.length] ? 'east' : OWNERS[(at + 5) % 12]
    await offerHandOver(desk, { item: `C${at}`, to, on: '2026-06-01', acceptBy, what: 'the file' })
  }
  return (performance.now() - began) / 1000
}

function commitment(number: number, partner: string, occasion: string): object {
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
    occasion,
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
  ]
  const timings: (readonly [string, Timing])[] = []
  for (const path of asked) {
    const timing = await time(async () => {
      const answer = await fetch(`${address}${path}`)
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      await answer.arrayBuffer()
    })
    timings.push([path, timing])
  }
  return timings
}

/** From the click or the address to the first line of the list, drawn. */
async function paints(address: string): Promise<(readonly [string, Timing])[]> {
  const executablePath = findChromium()
  if (executablePath === undefined) return []
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const pages: readonly (readonly [path: string, shown: string])[] = [
      ['/archive', 'h1'],
      ['/today', '.line'],
      ['/commitments', '.line'],
      ['/commitments?group=occasion', '.line'],
      ['/commitments?group=none&state=overdue', '.line'],
      ['/commitments/C5000', '.hands svg'],
      ['/hand-overs', '.line'],
    ]
    const timings: (readonly [string, Timing])[] = []
    for (const [path, shown] of pages) timings.push([path, await paint(page, address, path, shown)])
    return timings
  } finally {
    await browser.close()
  }
}

async function paint(page: Page, address: string, path: string, shown: string): Promise<Timing> {
  const times: number[] = []
  for (let run = -2; run < 9; run += 1) {
    await page.goto(address + path, { waitUntil: 'commit' })
    // Milliseconds since the browser began to go there.
    const drawn = await page.evaluate<number>(`new Promise((end) => {
      const look = () => document.querySelector(${JSON.stringify(shown)})
        ? requestAnimationFrame(() => end(performance.now()))
        : requestAnimationFrame(look)
      look()
    })`)
    if (run >= 0) times.push(drawn)
  }
  times.sort((a, b) => a - b)
  return { median: times[4] ?? 0, min: times[0] ?? 0, max: times.at(-1) ?? 0 }
}
