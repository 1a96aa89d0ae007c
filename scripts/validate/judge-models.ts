import {
  blockBootstrap,
  type BootstrapInterval,
  type BrierScore,
  brierScore,
  logisticRegression,
  precisionRecall,
  type PrecisionRecall,
  rankCases,
} from '@entente/measure'
import type { Case } from './moments.ts'

/** What each forecaster may look at. */
const MODELS: readonly { readonly name: string; readonly columns: (one: Case) => readonly number[] }[] = [
  { name: 'base rate', columns: () => [] },
  { name: 'last state', columns: ({ lastConflict }) => [Number(lastConflict)] },
  { name: 'time since the last dispute', columns: ({ lnQuiet }) => [lnQuiet] },
  { name: 'levels at two half-lives', columns: ({ levels }) => levels },
  { name: 'levels and time', columns: ({ levels, lnQuiet }) => [...levels, lnQuiet] },
]

const BINS = [0, 0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 1]

export interface Judged {
  readonly name: string
  readonly curve: PrecisionRecall
  readonly interval: BootstrapInterval | null
  readonly brier: BrierScore
  /** Of the threshold with the best F1 on the earlier years, on the later ones. */
  readonly called: number
  readonly precision: number | null
  readonly recall: number
}

/** Fits each model on the earlier cases and judges it on the later ones. */
export function judgeModels(earlier: readonly Case[], later: readonly Case[], seed: string): Judged[] {
  const outcomes = later.map(({ onset }) => onset)
  const baseRate = earlier.filter(({ onset }) => onset).length / earlier.length
  return MODELS.map(({ name, columns }) => {
    const fitted = logisticRegression(
      earlier.map(columns),
      earlier.map(({ onset }) => onset),
    )
    const forecast = (one: Case): number => (name === 'base rate' ? baseRate : fitted.predict(columns(one)))
    const forecasts = later.map(forecast)
    const ranked = rankCases(forecasts, outcomes)
    const threshold = bestThreshold(
      earlier.map(forecast),
      earlier.map(({ onset }) => onset),
    )
    const called = forecasts.flatMap((value, at) => (value >= threshold ? [at] : []))
    const hits = called.filter((at) => outcomes[at]).length
    const positives = outcomes.filter(Boolean).length
    return {
      name,
      curve: ranked.curve(new Uint32Array(outcomes.length).fill(1)),
      interval: blockBootstrap(
        later.map(({ a, b }) => `${a} ${b}`),
        (times) => ranked.curve(times).averagePrecision,
        { seed: `${seed} ${name}` },
      ),
      brier: brierScore(forecasts, outcomes, baseRate, BINS),
      called: called.length,
      precision: called.length === 0 ? null : hits / called.length,
      recall: positives === 0 ? 0 : hits / positives,
    }
  })
}

function bestThreshold(scores: readonly number[], outcomes: readonly boolean[]): number {
  const { points } = precisionRecall(scores, outcomes)
  const f1 = ({ precision, recall }: { precision: number; recall: number }): number =>
    precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return points.reduce((best, point) => (f1(point) > f1(best) ? point : best), points[0] ?? NONE).threshold
}

const NONE = { threshold: Number.POSITIVE_INFINITY, precision: 0, recall: 0, called: 0 }
