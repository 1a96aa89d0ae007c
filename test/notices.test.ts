import { type ActorCode, WRITERS } from '@entente/model'
import type { Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { cloudEvent } from '../packages/watch/src/notice/cloud-event.ts'
import { eventStream } from '../packages/watch/src/notice/event-stream.ts'
import { noticesAfter, type NoticeSource } from '../packages/watch/src/notice/notices-after.ts'
import { wakeUp } from '../packages/watch/src/notice/wake-up.ts'
import { changed, noticed, raised, write } from './notice-rows.ts'
import { simulatedClock } from './simulated-clock.ts'
import { withWorkspace } from './temporary-workspace.ts'

const START = new Date('2026-01-05T09:00:00Z')
const now = () => START
const sourceOf = ({ store }: Workspace): NoticeSource => ({
  journal: store.journal,
  deskOf: (partner) => (partner === 'XAC' ? 'west' : undefined),
})
const analyst = { officer: 'kb', roles: WRITERS, posts: [], now }

describe('a notice', () => {
  it('is a row seen from outside: named fields only, in their own form, and never who wrote it', async () => {
    await withWorkspace(async (workspace) => {
      const { journal } = workspace.store
      const secret = 'Ms Example said so'
      await write(
        journal,
        now,
        raised('a1', { url: 'https://x.example', title: secret, response: secret, type: secret }),
      )
      const decided = { item: 'a1', partner: 'XAB', outcome: 'changed', instrument: 'note-verbale', beyond: secret }
      await journal.append(analyst, WRITERS, () => [
        { kind: 'decision/asked', payload: { ...decided, because: 'as agreed\r\nlast week', toSign: 'legal' } },
        { kind: 'commitment/made', payload: { id: 'C1', what: secret } },
        {
          kind: 'own-act/done',
          payload: {
            id: 'D1',
            partner: 'XAC',
            item: null,
            instrument: 'visit',
            on: '2026-01-05',
            link: secret,
            note: secret,
          },
        },
        { kind: 'own-act/matched', payload: { act: 'D1', incident: null } },
      ])
      const { notices, upTo } = noticesAfter(sourceOf(workspace), 0, 100)
      expect(upTo).toBe(5)
      expect(
        notices.map(({ seq, type, desk, partner, subject, level }) => [seq, type, desk, partner, subject, level]),
      ).toEqual([
        [1, 'entente.item.raised', 'east', 'XAB', 'a1', 'alert'],
        [2, 'entente.decision.asked', 'east', 'XAB', 'a1', 'digest'],
        [4, 'entente.own-act.done', 'west', 'XAC', 'D1', 'digest'],
        [5, 'entente.own-act.matched', 'west', 'XAC', 'D1', 'digest'],
      ])
      expect(notices[0]?.data).toMatchObject({
        type: null,
        response: null,
        due: '2026-01-08',
        playbook: '0f2173a4ead2cb11',
      })
      expect(notices[1]).toMatchObject({
        role: 'analyst',
        data: {
          item: 'a1',
          outcome: 'changed',
          instrument: 'note-verbale',
          because: 'as agreed last week',
          toSign: 'legal',
        },
      })
      expect(notices[3]?.data).toEqual({ act: 'D1', incident: null })
      expect(JSON.stringify(notices)).not.toMatch(/Example|x\.example|kb/)
    })
  })

  it('goes to the desk of its item, to every desk where it concerns all, and is gone once its text is erased', async () => {
    await withWorkspace(async (workspace) => {
      const { journal } = workspace.store
      const gap = { feed: 'gdelt2', from: '2026-01-05T08:00Z', until: null, cause: 'http-404', state: 'begun' }
      await write(journal, now, raised('a1'), raised('b1', { partner: 'XAC', desk: 'west' }), changed('b1'), noticed())
      await write(journal, now, { kind: 'feed/gap', payload: gap })
      const seqs = (filter: Parameters<typeof noticesAfter>[3]) =>
        noticesAfter(sourceOf(workspace), 0, 100, filter).notices.map(({ seq }) => seq)
      expect(seqs({ desks: ['east'] })).toEqual([1, 4, 5])
      expect(seqs({ desks: ['west'] })).toEqual([2, 3, 5])
      expect(seqs({ partner: 'XAC' as ActorCode })).toEqual([2, 3, 5])
      expect(seqs({ types: ['entente.item.*'] })).toEqual([1, 2, 3])
      expect(seqs({ types: ['entente.feed.gap', 'entente.item.changed'] })).toEqual([3, 5])
      await journal.erase({ ...analyst, roles: ['administrator'] }, 'payload', [1], 'a test')
      expect(seqs({})).toEqual([2, 3, 4, 5])
    })
  })

  it('is a CloudEvent 1.0 with every attribute that must be there', async () => {
    await withWorkspace(async (workspace) => {
      await write(workspace.store.journal, now, raised('a1'))
      const [notice] = noticesAfter(sourceOf(workspace), 0, 1).notices
      if (notice === undefined) throw new RangeError('there is no notice')
      const event = cloudEvent(notice, 'urn:entente:XAA:desk')
      expect(event).toMatchObject({
        specversion: '1.0',
        id: '1',
        source: 'urn:entente:XAA:desk',
        type: 'entente.item.raised',
        subject: 'a1',
        time: '2026-01-05T09:00:00.000Z',
        datacontenttype: 'application/json',
        data: { partner: 'XAB', desk: 'east', level: 'alert', role: 'program', id: 'a1', due: '2026-01-08' },
      })
      // Attributes are small letters and digits, at most 20 of them; none is empty or null.
      for (const [name, value] of Object.entries(event)) {
        expect(name).toMatch(/^[a-z0-9]{1,20}$/)
        expect(value).toBeTruthy()
      }
    })
  })
})

describe('the stream of events', () => {
  it('is read from the journal page by page as it is taken, wakes at once, and says that it lives', async () => {
    await withWorkspace(async (workspace) => {
      const { journal } = workspace.store
      const clock = simulatedClock(START)
      const closing = new AbortController()
      let reads = 0
      const source = sourceOf(workspace)
      const counted: typeof source = {
        ...source,
        journal: { ...journal, entries: (...given) => ((reads += 1), journal.entries(...given)) },
      }
      await write(journal, now, ...Array.from({ length: 250 }, (_, at) => raised(`a${at}`)))
      const wake = wakeUp(journal, clock)
      const base = { source: counted, name: 'urn:x', filter: {}, clock, wake, signal: closing.signal }
      const stream = eventStream({ ...base, after: 100 })
      const next = async (): Promise<string> => String((await stream.next()).value)
      expect(await next()).toBe('retry: 3000\nid: 100\n\n')
      expect([reads, (await next()).split('\n\n').length - 1, reads]).toEqual([0, 100, 1])
      expect((await next()).split('\n\n').length - 1).toBe(50)
      const alive = next()
      await clock.run(new Date(START.getTime() + 15_000))
      expect(await alive).toBe(': alive\nid: 250\n\n')
      const fresh = next()
      await write(journal, now, raised('fresh'))
      expect(await fresh).toMatch(/^id: 251\ndata: \{"specversion":"1.0".*"fresh".*\}\n\n$/)
      const last = stream.next()
      closing.abort()
      expect(await last).toEqual({ done: true, value: undefined })
      const again = eventStream({ ...base, after: 9999, signal: AbortSignal.abort() })
      expect((await again.next()).value).toBe('retry: 3000\nid: 251\n\n')
    })
  })
})
