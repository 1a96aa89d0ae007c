import type { Duration } from './survival.ts'

/** Months before a month from which its earlier levels are taken, and the fewest of them that must say something. */
export const EARLIER_MONTHS = 24
export const LEAST_EARLIER = 12
/** A spell ends with a month that is worse than this share of the earlier ones. */
export const WORSE_THAN = 0.75

/** A stretch of months in which a state lasted. */
interface Spell extends Duration {
  /** Index of its first month. */
  readonly start: number
  /** By which its first month was held to be calm or improved, and beyond which it ends: from the months before it. */
  readonly begins: number
  readonly ends: number
}

export interface Spells {
  readonly spells: readonly Spell[]
  /** Stretches that are left out, for the month before them is not known: nobody saw them begin. */
  readonly notSeenToBegin: number
}

/** How bad each month was: NaN where not known, null where it is known and says nothing. */
type Badness = readonly (number | null)[]

/**
 * Calm spells. A spell begins with a month whose conflict is at or below the median of the 24 months before it (12 known
 * ones at least), after a month for which this did not hold. Its levels are fixed then; it ends with the first month whose
 * conflict is above the third quartile of those 24. A month that is not known, and the end of the record, censor it. The
 * month that ends a spell is not the first of another.
 * `conflict`: a sum of negative weights a month, so never above 0; NaN where not known.
 */
export function calmSpells(conflict: Float64Array): Spells {
  return spellsIn(
    Array.from(conflict, (sum) => -sum),
    (harm, middle) => harm <= middle,
  )
}

/**
 * Improved spells, the mirror of calm ones, on the share of cooperation, cooperation / (cooperation + |conflict|): begun by
 * a share above the median of the earlier ones, ended by one below their first quartile. A month without weight has no
 * share: it neither begins nor ends a spell and counts in its length. NaN where not known.
 */
export function improvedSpells(cooperation: Float64Array, conflict: Float64Array): Spells {
  const badness = Array.from(cooperation, (good, at) => {
    const weight = good - (conflict[at] ?? Number.NaN)
    return weight === 0 ? null : -good / weight
  })
  return spellsIn(badness, (bad, middle) => bad < middle)
}

function spellsIn(badness: Badness, isGood: (bad: number, middle: number) => boolean): Spells {
  const spells: Spell[] = []
  let notSeenToBegin = 0
  let before: boolean | null = null
  for (let at = 0; at < badness.length; at++) {
    const bad = badness[at] ?? null
    if (bad === null) continue
    const levels = Number.isNaN(bad) ? null : levelsBefore(at, badness)
    if (levels === null) {
      before = null
      continue
    }
    const [begins, ends] = levels
    if (!isGood(bad, begins)) {
      before = false
      continue
    }
    const { end, ended } = follow(at, ends, badness)
    if (before === false) spells.push({ start: at, months: end - at, ended, begins, ends })
    else notSeenToBegin += 1
    before = ended ? false : null
    at = end
  }
  return { spells, notSeenToBegin }
}

function levelsBefore(at: number, badness: Badness): readonly [number, number] | null {
  const earlier = badness
    .slice(Math.max(0, at - EARLIER_MONTHS), at)
    .filter((bad) => bad !== null && !Number.isNaN(bad))
    .map(Number)
    .sort((one, two) => one - two)
  return earlier.length < LEAST_EARLIER ? null : [quantile(earlier, 0.5), quantile(earlier, WORSE_THAN)]
}

function follow(start: number, ends: number, badness: Badness): { readonly end: number; readonly ended: boolean } {
  let at = start + 1
  for (; at < badness.length; at++) {
    const bad = badness[at] ?? null
    if (bad === null) continue
    if (Number.isNaN(bad)) break
    if (bad > ends) return { end: at, ended: true }
  }
  return { end: at, ended: false }
}

/** With the neighbours' mean by distance between two of them (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? 0
  return low + ((sorted[Math.ceil(place)] ?? 0) - low) * (place % 1)
}
