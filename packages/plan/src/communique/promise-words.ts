import type { Clause } from './clause.ts'
import { PROMISE_PATTERNS } from './promise-patterns.ts'
import { languageOf, type TextLanguage } from './text-language.ts'

/** Firm words bind the one who says them (shall, undertakes); soft ones leave a way out (intends, will consider). */
export type PromiseStrength = 'firm' | 'soft'

export interface PromiseWord {
  /** As it stands in the clause. */
  readonly words: string
  /** Offset in the clause's `text`. */
  readonly from: number
  readonly strength: PromiseStrength
}

export interface PromiseSuggestion {
  /** `number` of the clause. */
  readonly clause: number
  /** Firm where any of its words is. */
  readonly strength: PromiseStrength
  /** In the order of the text; those of the clause that introduces this one, where `introducedBy` names it. */
  readonly words: readonly PromiseWord[]
  /** `number` of the clause whose words make this point a promise: `The Sides shall: (a) ...`. */
  readonly introducedBy?: number
}

/**
 * Suggests which clauses promise something, by words that treaties and communiqués promise with. A suggestion only: a person
 * marks. It reads words, not sense, so it misses promises made without such words, and takes some descriptions for
 * promises; how often, on texts written for the test, stands in docs/methods/clauses.md. Preamble, headings and signatures
 * are left out. Hopes (`confident that ... will`), reservations (`nothing ... shall`) and entry into force are no promises.
 *
 * `language` is that of most of the text unless it is given. Whether a text binds in law does not follow from its words.
 */
export function suggestPromises(clauses: readonly Clause[], language?: TextLanguage): PromiseSuggestion[] {
  const known = language ?? languageOf(clauses.map((clause) => clause.text).join(' '))
  const found = new Map(
    clauses
      .filter((clause) => clause.kind === 'clause')
      .map((clause) => [clause.number, promiseWords(clause.text, known)] as const),
  )
  const leads = new Set(clauses.map((clause) => leadOf(clause, clauses)))
  return clauses.flatMap((clause) => {
    const words = found.get(clause.number) ?? []
    const own = leads.has(clause.number) ? words.filter((word) => word.from < introductionOf(clause.text)) : words
    if (own.length > 0) return [{ clause: clause.number, strength: strongest(own), words: own }]
    const lead = leadOf(clause, clauses)
    const above = clauses[(lead ?? 0) - 1]
    if (lead === null || above === undefined) return []
    const lent = (found.get(lead) ?? []).filter((word) => word.from >= introductionOf(above.text))
    return lent.length === 0
      ? []
      : [{ clause: clause.number, strength: strongest(lent), words: lent, introducedBy: lead }]
  })
}

function strongest(words: readonly PromiseWord[]): PromiseStrength {
  return words.some((word) => word.strength === 'firm') ? 'firm' : 'soft'
}

/** Number of the clause that ends in a colon and has this one as a point; null where there is none. */
function leadOf(clause: Clause, clauses: readonly Clause[]): number | null {
  const parent = clause.kind === 'clause' ? clauses[(clause.parent ?? 0) - 1] : undefined
  return parent !== undefined && parent.text.endsWith(':') ? parent.number : null
}

/** Where the last sentence of a text begins, the one that introduces a list. */
function introductionOf(text: string): number {
  return [...text.matchAll(/[.!?؟]\s+(?=\P{Ll})/gu)].map((match) => match.index + match[0].length).at(-1) ?? 0
}

/** Characters before a word in which a hope or opinion is looked for. */
const LONGEST_LEAD = 400

/** The words of a text that promise, without overlap, in its order. */
export function promiseWords(text: string, language: TextLanguage): PromiseWord[] {
  const patterns = PROMISE_PATTERNS[language]
  const taken = matches(text, patterns.never)
  const opinion = between(`(?:${patterns.opinion})`)
  const found: PromiseWord[] = []
  for (const strength of ['soft', 'firm'] as const) {
    for (const match of matches(text, patterns[strength])) {
      if (taken.some((other) => match.from < other.to && other.from < match.to)) continue
      taken.push(match)
      const sentence =
        text
          .slice(Math.max(0, match.from - LONGEST_LEAD), match.from)
          .split(/[.!?؟]\s/u)
          .at(-1) ?? ''
      if (!new RegExp(opinion, 'iu').test(sentence))
        found.push({ words: match.words.trim(), from: match.from, strength })
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}

interface Match {
  readonly words: string
  readonly from: number
  readonly to: number
}

function matches(text: string, patterns: readonly string[]): Match[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(new RegExp(between(`(?:${pattern})`), 'giu'))])
    .map((match) => ({ words: match[0], from: match.index, to: match.index + match[0].length }))
}

function between(pattern: string): string {
  return `(?<!\\p{L})${pattern}(?!\\p{L})`
}
