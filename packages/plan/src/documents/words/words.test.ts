import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../document.ts'
import { fill, formatDay, formatMonth, formatNumber, formatSpan, plural, wordsOf } from './words.ts'

/** Every phrase by its path, such as `headings.state`. */
function phrases(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
      typeof inner === 'string' ? [[`${path}${key}`, inner]] : [...phrases(inner as object, `${path}${key}.`)],
    ),
  )
}

const places = (phrase: string): string[] => [...phrase.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

describe.each(LANGUAGES)('words in %s', (language) => {
  const english = phrases(wordsOf('en'))
  const own = phrases(wordsOf(language))

  it('have every phrase, none empty, with the places of the English one', () => {
    const single = (map: Map<string, string>): string[] =>
      [...map.keys()].filter((path) => !path.startsWith('counts.')).sort()
    expect(single(own)).toEqual(single(english))
    for (const path of single(own))
      expect([path, places(own.get(path) ?? '')]).toEqual([path, places(english.get(path) ?? '')])
    expect([...own.values()].filter((phrase) => phrase.trim() === '')).toEqual([])
  })

  it('have the plural forms of the language and no others', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    for (const [name, plurals] of Object.entries(wordsOf(language).counts)) {
      expect([name, Object.keys(plurals).toSorted()]).toEqual([name, forms])
      const wanted = places(wordsOf('en').counts[name as 'days'].other)
      for (const form of Object.values(plurals)) expect([name, places(form)]).toEqual([name, wanted])
    }
  })

  it('are other words than the English ones', () => {
    const same = [...own].filter(([path, phrase]) => phrase === english.get(path))
    expect(same.length / own.size).toBeLessThan(language === 'en' ? 2 : 0.1)
  })
})

describe('phrases', () => {
  it('are counted as each language counts', () => {
    const ru = wordsOf('ru').counts.days
    expect([1, 2, 5, 21, 112].map((count) => plural('ru', ru, count))).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '21 день',
      '112 дней',
    ])
    const ar = wordsOf('ar').counts.days
    expect([0, 1, 2, 3, 11, 100].map((count) => plural('ar', ar, count))).toEqual([
      '0 يوم',
      'يوم واحد (1)',
      'يومان (2)',
      '3 أيام',
      '11 يومًا',
      '100 يوم',
    ])
  })

  it('say days and months in UTC and in the language, with figures that can be searched', () => {
    expect(LANGUAGES.map((language) => formatDay('2024-02-29', language))).toEqual([
      '29 February 2024',
      '29 февраля 2024 г.',
      '29 de febrero de 2024',
      '29 février 2024',
      '29 فبراير 2024',
    ])
    expect(formatMonth('2024-02', 'fr')).toBe('février 2024')
    expect(formatSpan('2024-02-24', '2024-03-01', 'es')).toBe('del 24 de febrero de 2024 al 1 de marzo de 2024')
    expect(formatNumber(1905.456, 'fr').replace(/\s/g, ' ')).toBe('1 905,46')
    expect(formatDay('not a day', 'en')).toBe('not a day')
  })

  it('refuse a place without a value', () => {
    expect(() => fill('{a} of {b}', { a: 1 })).toThrow(expect.objectContaining({ code: 'bad-phrase' }))
    expect(fill('{a} of {b}', { a: 1, b: '{a}' })).toBe('1 of {a}')
  })
})
