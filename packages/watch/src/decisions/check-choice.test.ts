import { EntenteError } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { checkChoice, type ChoiceInput } from './check-choice.ts'
import type { Choosable, DecisionContext } from './decision-context.ts'

const words: Choosable = { intent: 'answer', rung: 2, legal: 'courtesy', words: true }
const INSTRUMENTS = new Map<string, Choosable>([
  ['no-action', { ...words, rung: 1 }],
  ['clarification', { ...words, rung: 1 }],
  ['note-verbale', words],
  ['public-statement', { ...words, rung: 3 }],
  ['summon-ambassador', { ...words, rung: 4, legal: 'retorsion', words: false }],
  ['postpone-visit', { ...words, rung: 5, legal: 'retorsion', words: false }],
  ['staff-leave', { ...words, rung: 7, legal: 'retorsion', words: false }],
  ['measure-in-kind', { ...words, rung: 4, legal: 'countermeasure', words: false }],
  ['offer-talks', { intent: 'repair', rung: null, legal: 'courtesy', words: false }],
  ['public-thanks', { intent: 'encourage', rung: null, legal: 'courtesy', words: false }],
])

const context: DecisionContext = {
  instruments: INSTRUMENTS,
  opening: { kind: 'offence', points: 5, speech: false },
  confirmed: true,
  evidence: ['gdelt2:ARM:KAZ:cameo:161:2026-01-05'],
  limits: { proportion: 1, ceiling: 6, signOff: { above: 3, by: 'head-of-desk' } },
  asked: { toComply: false, toTalk: false },
}
const answer = { type: 'answer', choices: ['no-action', 'clarification', 'note-verbale'] } as const

function choose(take: string, more: Partial<ChoiceInput> = {}, changed: Partial<DecisionContext> = {}) {
  return checkChoice(
    answer,
    { ...context, ...changed },
    { take, beyond: null, typed: null, evidenceOpened: true, ...more },
  )
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof EntenteError ? error.code : 'no EntenteError'
  }
  return 'nothing thrown'
}

describe('a choice', () => {
  it('is accepted, declined or changed within the limits', () => {
    expect(choose('note-verbale')).toEqual({
      outcome: 'accepted',
      instrument: 'note-verbale',
      beyond: null,
      toSign: null,
    })
    expect(choose('no-action')).toMatchObject({ outcome: 'declined', instrument: 'no-action', toSign: null })
    expect(choose('public-statement')).toMatchObject({ outcome: 'changed', beyond: null, toSign: null })
    expect(choose('offer-talks')).toMatchObject({ outcome: 'changed', toSign: null })
  })

  it('beyond the limits needs a reason, and then a second role, whatever the rung', () => {
    const tight = { limits: { proportion: 0.2, ceiling: 6, signOff: null } }
    expect(codeOf(() => choose('public-statement', {}, tight))).toBe('beyond-limits')
    expect(choose('public-statement', { beyond: 'said in parliament' }, tight)).toMatchObject({
      outcome: 'changed',
      beyond: 'said in parliament',
      toSign: 'head-of-desk',
    })
    expect(codeOf(() => choose('note-verbale', { beyond: 'to be sure' }))).toBe('within-limits')
  })

  it('from rung 4 needs evidence that was opened and a second role, from rung 7 the id once more [G5]', () => {
    expect(codeOf(() => choose('summon-ambassador', { evidenceOpened: false }))).toBe('evidence-not-opened')
    expect(choose('summon-ambassador')).toMatchObject({ toSign: 'head-of-desk' })
    const free = { limits: { proportion: 2, ceiling: 10, signOff: { above: 9, by: 'legal' } } } as const
    expect(choose('summon-ambassador', {}, free)).toMatchObject({ toSign: 'legal' })
    expect(codeOf(() => choose('staff-leave', { typed: 'staff' }, free))).toBe('type-it-again')
    expect(choose('staff-leave', { typed: 'staff-leave' }, free)).toMatchObject({ toSign: 'legal' })
  })

  it('below rung 4 needs a signature where the playbook says so', () => {
    const strict = { limits: { ...context.limits, signOff: { above: 1, by: 'legal' } } } as const
    expect(choose('note-verbale', {}, strict)).toMatchObject({ toSign: 'legal' })
  })

  it('answers what was only said in words, whatever the reason and the signature [G1]', () => {
    const speech = { opening: { kind: 'criticism', points: 1, speech: true } } as const
    expect(choose('clarification', {}, speech)).toMatchObject({ outcome: 'accepted' })
    for (const take of ['summon-ambassador', 'postpone-visit', 'offer-talks']) {
      expect(codeOf(() => choose(take, { beyond: 'it was grave' }, speech))).toBe('only-words')
    }
  })

  it('is no countermeasure before a confirmed breach, a call to comply and an offer of talks', () => {
    const breach = { opening: { kind: 'breach', points: 9, speech: false } } as const
    const both = { toComply: true, toTalk: true }
    expect(codeOf(() => choose('measure-in-kind', { beyond: 'it lasts' }, { asked: both }))).toBe('not-lawful')
    expect(codeOf(() => choose('measure-in-kind', {}, { ...breach, asked: { ...both, toTalk: false } }))).toBe(
      'not-lawful',
    )
    expect(codeOf(() => choose('measure-in-kind', {}, { ...breach, asked: { ...both, toComply: false } }))).toBe(
      'not-lawful',
    )
    expect(choose('measure-in-kind', {}, { ...breach, asked: both })).toMatchObject({ outcome: 'changed' })
  })

  it('is of fitting intent', () => {
    expect(codeOf(() => choose('public-thanks'))).toBe('other-intent')
    const friendly = { opening: { kind: 'friendly', points: 6, speech: false } } as const
    expect(choose('public-thanks', {}, friendly)).toMatchObject({ outcome: 'changed', toSign: null })
    expect(codeOf(() => choose('public-statement', {}, friendly))).toBe('other-intent')
    expect(codeOf(() => choose('no-such'))).toBe('no-such-instrument')
  })

  it('is nothing but verifying before a confirmation', () => {
    expect(codeOf(() => choose('no-action', {}, { confirmed: false }))).toBe('verify-first')
    const verify = { type: 'verify', choices: [] } as const
    const input = { beyond: null, typed: null, evidenceOpened: true }
    expect(codeOf(() => checkChoice(verify, context, { ...input, take: 'note-verbale' }))).toBe('verify-first')
    expect(checkChoice(verify, context, { ...input, take: 'no-action' })).toMatchObject({
      outcome: 'declined',
      instrument: null,
    })
  })

  it('lifts or leaves a standing measure, and nothing else', () => {
    const lift = { type: 'lift', choices: ['no-action', 'lift'] } as const
    const input = { beyond: null, typed: null, evidenceOpened: false }
    expect(checkChoice(lift, context, { ...input, take: 'lift' })).toMatchObject({ outcome: 'accepted' })
    expect(codeOf(() => checkChoice(lift, context, { ...input, take: 'note-verbale' }))).toBe('not-a-choice')
    expect(codeOf(() => choose('lift'))).toBe('not-a-choice')
  })
})
