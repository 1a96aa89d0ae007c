import type { CutClause, NewCommitment, NewOccasion } from '../../../api/follow-up-types.ts'
import { codesOf, type PromiseDraft, toCommitment } from '../../../follow-up/promise/promise-draft.ts'

/** A piece of the text, and the promise that somebody sees in it. */
export interface ClauseDraft {
  /** Stays the same while clauses are merged and split. */
  readonly key: number
  readonly kind: CutClause['kind']
  readonly label: string
  readonly text: string
  readonly heading: string | null
  /** Words that promise with, as the program found them; a person decides. */
  readonly suggestion: { readonly strength: 'firm' | 'soft'; readonly words: readonly string[] } | null
  readonly promise: PromiseDraft | null
  /** Fields that were filled in here; what was not follows the promise before. */
  readonly touched: readonly string[]
}

export interface OccasionFacts {
  readonly kind: NewOccasion['kind']
  readonly title: string
  readonly day: string
  readonly partner: string
  /** Beside us and the partner: names or codes, with commas. */
  readonly otherParties: string
  readonly place: string
  readonly source: string
  readonly marking: string
}

/** An occasion as it is being taken in. */
export interface OccasionDraft {
  readonly facts: OccasionFacts
  readonly text: string
  /** Null until the text was cut. */
  readonly clauses: readonly ClauseDraft[] | null
}

export const EMPTY_OCCASION: OccasionDraft = {
  facts: {
    kind: 'summit',
    title: '',
    day: '',
    partner: '',
    otherParties: '',
    place: '',
    source: '',
    marking: '',
  },
  text: '',
  clauses: null,
}

export function clauseDrafts(clauses: readonly CutClause[]): ClauseDraft[] {
  return clauses
    .filter(({ kind }) => kind !== 'remark')
    .map(({ number, kind, label, text, heading, suggestion }) => ({
      key: number,
      kind,
      label: label ?? '',
      text,
      heading,
      suggestion,
      promise: null,
      touched: [],
    }))
}

/** What is kept of the text: its clauses, and whatever else a promise was seen in. */
export function keptClauses(clauses: readonly ClauseDraft[]): readonly ClauseDraft[] {
  return clauses.filter(({ kind, promise }) => kind === 'clause' || promise !== null)
}

/** Fields of an occasion that have to be filled in. */
export function occasionFaults({ title, day, partner }: OccasionFacts): Record<string, string> {
  return {
    ...(title.trim() === '' ? { title: 'what was the occasion?' } : {}),
    ...(day === '' ? { day: 'on which day?' } : {}),
    ...(partner === '' ? { partner: 'with whom?' } : {}),
  }
}

type Actors = readonly { readonly code: string; readonly name: string }[]

export function partiesOf(facts: OccasionFacts, own: string | undefined, actors: Actors): string[] {
  const all = [own, facts.partner, ...codesOf(facts.otherParties, actors)]
  return [...new Set(all.filter((code) => code !== undefined && code !== ''))] as string[]
}

/** What is sent: the occasion with its clauses numbered anew, and a commitment for each promise. */
export function toOccasion(
  { facts, clauses, text }: OccasionDraft,
  own: string | undefined,
  actors: Actors,
): { occasion: NewOccasion; commitments: NewCommitment[] } {
  const kept = keptClauses(clauses ?? [])
  const marking = facts.marking.trim() || null
  const source = facts.source.trim()
  const occasion: NewOccasion = {
    kind: facts.kind,
    title: facts.title.trim(),
    day: facts.day,
    partner: facts.partner,
    parties: partiesOf(facts, own, actors),
    place: facts.place.trim() || null,
    source: source === '' ? null : { title: source },
    marking,
    clauses: kept.map((clause, at) => ({ number: at + 1, label: clause.label, text: clause.text })),
    text: text.trim() === '' ? null : text,
  }
  const commitments = kept.flatMap(({ promise }, at) =>
    promise === null ? [] : [toCommitment(promise, { partner: facts.partner, clause: at + 1, marking }, actors)],
  )
  return { occasion, commitments }
}
