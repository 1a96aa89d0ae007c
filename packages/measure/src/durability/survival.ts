import { twoSidedQuantile } from '../agreement/normal-quantile.ts'

/** How long something lasted, or was seen to last. */
export interface Duration {
  /** Above 0. */
  readonly months: number
  /** False where watching stopped before it ended (censored). */
  readonly ended: boolean
}

/** What is known at one duration. */
interface SurvivalPoint {
  readonly months: number
  /** Those that lasted, and were watched, up to this duration. */
  readonly atRisk: number
  readonly ended: number
  readonly censored: number
  /** Share that lasts longer than this, 0 to 1, and its interval; that is null before the first end and where none is left. */
  readonly survival: number
  readonly low: number | null
  readonly high: number | null
}

export interface Survival {
  readonly n: number
  readonly ended: number
  readonly points: readonly SurvivalPoint[]
  /** The shortest duration that at most half outlast, and where the bands reach a half; null where they never do. */
  readonly median: number | null
  readonly medianLow: number | null
  readonly medianHigh: number | null
  readonly confidence: number
}

/** Ends and censorings by duration, in order. */
export type LifeTable = readonly { readonly months: number; readonly ended: number; readonly censored: number }[]

export function lifeTable(durations: readonly Duration[]): LifeTable {
  return [...Map.groupBy(durations, ({ months }) => months)]
    .sort(([one], [two]) => one - two)
    .map(([months, list]) => {
      const ended = list.filter((one) => one.ended).length
      return { months, ended, censored: list.length - ended }
    })
}

/**
 * Kaplan and Meier's estimate of how much outlasts a duration: S(t) = product over t_i <= t of (1 - d_i / n_i), with d_i
 * ends among the n_i at risk; what is censored at t_i is still at risk there. Band: Greenwood's variance V of log S on the
 * scale log(-log S): S ^ exp(±z √V / log S), V = Σ d_i / (n_i (n_i - d_i)); Brookmeyer and Crowley's limits of the median
 * from it. It supposes that what is censored would have lasted like the rest. Nothing given: no points, all null.
 * Sources: Kaplan, Meier (1958), JASA 53, 457-481; Kalbfleisch, Prentice (1980), The Statistical Analysis of Failure Time
 * Data; Brookmeyer, Crowley (1982), Biometrics 38, 29-41.
 * @throws EntenteError `bad-confidence`.
 */
export function kaplanMeier(table: LifeTable, confidence: number = 0.95): Survival {
  const z = twoSidedQuantile(confidence)
  const n = table.reduce((sum, { ended, censored }) => sum + ended + censored, 0)
  const points: SurvivalPoint[] = []
  let atRisk = n
  let survival = 1
  let variance = 0
  for (const { months, ended, censored } of table) {
    survival *= 1 - ended / atRisk
    variance += atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0
    const spread = survival > 0 && survival < 1 ? (z * Math.sqrt(variance)) / Math.abs(Math.log(survival)) : null
    const bound = (sign: 1 | -1): number | null => (spread === null ? null : survival ** Math.exp(sign * spread))
    points.push({ months, atRisk, ended, censored, survival, low: bound(1), high: bound(-1) })
    atRisk -= ended + censored
  }
  const halfOf = (read: (point: SurvivalPoint) => number | null): number | null =>
    points.find((point) => (read(point) ?? 1) <= 0.5 + 1e-12)?.months ?? null
  return {
    n,
    ended: table.reduce((sum, { ended }) => sum + ended, 0),
    points,
    median: halfOf(({ survival: share }) => share),
    medianLow: halfOf(({ low }) => low),
    medianHigh: halfOf(({ high }) => high),
    confidence,
  }
}
