import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from 'entente'
import { createServer } from '../create-server.ts'

/** For tests: a desk with three officers, `kb` at the economic post, `lm` at the political one, `hd` its head. */
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
`

export interface DeskServer {
  /** Asks as an officer; the body of the answer is parsed. */
  readonly ask: (officer: string, method: 'GET' | 'POST' | 'PATCH', url: string, body?: unknown) => Promise<Answer>
  /** Sets the clock of the server to noon of a day. */
  readonly setDay: (day: string) => void
  readonly close: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

export async function openDeskServer(): Promise<DeskServer> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-desk-'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
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
