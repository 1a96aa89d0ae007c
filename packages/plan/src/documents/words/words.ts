import { EntenteError } from '@entente/model'
import type { Basis, Language } from '../document.ts'
import { AR } from './ar.ts'
import { EN } from './en.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import { RU } from './ru.ts'

/** Forms of a phrase by plural category (Unicode CLDR). `other` is always there; each language has those it needs. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

type Named<Key extends string> = Readonly<Record<Key, string>>

/** How far an agreement or a commitment has come. */
export type AgreementStatus = 'announced' | 'signed' | 'ratified' | 'inForce' | 'suspended' | 'ended'

/** The fixed words of documents in one language. `{name}` is a place that `fill` or `plural` fills. */
export interface Words {
  /** The names of the language in itself. */
  readonly name: string
  readonly basis: Named<Basis>
  /** One line that says what the five labels mean. */
  readonly legend: string
  readonly status: Named<AgreementStatus>
  readonly titles: Named<'brief' | 'dossier' | 'readout' | 'since' | 'meeting'>
  readonly facts: Named<
    'perspective' | 'partner' | 'span' | 'dataHashes' | 'journalHead' | 'methodVersions' | 'documentHash'
  >
  readonly headings: Named<
    | 'state'
    | 'confirmedActs'
    | 'reportedActs'
    | 'openCommitments'
    | 'ours'
    | 'theirs'
    | 'overdue'
    | 'handovers'
    | 'meetings'
    | 'agreements'
    | 'mechanisms'
    | 'wants'
    | 'offers'
    | 'unknown'
    | 'hashes'
    | 'glossary'
  >
  readonly columns: Named<
    | 'day'
    | 'act'
    | 'by'
    | 'toward'
    | 'commitment'
    | 'owner'
    | 'due'
    | 'status'
    | 'step'
    | 'horizon'
    | 'cooperation'
    | 'conflict'
    | 'reports'
    | 'meeting'
    | 'place'
    | 'agreement'
    | 'mechanism'
    | 'lastMet'
    | 'from'
    | 'to'
    | 'source'
    | 'basis'
  >
  readonly horizons: Named<'week' | 'month' | 'year' | 'fiveYears'>
  readonly phrases: Named<'simulated' | 'page' | 'none' | 'noData' | 'span' | 'noOwner' | 'dormantSince' | 'signature'>
  readonly counts: Readonly<
    Record<'leftOut' | 'days' | 'overdueDays' | 'acts' | 'commitments' | 'reports' | 'handovers', Plural>
  >
}

const WORDS: Readonly<Record<Language, Words>> = { en: EN, ru: RU, es: ES, fr: FR, ar: AR }

export function wordsOf(language: Language): Words {
  return WORDS[language]
}

/**
 * Fills the places of a phrase: `fill('{page} of {pages}', {page: 1, pages: 2})`.
 * @throws EntenteError `bad-phrase` where a place has no value.
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new EntenteError('bad-phrase', `no value for \`{${name}}\``, { help: 'give every place of the phrase' })
    return String(value)
  })
}

/** The form of a phrase that fits the count, with `{count}` written as the language writes numbers. */
export function plural(
  language: Language,
  forms: Plural,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return fill(form, { ...values, count: formatNumber(count, language) })
}

/**
 * The locale that numbers and days are written by. Figures are Western Arabic ones (0 to 9) in Arabic too, so that
 * figures, codes and hashes look alike and can be searched for; the calendar is the Gregorian one.
 */
function localeOf(language: Language): string {
  const region = language === 'en' ? 'en-GB' : language
  return `${region}-u-ca-gregory-nu-latn`
}

/** A number as the language writes it, with at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value)
}

/** `2024-03-02` as "2 March 2024"; a text that is no day comes back as it is. */
export function formatDay(day: string, language: Language): string {
  return formatDate(day, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `2024-03` or `2024-03-02` as "March 2024"; a text that is no month comes back as it is. */
export function formatMonth(month: string, language: Language): string {
  return formatDate(month, language, { month: 'long', year: 'numeric' })
}

/** From the first day to the last, both included. */
export function formatSpan(from: string, to: string, language: Language): string {
  return fill(wordsOf(language).phrases.span, { from: formatDay(from, language), to: formatDay(to, language) })
}

function formatDate(text: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(text.length === 7 ? `${text}-01T00:00:00Z` : `${text}T00:00:00Z`)
  if (Number.isNaN(time)) return text
  return new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' }).format(time)
}
