import { describe, expect, it } from 'vitest'
import {
  carryOver,
  codesOf,
  directions,
  EMPTY_PROMISE,
  faultsOf,
  type PromiseDraft,
  serverFaults,
  toCommitment,
} from './promise-draft.ts'

const ACTORS = [
  { code: 'XAA', name: 'Aurelis' },
  { code: 'XAB', name: 'Borvia' },
]
const draft: PromiseDraft = {
  ...EMPTY_PROMISE,
  what: ' open the road ',
  direction: 'XAB>XAA',
  owner: 'east',
  due: '2026-05-01',
  steps: [{ what: 'survey', due: '', owner: '' }],
}

describe('a promise being filled in', () => {
  it('offers each party to the others, and all to each other', () => {
    expect(directions(['XAA', 'XAB'], (code) => code.toLowerCase())).toEqual([
      ['XAA>XAB', 'xaa to xab'],
      ['XAB>XAA', 'xab to xaa'],
      ['XAA,XAB>XAA,XAB', 'each to the other'],
      ['other', 'others …'],
    ])
    expect(directions([], String)).toEqual([['other', 'others …']])
  })

  it('says what is missing', () => {
    expect(faultsOf(draft)).toEqual({})
    expect(Object.keys(faultsOf({ ...EMPTY_PROMISE, steps: [{ what: '', due: '', owner: '' }] }))).toEqual([
      'what',
      'direction',
      'owner',
      'steps.0.what',
    ])
    expect(Object.keys(faultsOf({ ...draft, direction: 'other' }))).toEqual(['otherBy', 'otherTo'])
  })

  it('is sent with empty texts as nothing', () => {
    expect(toCommitment(draft, { partner: 'XAB', clause: 3 }, ACTORS)).toEqual({
      what: 'open the road',
      promisedBy: ['XAB'],
      promisedTo: ['XAA'],
      partner: 'XAB',
      binding: 'political',
      status: 'announced',
      owner: 'east',
      due: '2026-05-01',
      clause: 3,
      steps: [{ what: 'survey', due: null, owner: null }],
    })
    const other = { ...draft, direction: 'other', otherBy: 'borvia; xaa', otherTo: 'Nowhere' }
    expect(toCommitment(other, { partner: 'XAB' }, ACTORS)).toMatchObject({
      promisedBy: ['XAB', 'XAA'],
      promisedTo: ['Nowhere'],
    })
    expect(codesOf(' , ', ACTORS)).toEqual([])
  })

  it('carries over who and how, never words, days or steps', () => {
    expect(carryOver(draft, 'next')).toEqual({ ...draft, what: 'next', due: '', steps: [] })
  })

  it('takes what the server finds wrong to its field', () => {
    const errors = [
      { place: 'commitments.3.promisedBy.0', message: 'not a code' },
      { place: 'commitments.3.steps.1.what', message: 'it is empty' },
      { place: 'commitments.4.owner', message: 'who?' },
    ]
    expect(serverFaults(errors, 'commitments.3.')).toEqual({ otherBy: 'not a code', 'steps.1.what': 'it is empty' })
  })
})
