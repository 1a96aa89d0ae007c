import { expect, it } from 'vitest'
import { nearestText } from './nearest-text.ts'

it.each([
  ['goldstien', 'goldstein'],
  ['ROOT', 'root'],
  ['roots', 'root'],
  ['weather', undefined],
  ['', undefined],
])('of %o the nearest is %o', (text, nearest) => {
  expect(nearestText(text, ['root', 'goldstein', 'quad'])).toBe(nearest)
})

it('of equally near ones the first is named', () => {
  expect(nearestText('cods', ['code', 'cods2', 'codx'])).toBe('cods2')
  expect(nearestText('codz', ['code', 'codx'])).toBe('code')
})
