import type { Day } from '../day.ts'
import type { ActorCode, CrosswalkRow, OutsideReason, Vocabulary } from './actor.ts'
import { actors, findActor } from './actors.ts'
import { crosswalk, termsOf } from './crosswalk.ts'
import { editDistance } from './edit-distance.ts'
import { nameVariants, normaliseName } from './normalise-name.ts'

/** What a code or a name stands for: an actor, something outside the table with the reason, or nothing we know. */
export type Resolution =
  | { readonly kind: 'actor'; readonly code: ActorCode }
  | { readonly kind: 'outside'; readonly reason: OutsideReason; readonly note: string }
  | { readonly kind: 'unknown'; readonly suggestions: readonly ActorCode[] }

/** In this order when the caller does not say what the text is. */
const TRIED: readonly Vocabulary[] = ['iso3', 'iso2', 'name', 'cameo']
const SUGGESTIONS = 3
/** Farther than this from every name and code, a text gets no suggestion. */
const FARTHEST = 0.34

const indexes = new Map<Vocabulary, ReadonlyMap<string, readonly CrosswalkRow[]>>()

/**
 * What `text` stands for. With `vocabulary`, as a code or name of that list; without, as the code of an actor, alpha-2, a
 * name, and a CAMEO code, in that order (a name first: people who type `PRC` do not mean CAMEO's Paris Club). Upper and lower case are the same, and so are spellings of a name (`normaliseName`).
 * With `day`, codes whose meaning changed are read as of that day (CAMEO `RUS` in 1985 is `SUN`); without, they mean the
 * actor that they are listed for. Unknown: up to three suggestions, nearest first.
 */
export function resolveActor(text: string, options: { vocabulary?: Vocabulary; day?: Day } = {}): Resolution {
  const given = text.trim()
  for (const vocabulary of options.vocabulary === undefined ? TRIED : [options.vocabulary]) {
    const rows = lookUp(given, vocabulary)
    const row = rows === undefined ? undefined : choose(rows, vocabulary, options.day)
    if (row !== undefined) return asResolution(row)
  }
  return { kind: 'unknown', suggestions: suggestActors(given) }
}

/** The actors whose names or codes are nearest to a text that stands for none: at most three, nearest first. */
export function suggestActors(text: string): readonly ActorCode[] {
  const name = normaliseName(text)
  if (name === '') return []
  const near = actors().map((actor) => {
    const terms = [...termsOf(actor, 'name'), actor.code, ...actor.cameo].map(normaliseName)
    return { code: actor.code, distance: Math.min(...terms.map((term) => editDistance(name, term))) }
  })
  return near
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ code }) => code)
}

function lookUp(given: string, vocabulary: Vocabulary): readonly CrosswalkRow[] | undefined {
  const index = indexOf(vocabulary)
  const literal = index.get(given)
  if (literal !== undefined) return literal
  if (vocabulary === 'cow' || vocabulary === 'gw') return index.get(given.replace(/^0+/, ''))
  if (vocabulary !== 'name') return index.get(given.toUpperCase())
  const variant = nameVariants(normaliseName(given)).find((name) => index.has(name))
  return variant === undefined ? undefined : index.get(variant)
}

function indexOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly CrosswalkRow[]> {
  const known = indexes.get(vocabulary)
  if (known !== undefined) return known
  const index = Map.groupBy(crosswalk(vocabulary), ({ given }) => given)
  indexes.set(vocabulary, index)
  return index
}

function choose(rows: readonly CrosswalkRow[], vocabulary: Vocabulary, day: Day | undefined): CrosswalkRow | undefined {
  if (rows.length === 1) return rows[0]
  if (day !== undefined)
    return rows.find(({ from, until }) => (from === null || from <= day) && (until === null || day < until))
  return rows.find(({ given, actor }) => actor !== null && listedFor(actor, given, vocabulary)) ?? rows.at(-1)
}

function listedFor(code: ActorCode, given: string, vocabulary: Vocabulary): boolean {
  const actor = findActor(code)
  return actor !== undefined && termsOf(actor, vocabulary).includes(given)
}

function asResolution({ actor, reason, note }: CrosswalkRow): Resolution {
  if (actor !== null) return { kind: 'actor', code: actor }
  return { kind: 'outside', reason: reason ?? 'not-a-state', note: note ?? '' }
}
