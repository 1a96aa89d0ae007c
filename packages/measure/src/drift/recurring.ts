import { normaliseName } from '@entente/model'
import { voteAgreement } from './vote-agreement.ts'

/** A vote of two states on a resolution whose title is known. */
export interface TitledVote {
  readonly year: number
  /** Null where the publisher gives none. */
  readonly title: string | null
  readonly first: string
  readonly second: string
}

/** Agreement on the resolutions that were voted on in both years; null where there is none. */
export interface RecurringChange {
  readonly resolutions: number
  readonly before: number | null
  readonly after: number | null
}

/** A title by which a resolution is known again another year: without case, accents, punctuation and numbers. */
export function recurringTitle(short: string | null, description: string | null): string | null {
  const key = normaliseName(((short ?? '').trim() === '' ? (description ?? '') : (short ?? '')).replace(/\d+/g, ' '))
  return key === '' ? null : key
}

/**
 * Raw agreement (0 to 1) in `from` and in `to` over titles that occur in both years, so that a change of the agenda does
 * not pass for a change of votes. Every title weighs the same in both years: agreement is averaged per title first.
 */
export function recurringChange(votes: readonly TitledVote[], from: number, to: number): RecurringChange {
  const before = byTitle(votes, from)
  const after = byTitle(votes, to)
  const titles = [...before.keys()].filter((title) => after.has(title))
  return { resolutions: titles.length, before: mean(before, titles), after: mean(after, titles) }
}

function byTitle(votes: readonly TitledVote[], year: number): Map<string, number> {
  const pairs = new Map<string, [string, string][]>()
  for (const vote of votes) {
    if (vote.year !== year || vote.title === null) continue
    const list = pairs.get(vote.title) ?? []
    list.push([vote.first, vote.second])
    pairs.set(vote.title, list)
  }
  const agreement = new Map<string, number>()
  for (const [title, list] of pairs) {
    const { raw } = voteAgreement(list)
    if (raw !== null) agreement.set(title, raw)
  }
  return agreement
}

function mean(values: ReadonlyMap<string, number>, titles: readonly string[]): number | null {
  if (titles.length === 0) return null
  return titles.reduce((sum, title) => sum + (values.get(title) ?? 0), 0) / titles.length
}
