import type { ActorCode } from '@entente/model'
import type { Engine } from '@entente/store'
import { DRIFT_YEARS, type DriftChange, driftChanges } from './horizons-of-drift.ts'
import { dyadicMeasures } from './dyadic-measures.ts'
import { type GravityFit, gravityOf } from './gravity.ts'
import { type PairedVote, readVotes } from './read-votes.ts'
import { recurringChange, type RecurringChange } from './recurring.ts'
import { LAYOUTS, STRUCTURAL_KINDS, type StructuralFile, type StructuralKind } from './structural-kinds.ts'
import { type ReadFile, readFileHash } from './structural-reader.ts'
import { voteAgreement } from './vote-agreement.ts'

export const DRIFT_METHOD = 'drift/2'

export interface DriftQuestion {
  /** Whose drift is told. */
  readonly partner: ActorCode
  /** States that the partner may draw near to or away from; ourselves first. */
  readonly toward: readonly ActorCode[]
  readonly files: readonly StructuralFile[]
}

/** One measure of the partner and one other state over the years. */
export interface DriftSeries {
  readonly measure: string
  readonly toward: ActorCode
  /** Whether a higher value is nearer; for ideal-point distance a lower one is. */
  readonly nearer: 'higher' | 'lower'
  /** Last year that the file has for these two; null where it has none. */
  readonly lastYear: number | null
  readonly values: readonly { readonly year: number; readonly value: number | null }[]
  readonly changes: readonly DriftChange[]
}

/** Agreement on titles voted on in both years, toward one state. */
interface RecurringDrift extends RecurringChange {
  readonly toward: ActorCode
  readonly from: number
  readonly to: number
}

export interface Drift {
  readonly method: typeof DRIFT_METHOD
  readonly partner: ActorCode
  readonly toward: readonly ActorCode[]
  readonly series: readonly DriftSeries[]
  readonly recurring: readonly RecurringDrift[]
  /** The gravity equation behind the residuals; null without its file. */
  readonly gravity: GravityFit['equation'] | null
  /** The files that were read. */
  readonly files: readonly ReadFile[]
  /** Kinds of files that are not there, and where to get them. */
  readonly missing: readonly { readonly kind: StructuralKind; readonly source: string }[]
}

type Values = ReadonlyMap<number, number | null>

/**
 * Toward whom a partner moves, how fast and on which horizon, from structural files of the user's own. Measures:
 * agreement in UN votes (0 to 1), chance-corrected and by issue; ideal-point distance; the share of the other state in
 * the partner's trade, its intensity, and the residual of a gravity equation; joint memberships; pledges of the partner to
 * the other (0 to 5). Changes are per year. A year that a file lacks is absent, never 0. Formulas: docs/methods/drift.md.
 * @throws EntenteError `no-structural-file`, `bad-structural-file`, `bad-regression`.
 */
export async function drift(engine: Engine, { partner, toward, files }: DriftQuestion): Promise<Drift> {
  const others = [...new Set(toward)].filter((other) => other !== partner)
  const file = (kind: StructuralKind): StructuralFile | undefined => files.find((one) => one.kind === kind)
  const read = await Promise.all(files.map(readFileHash))
  const votes = await votesOf(engine, file, partner, others)
  const gravity = await gravityIn(engine, file, read)
  const dyadic = others.length === 0 ? [] : await dyadicMeasures(engine, file, partner, others, gravity)
  const series = others.flatMap((other) => [
    ...voteSeries(
      votes.filter((vote) => vote.other === other),
      other,
    ),
    ...dyadic.map(({ measure, values, nearer }) => seriesOf(measure, other, values.get(other) ?? new Map(), nearer)),
  ])
  return {
    method: DRIFT_METHOD,
    partner,
    toward: others,
    series: series.filter((one) => one.values.length > 0),
    recurring: others.flatMap((other) =>
      recurringOf(
        votes.filter((vote) => vote.other === other),
        other,
      ),
    ),
    gravity: gravity?.equation ?? null,
    files: read,
    missing: STRUCTURAL_KINDS.filter((kind) => file(kind) === undefined).map((kind) => ({
      kind,
      source: LAYOUTS[kind].source,
    })),
  }
}

type FileOf = (kind: StructuralKind) => StructuralFile | undefined

async function votesOf(
  engine: Engine,
  file: FileOf,
  partner: ActorCode,
  others: readonly ActorCode[],
): Promise<PairedVote[]> {
  const votes = file('un-votes')
  const rollCalls = file('un-roll-calls')
  if (votes === undefined || rollCalls === undefined) return []
  return readVotes(engine, { votes, rollCalls, issues: file('un-issues') }, partner, others)
}

function voteSeries(votes: readonly PairedVote[], other: ActorCode): DriftSeries[] {
  const issues = [...new Set(votes.flatMap((vote) => vote.issues))].sort()
  const agreement = yearly(votes)
  const told = (name: 'raw' | 'kappa' | 'pi' | 'piWithDistance'): Values =>
    new Map([...agreement].map(([year, found]) => [year, found[name]]))
  return [
    seriesOf('un-agreement', other, told('raw')),
    seriesOf('un-kappa', other, told('kappa')),
    seriesOf('un-pi', other, told('pi')),
    seriesOf('un-pi-with-distance', other, told('piWithDistance')),
    ...issues.map((issue) => {
      const found = yearly(votes.filter((vote) => vote.issues.includes(issue)))
      return seriesOf(`un-agreement:${issue}`, other, new Map([...found].map(([year, { raw }]) => [year, raw])))
    }),
  ]
}

function yearly(votes: readonly PairedVote[]): Map<number, ReturnType<typeof voteAgreement>> {
  const byYear = Map.groupBy(votes, (vote) => vote.year)
  return new Map(
    [...byYear].map(([year, list]) => [year, voteAgreement(list.map(({ first, second }) => [first, second] as const))]),
  )
}

async function gravityIn(engine: Engine, file: FileOf, read: readonly ReadFile[]): Promise<GravityFit | null> {
  const given = file('gravity')
  const sha256 = read.find(({ kind }) => kind === 'gravity')?.sha256
  return given === undefined || sha256 === undefined ? null : gravityOf(engine, given, sha256)
}

function seriesOf(
  measure: string,
  toward: ActorCode,
  values: Values,
  nearer: DriftSeries['nearer'] = 'higher',
): DriftSeries {
  const changes = driftChanges(values)
  return {
    measure,
    toward,
    nearer,
    lastYear: changes[0]?.to ?? null,
    values: [...values].sort(([one], [two]) => one - two).map(([year, value]) => ({ year, value })),
    changes,
  }
}

function recurringOf(votes: readonly PairedVote[], toward: ActorCode): RecurringDrift[] {
  if (votes.length === 0) return []
  const to = votes.reduce((last, vote) => Math.max(last, vote.year), 0)
  return DRIFT_YEARS.map((years) => ({ toward, from: to - years, to, ...recurringChange(votes, to - years, to) }))
}
