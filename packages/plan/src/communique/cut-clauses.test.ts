import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMUNIQUE_30 } from '../../../../test/communique-30.ts'
import { OTHER_LANGUAGES } from '../../../../test/communiques-other-languages.ts'
import type { Clause } from './clause.ts'
import { cutClauses } from './cut-clauses.ts'

function labels(text: string): (string | null)[] {
  return cutClauses(text)
    .filter((clause) => clause.kind === 'clause')
    .map((clause) => clause.label)
}

/** What lies outside all ranges, and whether ranges follow each other. */
function expectNothingLost(text: string): void {
  const clauses = cutClauses(text)
  let reached = 0
  for (const clause of clauses.filter((other) => other.within === undefined)) {
    expect(clause.from).toBeGreaterThanOrEqual(reached)
    expect(text.slice(reached, clause.from).trim()).toBe('')
    expect(clause.to).toBeGreaterThan(clause.from)
    reached = clause.to
  }
  expect(text.slice(reached).trim()).toBe('')
  for (const [at, clause] of clauses.entries()) {
    expect(clause.number).toBe(at + 1)
    const holder = clauses[(clause.within ?? 0) - 1]
    if (holder !== undefined) {
      expect(clause.from).toBeGreaterThanOrEqual(holder.from)
      expect(clause.to).toBeLessThanOrEqual(holder.to)
    }
    expect(letters(text.slice(clause.from, clause.to))).toBe(letters(withRemarks(clause, clauses)))
  }
}

/** Letters and digits without those that came from remarks, in any order. */
function letters(text: string): string {
  return Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''))
    .toSorted()
    .join('')
}

function withRemarks(clause: Clause, clauses: readonly Clause[]): string {
  const inside = clauses.filter((other) => other.within === clause.number).map((other) => other.text)
  return [clause.label ?? '', clause.text, ...inside].join(' ')
}

describe('cutClauses', () => {
  it('cuts the communiqué of thirty clauses into thirty, with their headings', () => {
    const clauses = cutClauses(COMMUNIQUE_30)
    const own = clauses.filter((clause) => clause.kind === 'clause')
    expect(own.map((clause) => clause.label)).toEqual(Array.from({ length: 30 }, (_, at) => `${at + 1}.`))
    expect(own[8]).toMatchObject({ label: '9.', heading: 'II. TRADE AND TRANSPORT' })
    expect(own[8]?.text).toMatch(/Protocol No\. 5 to the Agreement of 1996\.$/u)
    expect(own[10]?.text).toContain('recognition of certificates by')
    expect(clauses.filter((clause) => clause.kind === 'heading')).toHaveLength(5)
    const remarks = clauses.filter((clause) => clause.kind === 'remark')
    expect(remarks.map((clause) => clause.text)).toEqual(['Joint Communiqué, Aurelis - Borvia', '- 1 -', '- 2 -'])
    expect(clauses.filter((clause) => clause.kind === 'signature').map((clause) => clause.text)[0]).toMatch(/^Done at/u)
    expect(clauses[0]).toMatchObject({ kind: 'preamble', from: 0 })
  })

  it.each(OTHER_LANGUAGES)('cuts the $language text by its own labels', ({ text, promising }) => {
    const found = labels(text)
    expect(found).toEqual(expect.arrayContaining([...promising]))
    expect(found).not.toContain(null)
    expect(new Set(found).size).toBe(found.length)
    const kinds = cutClauses(text).map((clause) => clause.kind)
    expect(kinds.slice(0, 2)).toEqual(['heading', 'preamble'])
    expect(kinds.at(-1)).toBe('signature')
  })

  it('hangs points under their clause', () => {
    const clauses = cutClauses(
      'Article 1\n\n1. The Parties shall:\n(a) open a bridge;\n(b) close a gap.\n2. They meet.',
    )
    expect(clauses.map(({ label, parent }) => [label, parent])).toEqual([
      ['Article 1', undefined],
      ['1.', 1],
      ['(a)', 2],
      ['(b)', 2],
      ['2.', 1],
    ])
  })

  it.each([
    ['§ 1 One thing.\n§ 2 Another thing.', ['§ 1', '§ 2']],
    ['1.1 One thing.\n1.2 Another.\n2.1 A third.', ['1.1', '1.2', '2.1']],
    ['1) One thing.\n2) Another.', ['1)', '2)']],
    ['1.Upon arrival they met.\n2.Both sides agree.', ['1.', '2.']],
    ['They:\n\n-- agreed to meet;\n\n-- left.', [null, '--', '--']],
    ['• One thing\n• Another', ['•', '•']],
    ['They agreed:\n\n– one thing,\n– another.', [null, '–', '–']],
    ['I. The first thing is done.\nII. The second is not.', ['I.', 'II.']],
    ['المادة ٥: يلتزم الطرفان.\nالمادة ٦: يلتزم الطرفان.', ['المادة ٥:', 'المادة ٦:']],
    ['أولا: اتفق الجانبان.\nثانيا: قرر الجانبان.', ['أولا:', 'ثانيا:']],
    ['As follows: 1. The Sides meet. 2. The Sides talk (No. 3). 3. The Sides part.', ['1.', '2.', '3.']],
  ])('knows the numbering of %j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it.each([
    'The Sides will meet again on\n1 January 2025 in Lumen.',
    'The Sides refer to the resolution under No.\n5. The matter rests.',
    'The cost is put at\n1.5 million dollars.',
    'The visit ended on\n12.05.2024 in the evening.',
    'In accordance with\nArticle 5 of the Treaty they met.',
    'They spoke of the U.S. and of the work of\nJ. A. Komensky, which both admire.',
    'Trade grew by\n14. This was welcomed.',
  ])('does not cut %j', (text) => {
    expect(cutClauses(text)).toHaveLength(1)
  })

  it('takes a text without numbering by paragraphs', () => {
    const text =
      'The ministers met in Lumen.\n\nThey agreed to meet\nagain. Talks were open.\n\nThey thanked the hosts.'
    expect(cutClauses(text).map(({ text: words }) => words)).toEqual([
      'The ministers met in Lumen.',
      'They agreed to meet again. Talks were open.',
      'They thanked the hosts.',
    ])
    expect(cutClauses('')).toEqual([])
    expect(cutClauses(' \n\t ')).toEqual([])
  })

  it('puts words together that a line broke, and keeps the hyphens of others', () => {
    const text = 'A long-term plan. The long-\nterm plan for agri-\nculture and the Aurelian-\nBorvian border.'
    expect(cutClauses(text)[0]?.text).toBe(
      'A long-term plan. The long-term plan for agriculture and the Aurelian-Borvian border.',
    )
  })

  it('leaves page numbers and headers as remarks inside the clause that they interrupt', () => {
    const text =
      '1. The Sides agreed to open\nCommuniqué 2024\n- 3 -\na bridge.\n2. They shall meet.\nCommuniqué 2024\n- 4 -\n'
    expect(cutClauses(text).map(({ kind, text: words, within }) => [kind, words, within])).toEqual([
      ['clause', 'The Sides agreed to open a bridge.', undefined],
      ['remark', 'Communiqué 2024', 1],
      ['remark', '- 3 -', 1],
      ['clause', 'They shall meet.', undefined],
      ['remark', 'Communiqué 2024', undefined],
      ['remark', '- 4 -', undefined],
    ])
  })

  it('loses nothing of the texts', () => {
    for (const { text } of [{ text: COMMUNIQUE_30 }, ...OTHER_LANGUAGES]) expectNothingLost(text)
  })

  it('loses nothing of any text', () => {
    const lines = [COMMUNIQUE_30, ...OTHER_LANGUAGES.map(({ text }) => text)].flatMap((text) => text.split('\n'))
    const oddities = [
      '',
      ' ',
      '\f',
      '5',
      '- 7 -',
      '1.',
      '(a) x',
      '•',
      '– y,',
      'Done at',
      'ANNEX',
      'HEADING',
      '1. A. 2. B. 3. C.',
    ]
    const piece = fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...oddities), fc.string({ unit: 'grapheme' }))
    const ends = fc.constantFrom('\n', '\r\n', '\n\n', ' ', '\f', '\u2028', '\t')
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, ends), { maxLength: 30 }), (pieces) => {
        expectNothingLost(pieces.flat().join(''))
      }),
      { numRuns: 1500 },
    )
  })
})
