import { expect, it } from 'vitest'
import { durationWords } from './duration-words.ts'

it('says a duration in words, and leaves alone what is none', () => {
  expect(['P1D', 'P2W', 'P18M', 'P1Y', 'soon'].map(durationWords)).toEqual([
    '1 day',
    '2 weeks',
    '18 months',
    '1 year',
    'soon',
  ])
})
