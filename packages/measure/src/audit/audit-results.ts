import { cohenKappa, type Kappa } from '../agreement/cohen-kappa.ts'
import { type StratifiedShare, stratifiedProportion } from '../agreement/stratified-proportion.ts'
import type { ShareInterval } from '../agreement/wilson-interval.ts'
import { type Judgement, JUDGEMENTS, type Reader, READERS } from './audit.ts'
import type { AuditState } from './audits-fold.ts'

/** Raised whenever the same answers would give other figures. */
export const AUDIT_METHOD = 'audit/1'

/** How often the incidents of a stratum are right, of those of which one could tell. */
export interface StratumResult extends ShareInterval {
  readonly name: string
  /** Incidents in it, judged or not. */
  readonly size: number
  readonly judged: number
  /** Of them, those of which no reader could tell: in no share. */
  readonly cannotTell: number
  readonly right: number
}

/** What an audit found. Shares are from 0 to 1, intervals of 95 %. */
export interface AuditResults {
  readonly strata: readonly StratumResult[]
  /** Over all incidents, each stratum by its size. */
  readonly all: StratifiedShare & { readonly right: number; readonly cannotTell: number }
  /** The same by each reader alone; with one reader, that one. */
  readonly readers: readonly (StratifiedShare & { readonly reader: Reader; readonly cannotTell: number })[]
  readonly judgements: Readonly<Record<Judgement, number>>
  /** Agreement of two readers over all verdicts, and over right, wrong and cannot tell; null with one. */
  readonly kappa: { readonly verdicts: Kappa; readonly right: Kappa } | null
  readonly method: string
}

/** Whether every item was judged by every reader. */
export function isDone(audit: AuditState): boolean {
  return readersOf(audit).every((reader) => audit.seats.get(reader)?.answers.size === audit.items.length)
}

export function readersOf({ readers }: Pick<AuditState, 'readers'>): readonly Reader[] {
  return READERS.slice(0, readers)
}

/**
 * What an audit found; undefined until all is judged. With two readers an incident is right where both say so; where either
 * cannot tell, nobody can.
 */
export function auditResults(audit: AuditState): AuditResults | undefined {
  const together = outcomes(audit)
  if (together === undefined) return undefined
  const answers = readersOf(audit).map((reader) =>
    audit.items.map((_, at) => audit.seats.get(reader)?.answers.get(at + 1) ?? 'cannot-tell'),
  )
  const strata = countStrata(audit, together)
  const [first = [], second] = answers
  const pairs = (second ?? []).map((answer, at): [Judgement, Judgement] => [first[at] ?? 'cannot-tell', answer])
  const count = (judgement: Judgement): number => answers.flat().filter((one) => one === judgement).length
  return {
    strata: strata.map(withInterval),
    all: { ...overAll(strata), right: sum(strata, 'right'), cannotTell: sum(strata, 'cannotTell') },
    readers: answers.map((list, at) => {
      const own = countStrata(audit, list.map(outcome))
      return { reader: READERS[at] ?? 1, ...overAll(own), cannotTell: sum(own, 'cannotTell') }
    }),
    judgements: Object.fromEntries(JUDGEMENTS.map((judgement) => [judgement, count(judgement)])) as Record<
      Judgement,
      number
    >,
    kappa:
      second === undefined
        ? null
        : {
            verdicts: cohenKappa(pairs),
            right: cohenKappa(pairs.map(([one, other]) => [outcome(one), outcome(other)])),
          },
    method: AUDIT_METHOD,
  }
}

/** What the readers together say of each item, in their order; undefined until all is judged. */
export function outcomes(audit: AuditState): readonly Outcome[] | undefined {
  if (!isDone(audit)) return undefined
  const answers = readersOf(audit).map((reader) => audit.seats.get(reader)?.answers)
  return audit.items.map((_, at) => merge(answers.map((list) => outcome(list?.get(at + 1) ?? 'cannot-tell'))))
}

export type Outcome = 'right' | 'wrong' | 'cannot-tell'
type Counted = Pick<StratumResult, 'name' | 'size' | 'judged' | 'cannotTell' | 'right'>

function outcome(judgement: Judgement): Outcome {
  return judgement === 'right' || judgement === 'cannot-tell' ? judgement : 'wrong'
}

function merge(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('cannot-tell')) return 'cannot-tell'
  return outcomes.every((one) => one === 'right') ? 'right' : 'wrong'
}

function countStrata({ strata, items }: AuditState, outcomes: readonly Outcome[]): Counted[] {
  return strata.map(({ name, size }) => {
    const own = outcomes.filter((_, at) => items[at]?.stratum === name)
    const of = (wanted: Outcome): number => own.filter((one) => one === wanted).length
    return { name, size, judged: own.length, cannotTell: of('cannot-tell'), right: of('right') }
  })
}

/** Wilson's interval, corrected for a stratum of which much or all was judged. */
function withInterval(stratum: Counted): StratumResult {
  const { estimate, low, high, confidence } = overAll([stratum])
  return { ...stratum, estimate, low, high, confidence }
}

function overAll(strata: readonly Counted[]): StratifiedShare {
  return stratifiedProportion(
    strata.map((stratum) => ({ size: stratum.size, sampled: decided(stratum), successes: stratum.right })),
  )
}

function decided({ judged, cannotTell }: Counted): number {
  return judged - cannotTell
}

function sum(strata: readonly Counted[], what: 'right' | 'cannotTell'): number {
  return strata.reduce((total, stratum) => total + stratum[what], 0)
}
