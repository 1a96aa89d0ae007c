import { describe, expect, it } from 'vitest'
import { EMPTY_PROMISE } from '../../../follow-up/promise/promise-draft.ts'
import { editClauses } from './edit-clauses.ts'
import {
  type ClauseDraft,
  clauseDrafts,
  EMPTY_OCCASION,
  keptClauses,
  occasionFaults,
  toOccasion,
} from './occasion-draft.ts'

const cut = (number: number, text: string, kind: ClauseDraft['kind'] = 'clause') => ({
  number,
  kind,
  label: `${number}.`,
  text,
  heading: null,
  suggestion: text.includes('shall') ? { strength: 'firm' as const, words: ['shall'], introducedBy: null } : null,
})
const clauses = clauseDrafts([cut(1, 'They met.'), cut(2, 'A shall pay.'), cut(3, 'B shall build.'), cut(4, 'C.')])
const mark = (list: readonly ClauseDraft[], ...keys: number[]) =>
  keys.reduce((all, key) => editClauses(all, { do: 'mark', key, owner: 'east' }), list)
const promises = (list: readonly ClauseDraft[]) => list.flatMap(({ promise }) => (promise === null ? [] : [promise]))

describe('clauses of a text', () => {
  it('are marked with their words, and follow the promise before until they say otherwise', () => {
    let list = mark(clauses, 2, 3, 4)
    expect(promises(list).map(({ what, owner }) => [what, owner])).toEqual([
      ['A shall pay.', 'east'],
      ['B shall build.', 'east'],
      ['C.', 'east'],
    ])
    const [first, second] = promises(list)
    list = editClauses(list, {
      do: 'fill',
      key: 2,
      promise: { ...(first ?? EMPTY_PROMISE), direction: 'A>B', due: '2026-01-01' },
    })
    expect(promises(list).map(({ direction, due }) => [direction, due])).toEqual([
      ['A>B', '2026-01-01'],
      ['A>B', ''],
      ['A>B', ''],
    ])
    list = editClauses(list, { do: 'fill', key: 3, promise: { ...(second ?? EMPTY_PROMISE), direction: 'B>A' } })
    list = editClauses(list, { do: 'fill', key: 2, promise: { ...(first ?? EMPTY_PROMISE), direction: 'C>B' } })
    expect(promises(list).map(({ direction }) => direction)).toEqual(['C>B', 'B>A', 'B>A'])
    expect(promises(editClauses(list, { do: 'unmark', key: 2 }))).toHaveLength(2)
  })

  it('are merged with the next one and split again, losing no word and no promise', () => {
    const merged = editClauses(mark(clauses, 3), { do: 'merge', key: 2 })
    expect(merged.map(({ text }) => text)).toEqual(['They met.', 'A shall pay. 3. B shall build.', 'C.'])
    expect(promises(merged)).toHaveLength(1)
    const apart = editClauses(merged, { do: 'split', key: 2, texts: ['A shall pay.', ' ', 'B builds.'] })
    expect(apart.map(({ text, suggestion }) => [text, suggestion !== null])).toEqual([
      ['They met.', false],
      ['A shall pay.', true],
      ['B builds.', false],
      ['C.', false],
    ])
    expect(new Set(apart.map(({ key }) => key)).size).toBe(4)
    expect(editClauses(clauses, { do: 'merge', key: 4 })).toBe(clauses)
    expect(editClauses(clauses, { do: 'split', key: 1, texts: [' '] })).toBe(clauses)
  })

  it('are sent numbered anew, each promise with its clause; preamble only where it promises', () => {
    const list = mark(clauseDrafts([cut(1, 'Recalling', 'preamble'), cut(2, 'A shall pay.'), cut(3, 'x', 'remark')]), 2)
    expect(keptClauses(list)).toHaveLength(1)
    const facts = { ...EMPTY_OCCASION.facts, title: 'Summit', day: '2026-01-02', partner: 'XAB', otherParties: 'xac' }
    const sent = toOccasion({ facts, text: '', clauses: list }, 'XAA', [{ code: 'XAC', name: 'Cestria' }])
    expect(sent.occasion).toMatchObject({
      parties: ['XAA', 'XAB', 'XAC'],
      clauses: [{ number: 1, label: '2.', text: 'A shall pay.' }],
    })
    expect(sent.commitments).toMatchObject([{ clause: 1, what: 'A shall pay.', partner: 'XAB' }])
    expect(occasionFaults(facts)).toEqual({})
    expect(Object.keys(occasionFaults(EMPTY_OCCASION.facts))).toEqual(['title', 'day', 'partner'])
  })
})
