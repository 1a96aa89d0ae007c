import { describe, expect, it } from 'vitest'
import { readDyadSearch, toQuestion } from './dyad-search.ts'

describe('dyad search', () => {
  it('keeps what it understands and leaves out the rest', () => {
    const search = { by: 'year', feed: 'keds-levant', from: '2000-01-01', to: '2000-02-31', at: 7, other: 'x' }
    expect(readDyadSearch(search)).toEqual({ by: 'year', feed: 'keds-levant', from: '2000-01-01' })
  })

  it('leaves the default out of the address and puts it into the question', () => {
    expect(readDyadSearch({ by: 'month', unit: 'report' })).toEqual({})
    expect(readDyadSearch({ unit: 'incident' })).toEqual({ unit: 'incident' })
    expect(toQuestion({ source: 'ISR', target: 'PSE' }, {})).toMatchObject({
      source: 'ISR',
      target: 'PSE',
      by: 'month',
    })
  })
})
