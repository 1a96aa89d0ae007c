import type { ActorCode, Day } from '@entente/model'
import type { Proposal } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import type { Burst, Item } from './item.ts'
import { type Following, type ItemChanges, itemChanges } from './item-changes.ts'

const day = (number: number): Day => `2026-01-${String(number).padStart(2, '0')}` as Day

const proposal = (id: string, on: number, changed: Partial<Proposal> = {}): Proposal => ({
  id,
  type: 'verify',
  on: day(on),
  response: 'protest',
  step: null,
  choices: [],
  because: [`ARM:${id}:${day(on)}`],
  due: day(on + 3),
  expires: day(on + 9),
  status: 'open',
  closedOn: null,
  decision: null,
  lifts: null,
  ...changed,
})

const OF = { partner: 'ARM' as ActorCode, desk: 'east', feed: 'gdelt2', playbook: 'new' }
const BURST: Burst = { from: '2026-01-05T12:00Z', reports: 500, publishers: 50, newPublishers: 50 }

function item(of: Proposal, changed: Partial<Item> = {}): Item {
  const { decision: _, ...rest } = of
  return { ...rest, ...OF, raisedAt: `${of.on}T12:00:00.000Z`, delivery: 'alert', burst: null, ...changed }
}

function changes(today: number, proposals: readonly Proposal[], given: Partial<Following> = {}): ItemChanges {
  return itemChanges({
    of: OF,
    proposals,
    shown: [],
    decided: new Map(),
    // Nobody has judged anything.
    reported: new Set([...proposals, ...(given.shown ?? [])].flatMap(({ because }) => because)),
    burstOf: () => null,
    today: day(today),
    since: day(1),
    ...given,
  })
}

/** What a desk has after changes were written down. */
function after({ raised, changed }: ItemChanges, shown: readonly Item[] = []): readonly Item[] {
  const items = new Map(shown.map((one) => [one.id, one]))
  for (const one of raised) items.set(one.id, { ...one, raisedAt: 'now', delivery: 'alert' })
  for (const { id, ...rest } of changed) {
    const before = items.get(id)
    if (before !== undefined) items.set(id, { ...before, ...rest })
  }
  return [...items.values()]
}

const brief = (list: readonly { readonly id: string; readonly status?: unknown }[]): readonly string[] =>
  list.map(({ id, status }) => `${id} ${String(status)}`)

describe('items of a desk', () => {
  it('come up once, and nothing follows when it is asked again', () => {
    const first = changes(5, [proposal('a', 5)])
    expect(brief(first.raised)).toEqual(['a open'])
    expect(first.raised[0]).toMatchObject({ ...OF, burst: null, because: ['ARM:a:2026-01-05'] })
    expect(changes(5, [proposal('a', 5)], { shown: after(first) })).toEqual({ raised: [], changed: [] })
  })

  it('are overdue by the day alone, which nobody writes down', () => {
    const shown = [item(proposal('a', 5))]
    expect(changes(9, [proposal('a', 5, { status: 'overdue' })], { shown })).toEqual({ raised: [], changed: [] })
  })

  it('gain reasons and lose none', () => {
    const shown = [item(proposal('a', 5, { because: ['x', 'y'] }))]
    expect(changes(6, [proposal('a', 5, { because: ['x', 'z'] })], { shown }).changed).toEqual([
      { id: 'a', because: ['x', 'y', 'z'] },
    ])
    expect(changes(6, [proposal('a', 5, { because: ['y'] })], { shown }).changed).toEqual([])
  })

  it('are withdrawn when a late report takes their ground, and come back with it', () => {
    const shown = [item(proposal('a', 5))]
    const gone = changes(6, [], { shown })
    expect(gone).toEqual({ raised: [], changed: [{ id: 'a', status: 'withdrawn', closedOn: day(6) }] })
    const back = changes(7, [proposal('a', 5)], { shown: after(gone, shown) })
    expect(back.changed).toEqual([{ id: 'a', status: 'open', closedOn: null }])
  })

  it('that are decided stay so, whatever follows from a late report', () => {
    const decided = new Map([['a', day(6)]])
    for (const following of [
      [],
      [proposal('a', 5, { status: 'superseded', closedOn: day(5) })],
      [proposal('a', 5, { status: 'withdrawn', closedOn: day(5) })],
      [proposal('a', 5, { status: 'decided', closedOn: day(6) })],
    ]) {
      for (const status of ['open', 'missed', 'withdrawn'] as const) {
        const shown = [item(proposal('a', 5), { status })]
        const { changed } = changes(7, following, { shown, decided })
        expect(changed).toEqual([{ id: 'a', status: 'decided', closedOn: day(6) }])
        const again = after({ raised: [], changed }, shown)
        expect(changes(8, following, { shown: again, decided })).toEqual({ raised: [], changed: [] })
      }
    }
  })

  it('that are born past their due day are missed, unless that was over before the desk was watched', () => {
    const late = proposal('a', 2, { status: 'lapsed', closedOn: day(12) })
    expect(brief(changes(14, [late]).raised)).toEqual(['a missed'])
    expect(changes(14, [late], { since: day(3) }).raised).toEqual([])
    expect(brief(changes(14, [proposal('b', 2, { due: day(20) })], { since: day(3) }).raised)).toEqual(['b open'])
  })
})

describe('items of an earlier playbook', () => {
  const old = item(proposal('a', 5), { playbook: 'old' })

  it('keep their hash and lapse by their own day', () => {
    expect(changes(14, [], { shown: [old] })).toEqual({ raised: [], changed: [] })
    expect(changes(15, [], { shown: [old] }).changed).toEqual([{ id: 'a', status: 'lapsed', closedOn: day(15) }])
    const still = changes(6, [proposal('a', 5, { because: ['ARM:a:2026-01-05', 'more'] })], { shown: [old] })
    expect(after(still, [old])[0]).toMatchObject({ playbook: 'old', because: ['ARM:a:2026-01-05', 'more'] })
  })

  it('are decided, open or missed', () => {
    for (const status of ['open', 'missed'] as const) {
      const shown = [{ ...old, status }]
      const { changed } = changes(7, [], { shown, decided: new Map([['a', day(6)]]) })
      expect(changed).toEqual([{ id: 'a', status: 'decided', closedOn: day(6) }])
    }
  })

  it('do not come up anew in the name of the new one', () => {
    const past = proposal('b', 2, { status: 'lapsed', closedOn: day(4) })
    expect(changes(14, [past], { shown: [old], since: day(14) }).raised).toEqual([])
  })
})

describe('what came in one burst', () => {
  const two = [proposal('a', 6), proposal('b', 6)]
  const burstOf = (): Burst => BURST

  it('brings one item to verify, flagged, with the reasons of the others', () => {
    const first = changes(6, two, { burstOf })
    expect(first.raised).toMatchObject([{ id: 'a', burst: BURST, because: ['ARM:a:2026-01-06', 'ARM:b:2026-01-06'] }])
    const shown = after(first)
    expect(changes(6, two, { burstOf, shown })).toEqual({ raised: [], changed: [] })
    const three = [proposal('0', 6), ...two]
    expect(changes(7, three, { burstOf, shown })).toEqual({
      raised: [],
      changed: [{ id: 'a', because: ['ARM:a:2026-01-06', 'ARM:b:2026-01-06', 'ARM:0:2026-01-06'] }],
    })
  })

  it('brings nothing more of it when that item lapses or is decided, and the next one when it is withdrawn', () => {
    const [a, b] = [proposal('a', 6), proposal('b', 6)]
    const shown = after(changes(6, [a, b], { burstOf }))
    const lapsed = proposal('a', 6, { status: 'lapsed', closedOn: day(16) })
    const gone = after(changes(16, [lapsed, b], { burstOf, shown }), shown)
    expect(brief(gone)).toEqual(['a lapsed'])
    for (const later of [burstOf, () => null]) {
      expect(changes(17, [lapsed, b], { burstOf: later, shown: gone })).toEqual({ raised: [], changed: [] })
    }
    const struck = after(changes(7, [b], { burstOf, shown }), shown)
    expect(brief(struck)).toEqual(['a withdrawn'])
    expect(brief(changes(8, [b], { burstOf, shown: struck }).raised)).toEqual(['b open'])
  })

  it('leaves items apart that rest on more than it, or on another', () => {
    const mixed = (act: string): Burst | null => (act.includes(':b:') ? null : BURST)
    expect(changes(6, two, { burstOf: mixed }).raised.map(({ id, burst }) => [id, burst])).toEqual([
      ['a', BURST],
      ['b', null],
    ])
    const other = (act: string): Burst => ({ ...BURST, from: act })
    expect(changes(6, two, { burstOf: other }).raised).toHaveLength(2)
  })

  it('flags nothing but items to verify', () => {
    const answers = two.map((one) => ({ ...one, type: 'answer' as const }))
    expect(changes(6, answers, { burstOf }).raised.map(({ burst }) => burst)).toEqual([null, null])
  })
})

describe('an item to verify whose acts are no longer only reported', () => {
  it('is settled by that, and not taken back', () => {
    const verify = item(proposal('v', 5, { type: 'verify' }))
    expect(changes(6, [], { shown: [verify], reported: new Set() }).changed).toMatchObject([{ status: 'decided' }])
    expect(changes(6, [], { shown: [verify] }).changed).toMatchObject([{ status: 'withdrawn' }])
  })
})
