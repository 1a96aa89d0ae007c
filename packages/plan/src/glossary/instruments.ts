import type { Language } from '../documents/document.ts'

/** A text in which terms stand. `languages` are those of its authentic or official texts that terms are vouched for in. */
export interface Instrument {
  readonly title: string
  readonly languages: readonly Language[]
  readonly note: string
}

const AUTHENTIC: readonly Language[] = ['en', 'ru', 'es', 'fr']
const FIVE = 'authentic in English, French, Spanish, Russian and Chinese; the Arabic text is a translation'

export type InstrumentName =
  'VCDR' | 'VCCR' | 'VCLT' | 'Charter' | 'ARSIWA' | 'Manila' | 'Helsinki' | 'GATT' | 'UNTC' | 'usage'

/** The sources of the glossary by their short names. `usage` is no source: such terms are marked unverified. */
export const INSTRUMENTS: Readonly<Record<InstrumentName, Instrument>> = {
  VCDR: { title: 'Vienna Convention on Diplomatic Relations, 1961', languages: AUTHENTIC, note: FIVE },
  VCCR: { title: 'Vienna Convention on Consular Relations, 1963', languages: AUTHENTIC, note: FIVE },
  VCLT: { title: 'Vienna Convention on the Law of Treaties, 1969', languages: AUTHENTIC, note: FIVE },
  Charter: {
    title: 'Charter of the United Nations, 1945',
    languages: ['en', 'ru', 'es', 'fr', 'ar'],
    note: 'authentic in English, French, Spanish, Russian and Chinese; the Arabic text is an official version',
  },
  ARSIWA: {
    title:
      'Responsibility of States for internationally wrongful acts, annex to General Assembly resolution 56/83, 2001',
    languages: ['en', 'ru', 'es', 'fr', 'ar'],
    note: 'official in all six languages of the United Nations',
  },
  Manila: {
    title: 'Manila Declaration, annex to General Assembly resolution 37/10, 1982',
    languages: ['en', 'ru', 'es', 'fr', 'ar'],
    note: 'official in all six languages of the United Nations',
  },
  Helsinki: {
    title: 'Final Act of the Conference on Security and Co-operation in Europe, Helsinki, 1975',
    languages: AUTHENTIC,
    note: 'in English, French, German, Italian, Russian and Spanish',
  },
  GATT: {
    title: 'General Agreement on Tariffs and Trade, 1947, as part of GATT 1994',
    languages: ['en', 'es', 'fr'],
    note: 'authentic in English, French and Spanish within the WTO Agreement',
  },
  UNTC: {
    title: 'United Nations Treaty Collection, definitions of key terms',
    languages: ['en'],
    note: 'read in English only',
  },
  usage: { title: 'diplomatic usage, no text cited', languages: [], note: 'unverified in every language' },
}
