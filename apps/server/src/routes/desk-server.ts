import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, openWorkspace, parseMapping } from 'entente'
import { createServer } from '../create-server.ts'

/** For tests: a desk with officers: `kb` at the economic post, `lm` at the political one, `hd` its head, a viewer, an administrator. */
const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
marking: RESTRICTED
partners: [{actor: XAB, desk: east}, {actor: XAC, desk: east}]
desks:
  - {id: east, title: Eastern desk, posts: [{id: economy, title: Economy}, {id: politics, title: Politics}]}
  - {id: transport, title: Ministry of Transport}
officers:
  - {id: kb, roles: [analyst], posts: [east/economy]}
  - {id: lm, roles: [analyst], posts: [east/politics]}
  - {id: hd, roles: [head-of-desk], posts: [east]}
  - {id: vw, roles: [viewer]}
  - {id: ad, roles: [administrator]}
`

export interface DeskServer {
  /** Asks as an officer; the body of the answer is parsed. */
  readonly ask: (officer: string, method: 'GET' | 'POST' | 'PATCH', url: string, body?: unknown) => Promise<Answer>
  /** Asks for something that is no JSON. */
  readonly text: (officer: string, url: string) => Promise<string>
  /** Sets the clock of the server to noon of a day. */
  readonly setDay: (day: string) => void
  readonly close: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

const MAPPING = `entente: mapping/v1
feed: desk
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at}
`

/** @param reports lines `day,who,whom,code,at` of a feed called `desk`; by default the archive is empty. */
export async function openDeskServer(reports: readonly string[] = []): Promise<DeskServer> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-desk-'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  if (reports.length > 0) {
    const path = join(folder, 'rows.csv')
    await writeFile(path, `${['day,who,whom,code,at', ...reports].join('\n')}\n`)
    const mapping = parseMapping(MAPPING, 'm')
    await ingest(workspace.store, [path], { now: () => new Date(0), mapping })
  }
  let day = '2026-01-05'
  const server = await createServer({ workspace, now: () => new Date(`${day}T12:00:00Z`) })
  return {
    ask: async (officer, method, url, body) => {
      const headers = { host: 'localhost', 'entente-officer': officer }
      const answer = await server.inject({
        method,
        url,
        headers,
        ...(body === undefined ? {} : { payload: body as object }),
      })
      return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
    },
    text: async (officer, url) =>
      (await server.inject({ url, headers: { host: 'localhost', 'entente-officer': officer } })).body,
    setDay: (next) => {
      day = next
    },
    close: async () => {
      await server.close()
      await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
