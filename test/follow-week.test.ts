import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { feedCompleteness, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../scripts/fuzz/zip-of.ts'
import { MIRROR_FAULTS } from './feed-server.ts'
import { type Followed, nameless, slotAt, withFollowed } from './followed-feed.ts'
import { exportName, inventedSlot, type MirrorFile } from './mirror-slots.ts'
import { seeded } from '../scripts/sample-region/random.ts'
import { events, hasShared } from './shared-data.ts'
import { contents } from './simulated-files.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

const MINUTE = 60_000
const WEEK = 672
const SEED = 'a week'

/** What is to be equal, however the files came. */
async function archiveOf(workspace: Workspace): Promise<object> {
  const { store } = workspace
  const { total, coverage } = await feedCompleteness(workspace, 'gdelt2')
  return {
    rows: await contents(workspace),
    slots: await store.arrivals.slots('gdelt2'),
    coverage,
    came: total.came,
    days: [total.completeDays, total.partialDays],
    files: (await store.files({ feed: 'gdelt2' })).map(({ name, sha256 }) => `${name} ${sha256}`).toSorted(),
  }
}

async function plainly(files: readonly MirrorFile[]): Promise<object> {
  return withWorkspace(async (workspace, folder) => {
    const place = await mkdtemp(join(folder, 'files-'))
    for (const { name, bytes } of files) await writeFile(join(place, name), bytes)
    await take(workspace, [place], { now: () => slotAt(2 * WEEK) })
    return archiveOf(workspace)
  })
}

/** Lets time pass by itself: looks when it says it wants to, until nothing is left that can be got. */
async function settle({ clock, look, health }: Followed): Promise<void> {
  for (let rounds = 0; rounds < 400; rounds += 1) {
    const looks = await look()
    if ((await health()).gaps.every(({ cause }) => /^not-(published|yet)$/.test(cause))) return
    clock.move(Math.max(1000, (looks.at(-1)?.next.getTime() ?? 0) - clock.now().getTime()))
  }
}

describe('a week of a feed', () => {
  it(`of ${WEEK} slots with faults of every sort (seed ${SEED}) ends as a plain ingest of the same files`, () =>
    withFollowed(async (followed) => {
      const { workspace, server, clock, restart } = followed
      const { next: random, below, pick, chance: perhaps } = seeded(SEED)
      const published: MirrorFile[] = []
      const held: MirrorFile[] = []
      const codes = new Set<string>()
      const look = async (): Promise<void> => {
        for (const { faults } of await followed.look()) for (const { code } of faults) codes.add(code)
      }
      const publish = (slot: number): void => {
        const file = inventedSlot(slotAt(slot), below(6))
        const chance = random()
        if (chance < 0.01) return
        if (chance < 0.02) held.push(file)
        else server.publish(file)
        published.push(file)
        if (perhaps(0.12)) {
          const faults = MIRROR_FAULTS.filter((fault) => !fault.startsWith('hang') || perhaps(0.1))
          const count = 1 + below(3)
          server.fail(file.name, ...Array.from({ length: count }, () => pick(faults)))
        }
        if (perhaps(0.03)) server.fail('lastupdate.txt', perhaps(0.5) ? 'page' : 'server-error')
        if (perhaps(0.01)) server.fail('masterfilelist.txt', perhaps(0.5) ? 'half' : 'not-found')
      }
      for (let slot = 0; slot < WEEK; slot += 1) {
        publish(slot)
        clock.move(15 * MINUTE)
        // A file that is listed late, as happens: it was not published, until it is.
        if (perhaps(0.02)) for (const file of held.splice(0)) server.publish(file)
        // Looked at live for some hours of the first day; then with absences of hours, and restarts.
        if (slot < 24 || perhaps(0.04)) await look()
        if (perhaps(0.01)) await restart()
      }
      for (const file of held) server.publish(file)
      await settle(followed)
      for (let days = 0; days < 2; days += 1) {
        clock.move(24 * 60 * MINUTE)
        await look()
      }
      expect(await archiveOf(workspace)).toEqual(await plainly(published))
      // All of them happened.
      expect(codes.size).toBeGreaterThan(9)
      const faults = (await workspace.store.arrivals.faults()).map(({ code, name }) => [code, name])
      expect(faults).toEqual([])
      expect(server.seen.mostAtOnce).toBe(2)
      expect(server.seen.unchanged).toBeGreaterThan(0)
      expect([...server.seen.agents]).toEqual([expect.stringContaining('Entente/')])
    }, 400))

  it('is asked for politely: lists by what changed, of the whole list its end only, each file once', () =>
    withFollowed(async ({ server, clock, feeds, look }) => {
      for (let slot = -2000; slot < 4; slot += 1) server.publish(inventedSlot(slotAt(slot), 1))
      clock.move(45 * MINUTE)
      await look()
      const whole = server.seen.listBytes
      // Of about 230,000.
      expect(whole).toBeLessThan(110_000)
      for (let looks = 0; looks < 5; looks += 1) {
        clock.move(5 * MINUTE)
        await feeds.look('gdelt2', nameless)
      }
      expect(server.seen.conditional).toBe(5)
      expect(server.seen.unchanged).toBe(5)
      expect(server.seen.listBytes).toBe(whole)
      const files = server.seen.names.filter((name) => name.includes('export'))
      expect(files).toEqual([3, 2, 1, 0].map((slot) => exportName(slotAt(slot))))
    }))
})

describe('a first start', () => {
  it('takes the newest first, and goes farther back when it is asked to', () =>
    withFollowed(async ({ workspace, server, clock, feeds, look }) => {
      for (let slot = -200; slot < 2; slot += 1) server.publish(inventedSlot(slotAt(slot), 1))
      await look()
      expect(await workspace.store.arrivals.slots('gdelt2')).toEqual([
        { from: '2026-01-05T00:00Z', until: '2026-01-05T00:30Z' },
      ])
      const author = { officer: null, roles: ['analyst'], posts: [], now: clock.now } as const
      await feeds.reach('gdelt2', author, 'P1D')
      await look()
      expect((await workspace.store.arrivals.slots('gdelt2'))[0]?.from).toBe('2026-01-04T00:15Z')
      const names = server.seen.names.filter((name) => name.includes('export'))
      expect(names.slice(2, 5)).toEqual([-1, -2, -3].map((slot) => exportName(slotAt(slot))))
      expect(new Set(names).size).toBe(names.length)
    }))
})

describe.skipIf(!hasShared)('the real files', () => {
  it('come through a mirror as they come by hand', () =>
    withFollowed(async ({ workspace, server, clock, feeds, look }) => {
      const real = ['20161013151500.export.CSV.gz', '20170101073000.export.CSV', '20191024143000.export.CSV.gz']
      const files: MirrorFile[] = [
        {
          name: '20190121220000.export.CSV.zip',
          bytes: await readFile(events('gdelt2-15min/20190121220000.export.CSV.zip')),
        },
      ]
      for (const name of real) {
        const bytes = await readFile(events(`gdelt2-15min/${name}`))
        const member = name.replace('.gz', '')
        const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
        files.push({ name: `${member}.zip`, bytes: zipOf([{ name: member, text }]) })
      }
      for (const file of files) server.publish(file)
      const author = { officer: null, roles: ['analyst'], posts: [], now: clock.now } as const
      await feeds.reach('gdelt2', author, 'P3650D')
      const looks = await look()
      expect(looks.flatMap(({ taken }) => taken).map(({ rows }) => rows)).toHaveLength(4)
      expect(looks.flatMap(({ taken }) => taken).reduce((sum, { rows }) => sum + rows, 0)).toBe(
        3566 + 720 + 1629 + 2111,
      )
      expect(await archiveOf(workspace)).toEqual(await plainly(files))
    }))
})
