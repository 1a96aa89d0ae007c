import { describe, expect, it } from 'vitest'
import { actors } from './actors.ts'
import { displayName } from './display-name.ts'

describe('displayName', () => {
  it('names present states in the language of the user', () => {
    expect(displayName('ARM', 'fr')).toBe('Arménie')
    expect(displayName('GBR', 'ru')).toBe('Великобритания')
    expect(displayName('XKX')).toBe('Kosovo')
  })

  it('names the others in English', () => {
    expect(displayName('SUN', 'fr')).toBe('Soviet Union')
    expect(displayName('NATO', 'fr')).toBe('North Atlantic Treaty Organization')
    expect(displayName('XAA', 'fr')).toBe('Aurelis')
  })

  it('never throws', () => {
    for (const locale of ['', '!!', 'en-', 'x-klingon', 'zz-ZZ', '🙂'])
      for (const { code } of actors()) expect(displayName(code, locale)).not.toBe('')
    expect(displayName('no such code', '!!')).toBe('no such code')
  })
})
