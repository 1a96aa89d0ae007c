import { describe, expect, it } from 'vitest'
import { COMMUNIQUE_30, PROMISING_30 } from '../../../../test/communique-30.ts'
import { OTHER_LANGUAGES } from '../../../../test/communiques-other-languages.ts'
import { cutClauses } from './cut-clauses.ts'
import { promiseWords, suggestPromises } from './promise-words.ts'
import { languageOf, type TextLanguage } from './text-language.ts'

function suggestedLabels(text: string): (string | null | undefined)[] {
  const clauses = cutClauses(text)
  return suggestPromises(clauses).map(({ clause }) => clauses[clause - 1]?.label)
}

describe('suggestPromises', () => {
  it('suggests the twelve promises of thirty clauses, and one clause too many, as the documentation says', () => {
    const labels = suggestedLabels(COMMUNIQUE_30)
    expect(labels.filter((label) => !PROMISING_30.includes(label ?? ''))).toEqual(['30.'])
    expect(PROMISING_30.filter((label) => !labels.includes(label))).toEqual([])
  })

  it.each(OTHER_LANGUAGES)('suggests the promises of the $language text', ({ text, promising, language }) => {
    expect(languageOf(text)).toBe(language)
    expect(suggestedLabels(text)).toEqual(promising)
  })

  it('tells firm from soft, and where the words stand', () => {
    const clauses = cutClauses(COMMUNIQUE_30)
    const suggestions = suggestPromises(clauses)
    const soft = suggestions.filter(({ strength }) => strength === 'soft')
    expect(soft.map(({ clause }) => clauses[clause - 1]?.label)).toEqual(['15.', '23.'])
    for (const { clause, words } of suggestions) {
      for (const { words: found, from } of words) {
        expect(clauses[clause - 1]?.text.slice(from, from + found.length)).toBe(found)
      }
    }
  })

  it('gives the points of a list the words that introduce it, and leaves the introduction out', () => {
    const clauses = cutClauses('1. The Parties shall:\n(a) open a bridge;\n(b) consider a tunnel.\n2. They met.')
    expect(suggestPromises(clauses).map(({ clause, introducedBy }) => [clause, introducedBy])).toEqual([
      [2, 1],
      [3, 1],
    ])
  })

  it('leaves out preamble, headings and signatures', () => {
    const text =
      'Recalling that Parties shall meet,\n\nDUTIES THAT SHALL BE\n\n1. They met.\n2. They left.\n\nDone at X. It shall be.'
    expect(suggestPromises(cutClauses(text))).toEqual([])
  })
})

describe('promiseWords', () => {
  const firm: readonly (readonly [TextLanguage, string])[] = [
    ['en', 'The Parties shall not levy charges.'],
    ['en', 'Each Party undertakes to inform the other.'],
    ['en', 'It was agreed to meet again.'],
    ['ru', 'Стороны условились о встрече.'],
    ['ru', 'Стороны обязуются сообщать.'],
    ['es', 'Las Partes convinieron en reunirse.'],
    ['fr', "Les Parties s'engagent à coopérer."],
    ['ar', 'اتفق الجانبان على عقد اجتماع.'],
  ]
  it.each(firm)('%s: %s is firm', (language, text) => {
    expect(promiseWords(text, language).map(({ strength }) => strength)).toEqual(['firm'])
  })

  const soft: readonly (readonly [TextLanguage, string])[] = [
    ['en', 'The Sides will consider a new line.'],
    ['en', 'The Sides shall endeavour to do so.'],
    ['ru', 'Стороны намерены продолжить работу.'],
    ['es', 'Las Partes tienen la intención de reunirse.'],
    ['fr', 'Les Parties examineront la question.'],
    ['ar', 'يعتزم الجانبان مواصلة الحوار.'],
  ]
  it.each(soft)('%s: %s is soft', (language, text) => {
    expect(promiseWords(text, language).map(({ strength }) => strength)).toEqual(['soft'])
  })

  const none: readonly (readonly [TextLanguage, string])[] = [
    ['en', 'They are confident that trade will grow.'],
    ['en', 'This Agreement shall enter into force on signature.'],
    ['en', 'Nothing in this Treaty shall be read as a waiver.'],
    ['en', 'They praised the goodwill and the political will of all.'],
    ['en', 'The aim is to deepen relations.'],
    ['ru', 'Соглашение вступит в силу в день подписания.'],
    ['es', 'La primera carretera llega al mar.'],
    ['fr', "La caméra de l'opéra est ouverte."],
    ['ar', 'بحث الجانبان السياسة والسيادة.'],
  ]
  it.each(none)('%s: %s promises nothing', (language, text) => {
    expect(promiseWords(text, language)).toEqual([])
  })
})
