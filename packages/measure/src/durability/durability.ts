import { hash } from 'node:crypto'
import type { ActorCode, Day } from '@entente/model'
import { EntenteError } from '@entente/model'
import type { Store } from '@entente/store'
import { type RegionDyad, type RegionSeries, regionSeries } from '../region/region-series.ts'
import { CHANCE_SEED, outlastsByChance } from './chance.ts'
import { calmSpells, EARLIER_MONTHS, improvedSpells, LEAST_EARLIER, type Spells, WORSE_THAN } from './spells.ts'
import { lastingOf, type Lasting } from './lasting.ts'

/** Raised whenever a figure would come out differently for the same reports. */
const DURABILITY_METHOD = 'durability/1'

/** A month of which fewer of its days are covered is not known. */
const LEAST_COVERED = 0.8

export interface DurabilityQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** Both sides of the dyads that are compared with are among these. */
  readonly among: readonly ActorCode[]
  /** First and last day; by default those the feed covers. */
  readonly from?: Day
  readonly to?: Day
}

/** A month of the dyad, from which its spells can be worked out again; null where it is not known. */
interface DurabilityMonth {
  readonly start: Day
  readonly cooperation: number | null
  readonly conflict: number | null
}

export interface Durability {
  readonly method: typeof DURABILITY_METHOD
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly unit: 'report'
  readonly among: readonly ActorCode[]
  readonly from: Day | null
  readonly to: Day | null
  readonly lastCovered: Day | null
  readonly rules: {
    readonly earlierMonths: number
    readonly leastEarlier: number
    readonly worseThan: number
    readonly leastCovered: number
    readonly leastSpells: number
    readonly confidence: number
    readonly chanceSeed: string
  }
  readonly calm: Lasting
  readonly improved: Lasting
  /** Share that would outlast 0, 1, 2, ... 24 months if months had nothing to do with each other. */
  readonly byChance: readonly number[]
  readonly months: readonly DurabilityMonth[]
  /** SHA-256 of the monthly sums of all dyads that are compared. */
  readonly dataHash: string
}

/** Fewest spells on which a curve is drawn. */
export const LEAST_SPELLS = 10
const CONFIDENCE = 0.95
/** The same for every question. */
let chance: readonly number[] | undefined

/**
 * How long calm and improved spells of one directed dyad last, beside those of the other directed dyads among some states
 * (not the same two the other way round), by months of reports. Definitions and formulas: docs/methods/durability.md. Nothing
 * outside coverage is calm: it censors [T2, T7]. Fewer than 10 spells are no basis: they are listed and no curve is drawn.
 * @throws EntenteError `bad-span`, `same-actor`.
 */
export async function durability(store: Store, question: DurabilityQuestion): Promise<Durability> {
  const { source, target, feed, among, from, to } = question
  if (source === target)
    throw new EntenteError('same-actor', `source and target are both ${source}`, { help: 'a relation has two sides' })
  const actors = [...new Set([source, target, ...among])].toSorted()
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const region = await regionSeries(store, { feed, by: 'month', actors, ...days })
  const isPair = (dyad: RegionDyad): boolean =>
    [dyad.source, dyad.target].every((one) => one === source || one === target)
  const own = region.dyads.find((dyad) => dyad.source === source && dyad.target === target)
  const others = region.dyads.filter((dyad) => !isPair(dyad))
  const ofAll = (read: (dyad: RegionDyad) => Spells): Lasting =>
    lastingOf(
      own === undefined ? { spells: [], notSeenToBegin: 0 } : read(own),
      others.map((dyad) => ({ ...read(dyad), source: dyad.source, target: dyad.target })),
      { starts: region.starts, leastSpells: LEAST_SPELLS, confidence: CONFIDENCE },
    )
  const known = (sums: Float64Array): Float64Array => knownMonths(sums, region)
  const spans = await store.coverage(feed)
  const shown = own === undefined ? [] : [own, ...others]
  return {
    method: DURABILITY_METHOD,
    source,
    target,
    feed,
    unit: 'report',
    among: actors,
    from: from ?? spans.at(0)?.from ?? null,
    to: to ?? spans.at(-1)?.to ?? null,
    lastCovered: spans.at(-1)?.to ?? null,
    rules: {
      earlierMonths: EARLIER_MONTHS,
      leastEarlier: LEAST_EARLIER,
      worseThan: WORSE_THAN,
      leastCovered: LEAST_COVERED,
      leastSpells: LEAST_SPELLS,
      confidence: CONFIDENCE,
      chanceSeed: CHANCE_SEED,
    },
    calm: ofAll(({ conflict }) => calmSpells(known(conflict))),
    improved: ofAll(({ cooperation, conflict }) => improvedSpells(known(cooperation), known(conflict))),
    byChance: (chance ??= outlastsByChance()),
    months: own === undefined ? [] : monthsOf(own, region),
    dataHash: hashOf(shown, region),
  }
}

function knownMonths(sums: Float64Array, { covered }: RegionSeries): Float64Array {
  return sums.map((sum, at) => (isKnown(covered[at]) ? sum : Number.NaN))
}

function isKnown(month: RegionSeries['covered'][number] | undefined): boolean {
  return month !== undefined && month.coveredDays >= LEAST_COVERED * month.days
}

function monthsOf({ cooperation, conflict }: RegionDyad, { starts, covered }: RegionSeries): DurabilityMonth[] {
  return starts.map((start, at) => ({
    start,
    cooperation: isKnown(covered[at]) ? (cooperation[at] ?? null) : null,
    conflict: isKnown(covered[at]) ? (conflict[at] ?? null) : null,
  }))
}

function hashOf(dyads: readonly RegionDyad[], { starts, covered }: RegionSeries): string {
  const lines = dyads.map((dyad) => [dyad.source, dyad.target, ...dyad.cooperation, ...dyad.conflict].join(' '))
  return hash('sha256', [starts.join(' '), covered.map((month) => month.coveredDays).join(' '), ...lines].join('\n'))
}
