import type { ActorCode } from '@entente/model'
import type { Entry, Store } from '@entente/store'
import { describe, expect, it } from 'vitest'
import { affectedByRows } from './affected.ts'
import type { PlaybookInUse } from './playbooks-in-use.ts'

const inUse = (partner: string, ...actsThrough: string[]) =>
  ({ partner, playbook: { actsThrough } }) as unknown as PlaybookInUse
const ALL = [inUse('ARM'), inUse('FRA', 'EUN'), inUse('DEU', 'EUN')]
const items = new Map([['f00d', { partner: 'FRA' as ActorCode }]])
const store = { journal: { view: () => items } } as unknown as Store

function affected(...rows: readonly (readonly [kind: string, payload: object])[]): readonly string[] {
  const entries = rows.map(([kind, payload], at) => ({ kind, payload, seq: at + 1 }) as unknown as Entry)
  return affectedByRows(store, entries, ALL).map(({ partner }) => partner)
}

describe('rows of the journal move', () => {
  it('the relation that they name, by partner, item or incident, on whichever side', () => {
    expect(affected(['own-act/done', { partner: 'ARM' }])).toEqual(['ARM'])
    expect(affected(['decision/signed', { item: 'f00d' }])).toEqual(['FRA'])
    expect(affected(['incident/confirmed', { key: 'gdelt2:ARM:KAZ:cameo:190:2026-01-01' }])).toEqual(['ARM'])
    expect(affected(['incident/struck', { key: 'gdelt2:KAZ:ARM:cameo:190:2026-01-01' }])).toEqual(['ARM'])
    expect(affected(['act/added', { source: 'KAZ', target: 'DEU' }])).toEqual(['DEU'])
    expect(affected(['act/added', { source: 'EUN', target: 'KAZ' }])).toEqual(['FRA', 'DEU'])
  })

  it('all of them where they do not say, as a correction does not say whose the act was before', () => {
    expect(affected(['act/corrected', { id: 'A1', source: 'ARM', target: 'KAZ' }])).toHaveLength(3)
    expect(affected(['act/withdrawn', { id: 'A1' }])).toHaveLength(3)
    expect(affected(['own-act/matched', { act: 'D1' }])).toHaveLength(3)
  })

  it('nothing where the program wrote them itself, or they are about something else', () => {
    expect(affected(['item/raised', { partner: 'ARM' }], ['watch/noticed', { partner: 'ARM' }])).toEqual([])
    expect(affected(['commitment/made', { partner: 'ARM' }])).toEqual([])
  })
})
