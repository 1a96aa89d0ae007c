import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createServer } from '@entente/server'
import { openWorkspace, type WatchedFeed, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { type FeedServer, feedServer } from './feed-server.ts'
import { ROW } from './gdelt-row.ts'
import { exportName, inventedSlot, SLOT_MS } from './mirror-slots.ts'
import { entente } from './run-command.ts'
import { contents } from './simulated-files.ts'
import { withFolder } from './temporary-workspace.ts'

type Server = Awaited<ReturnType<typeof createServer>>

/** The command's clock in tests stands there. */
const NOW = new Date('2026-01-01T00:00:00Z')
const slotAt = (number: number): Date => new Date(NOW.getTime() + number * SLOT_MS)

async function withMirror(use: (folder: string, mirror: FeedServer) => Promise<void>, more = ''): Promise<void> {
  await withFolder(async (folder) => {
    const mirror = await feedServer()
    const config = `entente: workspace/v1\nname: a test\nperspective: FRA\npartners: []\ndesks: []\nfeeds:
  gdelt2: { mirror: '${mirror.mirror}', since: PT1H }\n${more}`
    await writeFile(join(folder, 'entente.yaml'), config)
    try {
      await use(folder, mirror)
    } finally {
      await mirror.close()
    }
  })
}

/** Waits until something is so; there is no other way to know that another process, or a loop, has got there. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20)
}

async function withServer(
  folder: string,
  live: boolean,
  use: (server: Server, workspace: Workspace) => Promise<void>,
): Promise<void> {
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  const server = await createServer({ workspace, now: () => NOW, live })
  try {
    await use(server, workspace)
  } finally {
    await server.close()
    await workspace.close()
  }
}

const watched = async (server: Server): Promise<readonly WatchedFeed[]> => {
  const answer = await server.inject({ url: '/v1/feeds/watched', headers: { host: 'localhost:4180' } })
  return answer.json<{ feeds: WatchedFeed[] }>().feeds
}
const post = (server: Server, url: string) =>
  server.inject({ method: 'POST', url, headers: { host: 'localhost:4180' } })

describe('feeds over HTTP', () => {
  it('are started by one click, stand as they are, go on after a restart, and stop', () =>
    withMirror(async (folder, mirror) => {
      for (let slot = -4; slot < 0; slot += 1) mirror.publish(inventedSlot(slotAt(slot)))
      mirror.fail(exportName(slotAt(-2)), 'not-found')
      await withServer(folder, false, async (server, workspace) => {
        expect(await watched(server)).toMatchObject([{ feed: 'gdelt2', on: false, lastLook: null, lastSlot: null }])
        expect(mirror.seen.names).toEqual([])
        expect((await post(server, '/v1/feeds/watched/gdelt2/start')).json()).toMatchObject({ feeds: [{ on: true }] })
        await until(async () => (await watched(server))[0]?.lastLook !== null)
        expect(await watched(server)).toMatchObject([
          {
            on: true,
            lastSlot: '2026-01-01T00:00Z',
            behindMinutes: 0,
            gaps: [{ from: '2025-12-31T23:30Z', until: '2025-12-31T23:45Z', cause: 'not-found' }],
            faults: [{ code: 'not-found', tries: 1 }],
          },
        ])
        expect(workspace.store.journal.entries({ kinds: ['feed/watching'] })).toMatchObject([
          { payload: { feed: 'gdelt2', on: true, from: '2025-12-31T23:00Z', mirror: mirror.mirror } },
        ])
      })
      const asked = mirror.seen.names.length
      await withServer(folder, true, async (server) => {
        await until(async () => (await watched(server))[0]?.lastLook !== null)
        expect(mirror.seen.names.length).toBeGreaterThan(asked)
        expect((await post(server, '/v1/feeds/watched/gdelt2/stop')).json()).toMatchObject({ feeds: [{ on: false }] })
      })
      await withServer(folder, true, async (server) => {
        expect(await watched(server)).toMatchObject([{ on: false, lastLook: null }])
      })
    }))

  it('that nobody knows are told apart', () =>
    withMirror((folder) =>
      withServer(folder, false, async (server) => {
        const answer = await post(server, '/v1/feeds/watched/acled/start')
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'no-such-feed'])
      }),
    ))
})

describe('entente watch', () => {
  it('--once gets what there is, says it, and exits with 1 where something went wrong', () =>
    withMirror(async (folder, mirror) => {
      for (let slot = -4; slot < 0; slot += 1) mirror.publish(inventedSlot(slotAt(slot)))
      mirror.fail(exportName(slotAt(-1)), 'changed')
      const first = await entente(folder, 'watch', '--once')
      expect(first.code).toBe(1)
      expect(first.out.split('\n')).toEqual([
        '2026-01-01 00:00 gdelt2: 20251231230000.export.CSV.zip: 4 rows, 4 kept',
        '2026-01-01 00:00 gdelt2: 20251231231500.export.CSV.zip: 4 rows, 4 kept',
        '2026-01-01 00:00 gdelt2: 20251231233000.export.CSV.zip: 4 rows, 4 kept',
        '2026-01-01 00:00 gdelt2: 20251231234500.export.CSV.zip: its MD5 is not the one that the list gives [wrong-checksum]',
        '',
      ])
      const again = await entente(folder, 'watch', '--once', '--json')
      expect(again.code).toBe(0)
      expect(JSON.parse(again.out)).toMatchObject({ feed: 'gdelt2', taken: [], faults: [], gaps: [] })
      const status = await entente(folder, 'status')
      expect(status.out).toContain('20251231234500.export.CSV.zip')
      expect((await entente(folder, 'watch', 'gdelt9', '--once')).err).toContain('[no-such-feed]')
      expect((await entente(folder, 'watch', '--since', 'yesterday', '--once')).err).toContain('[bad-length]')
    }))
})

describe('a watched folder', () => {
  it('gives what has stopped growing, once, by a mapping where one lies beside', () =>
    withMirror(async (folder) => {
      const inbox = join(folder, 'inbox')
      const old = new Date(NOW.getTime() - 120_000)
      const put = async (name: string, text: string, at = old): Promise<void> => {
        await mkdir(join(inbox, 'sub'), { recursive: true })
        await writeFile(join(inbox, name), text)
        await utimes(join(inbox, name), at, at)
      }
      await put('20200102120000.export.CSV', `${ROW(1)}\n`)
      await put('20200102121500.export.CSV', `${ROW(2)}\n`, NOW)
      await put('sub/visits.csv', 'day,who,whom,act\n2020-01-03,FRA,DEU,042\n')
      await put('sub/visits.mapping.yaml', MAPPING)
      await put('half.csv.part', 'x')
      await put('.hidden.CSV', 'x')
      await put('letter.txt', 'no feed at all\n')
      const first = await entente(folder, 'watch', 'folder', '--once')
      expect(first.code).toBe(1)
      expect(first.out).toContain('20200102120000.export.CSV: 1 rows, 1 kept')
      expect(first.out).toContain('visits.csv: 1 rows, 1 kept')
      expect(first.out).toContain('letter.txt: ')
      expect(first.out).not.toContain('121500')
      expect(first.out).not.toContain('half')
      // Another process knows by the hash what is in; renamed, it is no news.
      await rename(join(inbox, '20200102120000.export.CSV'), join(inbox, '20200102120000.export.csv'))
      await utimes(join(inbox, '20200102121500.export.CSV'), old, old)
      const second = await entente(folder, 'watch', 'folder', '--once')
      expect(second.out).toContain('20200102120000.export.csv: 1 rows, 0 kept, in already')
      expect(second.out).toContain('20200102121500.export.CSV: 1 rows, 1 kept')
      const workspace = await openWorkspace(folder, { cwd: folder })
      expect(await contents(workspace)).toHaveLength(3)
      await workspace.close()
    }, '  folder: { path: inbox }\n'))

  it('that is not there says so', () =>
    withMirror(async (folder) => {
      expect((await entente(folder, 'watch', 'folder', '--once')).err).toContain('[no-such-folder]')
    }, '  folder: { path: inbox }\n'))
})

const MAPPING = `entente: mapping/v1
feed: visits
columns: { occurred_on: day, source: who, target: whom, code: act }
`
