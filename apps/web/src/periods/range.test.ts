import { describe, expect, it } from 'vitest'
import { rangeChoices } from './range.ts'

describe('rangeChoices', () => {
  it('counts back from the last covered day, not from today', () => {
    expect(rangeChoices({ from: '1979-04-15', to: '2011-11-30' })).toEqual([
      { label: 'All' },
      { label: '10 years', from: '2001-12-01' },
      { label: '5 years', from: '2006-12-01' },
      { label: '1 year', from: '2010-12-01' },
    ])
  })

  it('offers nothing that is longer than the coverage', () => {
    expect(rangeChoices({ from: '2016-10-13', to: '2019-10-24' }).map((choice) => choice.label)).toEqual([
      'All',
      '1 year',
    ])
    expect(rangeChoices({ from: '2024-01-01', to: '2024-02-01' })).toEqual([])
    expect(rangeChoices(null)).toEqual([])
  })

  it('holds a whole year that ends on a leap day', () => {
    expect(rangeChoices({ from: '2020-01-01', to: '2024-02-29' }).at(-1)).toEqual({
      label: '1 year',
      from: '2023-03-01',
    })
  })
})
