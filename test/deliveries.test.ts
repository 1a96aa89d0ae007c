import { ADMINISTRATORS } from '@entente/model'
import { deliveries, type DeliveryOptions, deliveryStatus, resendDelivery, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { changed, noticed, raised, write } from './notice-rows.ts'
import { ENV, withNotified } from './notified-workspace.ts'
import { simulatedClock } from './simulated-clock.ts'

const START = new Date('2026-01-05T06:00:00Z')
const HOOK = 'webhooks: [{id: ops, url: "https://hooks.example.org/", secret_env: HOOK_SECRET}]'
const MAIL = `mail:
  host: mail.example.org
  port: 465
  from: entente@example.org
  recipients: [{to: chief@example.org, level: at-once}, {to: desk@example.org, desks: [east]}]`
const after = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000)

/** Deliveries by a simulated clock, with an endpoint that is a function. */
function delivering(workspace: Workspace, of: Partial<DeliveryOptions> = {}) {
  const clock = simulatedClock(START)
  const told: { readonly seq: number; readonly at: number }[] = []
  let status: (seq: number) => number = () => 204
  const run = deliveries(workspace, {
    clock,
    env: ENV,
    random: () => 0.5,
    lookMs: 600_000,
    post: async ({ headers }) => {
      const seq = Number(headers['webhook-id']?.slice('notice-'.length))
      told.push({ seq, at: (clock.now().getTime() - START.getTime()) / 1000 })
      return status(seq)
    },
    onFault: (error) => {
      throw error
    },
    ...of,
  })
  return { clock, told, run, answer: (by: (seq: number) => number) => void (status = by) }
}

describe('a delivery by webhook', () => {
  it('begins with what is new, in order, and is tried again by the rule until it is given up and put back', async () => {
    await withNotified(HOOK, async (workspace) => {
      const { journal } = workspace.store
      await write(journal, () => START, raised('past'))
      const { clock, told, run, answer } = delivering(workspace)
      answer((seq) => (seq === 2 ? 500 : 204))
      run.start()
      await clock.run(after(0))
      await write(journal, clock.now, raised('a1'), raised('a2'), changed('a1'), noticed())
      await clock.run(after(12))
      // What failed holds up nothing but what is told of the same item.
      expect(told.map(({ seq }) => seq)).toEqual([2, 3, 5, 2, 2, 2, 2, 2, 2, 4])
      const attempts = told.filter(({ seq }) => seq === 2).map(({ at }) => at)
      expect(attempts.map((at, index) => at - (attempts[index - 1] ?? at))).toEqual([0, 5, 30, 120, 600, 3600, 21_600])
      const [letter] = deliveryStatus(workspace).letters
      expect(letter).toMatchObject({
        seq: 2,
        state: 'dead',
        attempts: 7,
        reason: 'answered 500',
        type: 'entente.item.raised',
      })
      expect(deliveryStatus(workspace).endpoints).toMatchObject([
        { id: 'webhook/ops', settled: 5, waiting: 0, dead: 1 },
      ])
      answer(() => 200)
      expect(() => resendDelivery(workspace, 99, clock.now)).toThrow('no delivery 99')
      resendDelivery(workspace, letter?.id ?? 0, clock.now)
      expect(() => resendDelivery(workspace, letter?.id ?? 0, clock.now)).toThrow('still being tried')
      await clock.run(after(13))
      expect(told.at(-1)).toMatchObject({ seq: 2 })
      expect(deliveryStatus(workspace).letters).toEqual([])
      await run.close()
    })
  })

  it('goes on where it stopped, and tells nothing that was erased meanwhile', async () => {
    await withNotified(HOOK, async (workspace) => {
      const { journal } = workspace.store
      const first = delivering(workspace)
      first.answer(() => 503)
      first.run.start()
      await first.clock.run(after(0))
      await write(journal, () => START, raised('a1'), raised('a2'))
      await first.clock.run(after(0.01))
      await first.run.close()
      await journal.erase(
        { officer: null, roles: ADMINISTRATORS, posts: [], now: () => START },
        'payload',
        [1],
        'a test',
      )
      const second = delivering(workspace)
      await write(journal, () => START, raised('a3'))
      second.run.start()
      await second.clock.run(after(1))
      expect(new Set(second.told.map(({ seq }) => seq))).toEqual(new Set([2, 4]))
      expect(deliveryStatus(workspace)).toMatchObject({ letters: [], endpoints: [{ settled: 4, waiting: 0 }] })
      await second.run.close()
    })
  })

  it('is made by one process only; the next takes over', async () => {
    await withNotified(HOOK, async (workspace) => {
      const one = delivering(workspace)
      const two = delivering(workspace)
      one.run.start()
      await one.clock.run(after(0))
      two.run.start()
      await write(workspace.store.journal, () => START, raised('a1'))
      await one.clock.run(after(0.1))
      await two.clock.run(after(0.1))
      expect([one.told.length, two.told.length]).toEqual([1, 0])
      await one.run.close()
      await write(workspace.store.journal, () => START, raised('a2'))
      await two.clock.run(after(0.2))
      expect(two.told.map(({ seq }) => seq)).toEqual([2])
      await two.run.close()
    })
  })

  it('asks for what is configured only, and says which endpoint cannot be used', async () => {
    const some =
      'webhooks: [{id: ops, url: "https://hooks.example.org/", secret_env: HOOK_SECRET, level: alert, desks: [east]}, {id: other, url: "https://other.example.org/", secret_env: NOT_SET}]'
    await withNotified(some, async (workspace) => {
      const { clock, told, run } = delivering(workspace)
      expect(run.faults).toMatchObject([{ endpoint: 'webhook/other', message: 'the variable NOT_SET is not set' }])
      run.start()
      await clock.run(after(0))
      const west = { desk: 'west', partner: 'XAC' }
      await write(
        workspace.store.journal,
        clock.now,
        raised('a1'),
        raised('a2', { delivery: 'digest' }),
        raised('a3', west),
        noticed(),
      )
      await clock.run(after(1))
      expect(told.map(({ seq }) => seq)).toEqual([1])
      await run.close()
    })
  })
})

describe('a delivery by mail', () => {
  it('tells alerts at once and all of a day in a digest, which waits for its server as long as it takes', async () => {
    await withNotified(MAIL, async (workspace) => {
      const sent: string[] = []
      let down = false
      const { clock, run } = delivering(workspace, {
        sendMail: async (to, { subject }) => {
          if (down) throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
          sent.push(`${clock.now().toISOString().slice(5, 13)} ${to.slice(0, 5)} ${subject}`)
        },
      })
      run.start()
      await clock.run(after(0.5))
      const west = { desk: 'west', partner: 'XAC', delivery: 'digest' }
      await write(workspace.store.journal, clock.now, raised('a1'), raised('a2', west), noticed())
      await clock.run(after(2))
      expect(sent).toEqual([
        '01-05T06 chief Entente: answer proposed for XAB, by 2026-01-08 (east)',
        '01-05T07 chief Entente: 3 notices until 2026-01-05',
        '01-05T07 desk@ Entente: 2 notices until 2026-01-05',
      ])
      down = true
      await write(workspace.store.journal, clock.now, raised('a4'))
      await clock.run(after(49))
      expect(sent).toHaveLength(3)
      expect(deliveryStatus(workspace).endpoints.find(({ id }) => id.startsWith('digest'))).toMatchObject({
        reason: 'failed (ECONNREFUSED)',
      })
      expect(deliveryStatus(workspace).letters).toMatchObject([{ state: 'dead', seq: 4 }])
      down = false
      await clock.run(after(75))
      // Nothing new came on the third day, so no digest did.
      expect(sent.slice(3).toSorted()).toEqual([
        expect.stringMatching(/^01-07T0[78] chief Entente: 1 notice until 2026-01-07$/),
        expect.stringMatching(/^01-07T0[78] desk@ Entente: 1 notice until 2026-01-07$/),
      ])
      await run.close()
    })
  })
})
