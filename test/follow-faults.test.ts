import { describe, expect, it } from 'vitest'
import { completeness } from '@entente/ingest'
import { listLine, type MirrorFault } from './feed-server.ts'
import { type Followed, slotAt, withFollowed } from './followed-feed.ts'
import { exportName, inventedSlot, stampOf } from './mirror-slots.ts'

const MINUTE = 60_000

/** Slots 0 and 1 are published; the clock stands a minute after the second. */
function publishTwo({ server }: Followed): string {
  server.publish(inventedSlot(slotAt(0)))
  server.publish(inventedSlot(slotAt(1)))
  return exportName(slotAt(1))
}

const causes = async ({ health }: Followed): Promise<readonly (readonly string[])[]> =>
  (await health()).gaps.map(({ from, cause }) => [from, cause])

const ONCE: readonly (readonly [fault: MirrorFault, code: string])[] = [
  ['not-found', 'not-found'],
  ['server-error', 'server-error'],
  ['too-often', 'too-often'],
  ['refused', 'refused'],
  ['half', 'cut-off'],
  ['short', 'wrong-size'],
  ['empty', 'wrong-size'],
  ['changed', 'wrong-checksum'],
  ['page', 'html-page'],
  ['elsewhere', 'bad-redirect'],
  ['circle', 'bad-redirect'],
]

describe('a file that the mirror does not give', () => {
  it.each(ONCE)('%s: is a gap with its cause, is retried after a minute, and mended', (fault, code) =>
    withFollowed(async (followed) => {
      const { workspace, server, clock, look } = followed
      const name = publishTwo(followed)
      server.fail(name, fault)
      const [first] = await look()
      expect(first?.taken.map((file) => file.name)).toEqual([exportName(slotAt(0))])
      expect(first?.faults).toMatchObject([{ name, code }])
      expect(await causes(followed)).toEqual([['2026-01-05T00:15Z', code]])
      expect((await completeness(workspace.store, 'gdelt2')).total).toMatchObject({ came: 1, missing: { failed: 1 } })

      clock.move(59_000)
      expect((await look())[0]?.taken).toEqual([])
      clock.move(2000)
      const [mended] = await look()
      expect(mended?.taken.map((file) => file.name)).toEqual([name])
      expect(await causes(followed)).toEqual([])
      expect(await workspace.store.arrivals.faults()).toEqual([])
      expect(server.seen.names.filter((one) => one === name)).toHaveLength(2)
    }),
  )

  it.each(['hang', 'hang-in-body'] as const)('%s: is given up after a while and retried', (fault) =>
    withFollowed(async (followed) => {
      const { server, clock, look } = followed
      const name = publishTwo(followed)
      server.fail(name, fault)
      const [first] = await look()
      expect(first?.faults).toMatchObject([{ name, code: 'timed-out' }])
      clock.move(MINUTE)
      expect((await look())[0]?.taken.map((file) => file.name)).toEqual([name])
    }, 500),
  )

  it('is asked for after 1, 5, 15 and 60 minutes, then hourly for a day, then daily for a week, also after restarts', () =>
    withFollowed(async (followed) => {
      const { server, clock, look, health, restart } = followed
      const name = publishTwo(followed)
      server.fail(name, ...Array.from({ length: 50 }, () => 'not-found' as const))
      await look()
      const waits: number[] = []
      for (let tries = 0; tries < 60; tries += 1) {
        const next = (await health()).gaps.find(({ cause }) => cause === 'not-found')?.nextRetry ?? null
        if (next === null) break
        waits.push((Date.parse(next) - clock.now().getTime()) / MINUTE)
        clock.move(Date.parse(next) - clock.now().getTime() - 1)
        expect((await look())[0]?.faults).toEqual([])
        if (tries % 7 === 0) await restart()
        clock.move(1)
        await look()
      }
      expect(waits.slice(0, 4)).toEqual([1, 5, 15, 60])
      const hourly = waits.slice(4).filter((minutes) => minutes === 60)
      const daily = waits.slice(4).filter((minutes) => minutes === 24 * 60)
      expect(hourly).toHaveLength(23)
      expect(daily).toHaveLength(7)
      expect(waits).toHaveLength(4 + 23 + 7)
      // Given up, and shown for ever.
      expect(await causes(followed)).toContainEqual(['2026-01-05T00:15Z', 'not-found'])
    }))
})

describe('a file that cannot be read although it is the one that is listed', () => {
  it('a zip that is no zip is a gap until the publisher mends it', () =>
    withFollowed(async (followed) => {
      const { server, clock, look } = followed
      const good = inventedSlot(slotAt(0))
      const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 7)])
      server.publish({ ...good, bytes })
      expect((await look())[0]?.faults).toMatchObject([{ name: good.name, code: 'bad-zip' }])
      expect(await causes(followed)).toEqual([['2026-01-05T00:00Z', 'bad-zip']])
      server.publish(good)
      // Until the list was read again, the file is not the one that is listed.
      clock.move(MINUTE)
      expect((await look())[0]?.faults).toMatchObject([{ code: 'wrong-size' }])
      clock.move(5 * MINUTE)
      expect((await look())[0]?.taken.map((file) => file.status)).toEqual(['ingested'])
      expect(await causes(followed)).toEqual([])
    }))

  it('rows of another time than its name says leave a gap', () =>
    withFollowed(async (followed) => {
      const { server, look } = followed
      server.publish(inventedSlot(slotAt(0), 4, stampOf(slotAt(-4))))
      expect((await look()).flatMap(({ faults }) => faults)).toMatchObject([{ code: 'other-time' }])
      expect(await causes(followed)).toEqual([['2026-01-05T00:00Z', 'other-time']])
      expect(server.seen.names.filter((name) => name.includes('export'))).toHaveLength(1)
    }))
})

describe('a slot that was never published', () => {
  it('is a gap with that cause, known from the whole list, and no fault', () =>
    withFollowed(async (followed) => {
      const { workspace, server, clock, look } = followed
      for (const slot of [-2, -1, 0, 2]) server.publish(inventedSlot(slotAt(slot)))
      clock.move(15 * MINUTE)
      await look()
      expect(await causes(followed)).toEqual([['2026-01-05T00:15Z', 'not-published']])
      expect((await completeness(workspace.store, 'gdelt2')).total.missing).toMatchObject({ 'not-published': 1 })
      expect(await workspace.store.arrivals.faults()).toEqual([])
      // It comes late after all, which the whole list tells when it is asked again.
      server.publish(inventedSlot(slotAt(1)))
      clock.move(10 * MINUTE)
      await look()
      expect(await causes(followed)).toHaveLength(1)
      clock.move(5 * MINUTE)
      await look()
      expect(await causes(followed)).toEqual([])
    }))
})

describe('a list that is none', () => {
  const LISTS: readonly (readonly [what: string, text: string, code: string])[] = [
    ['is empty', '', 'empty-list'],
    ['is a web page', '<html><body>down</body></html>', 'html-page'],
    ['is another text', 'all is well\n', 'not-a-list'],
    ['goes back in time', `${listLine(inventedSlot(slotAt(-1)))}\n`, 'list-went-back'],
    ['is ahead of time', `${listLine(inventedSlot(slotAt(100)))}\n`, 'list-ahead'],
  ]
  it.each(LISTS)('%s: is remembered with its cause, and time goes on without being calm', (_what, text, code) =>
    withFollowed(async (followed) => {
      const { workspace, server, clock, look, health } = followed
      server.publish(inventedSlot(slotAt(0)))
      await look()
      server.say(text)
      clock.move(75 * MINUTE)
      expect((await look())[0]?.faults).toMatchObject([{ name: 'lastupdate.txt', code }])
      expect(await causes(followed)).toEqual([['2026-01-05T00:15Z', code]])
      expect((await health()).behindMinutes).toBe(76)
      // The same list as before it went wrong is no new knowledge, and mends it all the same.
      server.say(undefined)
      clock.move(MINUTE)
      await look()
      expect(await workspace.store.arrivals.faults()).toEqual([])
      expect(await causes(followed)).toEqual([['2026-01-05T00:15Z', 'not-yet']])
    }),
  )

  it('is asked for at least hourly as long as it stays away', () =>
    withFollowed(async ({ server, clock, look }) => {
      server.failAll('page')
      const waits: number[] = []
      for (let tries = 0; tries < 7; tries += 1) {
        const [one] = await look()
        waits.push(((one?.next.getTime() ?? 0) - clock.now().getTime()) / MINUTE)
        clock.move((waits.at(-1) ?? 0) * MINUTE)
      }
      expect(waits).toEqual([1, 5, 15, 60, 60, 60, 60])
    }))
})

describe('a mirror that has moved a file', () => {
  it('is followed on its own host', () =>
    withFollowed(async (followed) => {
      const { server, look } = followed
      const name = publishTwo(followed)
      server.move(name)
      expect((await look()).flatMap(({ taken }) => taken)).toHaveLength(2)
      expect(server.seen.names).toContain(`moved-${name}`)
    }))
})

describe('a mirror that is down', () => {
  it('is left alone for longer and longer, and its files are not blamed one by one', () =>
    withFollowed(async ({ workspace, server, clock, look }) => {
      for (let slot = 0; slot < 12; slot += 1) server.publish(inventedSlot(slotAt(slot)))
      clock.move(180 * MINUTE)
      server.failAll('server-error')
      const [first] = await look()
      expect(first?.faults).toMatchObject([{ name: 'lastupdate.txt', code: 'server-error' }])
      const asked = server.seen.names.length
      await look()
      expect(server.seen.names).toHaveLength(asked)
      clock.move(MINUTE)
      await look()
      server.failAll(undefined)
      clock.move(5 * MINUTE)
      const looks = await look()
      expect(looks.flatMap(({ taken }) => taken)).toHaveLength(12)
      expect(await workspace.store.arrivals.faults()).toEqual([])
    }))

  it('says how long it wants to be left alone', () =>
    withFollowed(async (followed) => {
      const { server, clock, look } = followed
      publishTwo(followed)
      server.fail('lastupdate.txt', 'too-often')
      const [first] = await look()
      expect((first?.next.getTime() ?? 0) - clock.now().getTime()).toBe(120_000)
    }))
})

describe('a gap', () => {
  it('that stands for an hour is told once, and told again when it has ended', () =>
    withFollowed(async (followed) => {
      const { workspace, server, clock, look, restart } = followed
      const name = publishTwo(followed)
      server.fail(name, ...Array.from({ length: 5 }, () => 'not-found' as const))
      const told = () => workspace.store.journal.entries({ kinds: ['feed/gap'] }).map(({ payload }) => payload)
      await look()
      expect(told()).toEqual([])
      clock.move(85 * MINUTE)
      await look()
      const gap = { feed: 'gdelt2', from: '2026-01-05T00:15Z', until: '2026-01-05T00:30Z', cause: 'not-found' }
      const late = { feed: 'gdelt2', from: '2026-01-05T00:30Z', until: null, cause: 'not-yet' }
      expect(told()).toEqual([{ ...gap, state: 'begun' }])
      await restart()
      clock.move(30 * MINUTE)
      await look()
      expect(told()).toEqual([
        { ...gap, state: 'begun' },
        { ...late, state: 'begun' },
      ])
      for (let hours = 0; hours < 4; hours += 1) {
        clock.move(61 * MINUTE)
        await look()
      }
      expect(told().slice(2)).toEqual([{ ...gap, state: 'ended' }])
    }))
})
