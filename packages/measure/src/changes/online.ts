import gammaln from '@stdlib/math-base-special-gammaln'

/**
 * Sufficient figures of one regime and what they say of the next value. A model is the prior; `add` makes a new one and changes nothing.
 */
export interface RegimeModel {
  /** Natural logarithm of the predictive density (or probability) of a value. */
  logPredictive(value: number): number
  add(value: number): RegimeModel
}

interface NormalGammaPrior {
  readonly m?: number
  readonly k?: number
  readonly a?: number
  readonly b?: number
}

interface GammaPrior {
  readonly shape?: number
  readonly rate?: number
}

/**
 * Normal values of unknown mean and variance: Normal-Gamma prior with mean `m`, weight `k`, shape `a` and rate `b`; the next value has
 * Student's t with 2a degrees (Murphy, K. P. (2007), Conjugate Bayesian analysis of the Gaussian distribution, 3).
 */
export function normalGamma({ m = 0, k = 1, a = 1, b = 1 }: NormalGammaPrior = {}): RegimeModel {
  return {
    logPredictive: (value) => {
      const scale2 = (b * (k + 1)) / (a * k)
      const df = 2 * a
      return (
        gammaln((df + 1) / 2) -
        gammaln(df / 2) -
        0.5 * Math.log(Math.PI * df * scale2) -
        ((df + 1) / 2) * Math.log1p((value - m) ** 2 / (df * scale2))
      )
    },
    add: (value) =>
      normalGamma({
        m: (k * m + value) / (k + 1),
        k: k + 1,
        a: a + 0.5,
        b: b + (k * (value - m) ** 2) / (2 * (k + 1)),
      }),
  }
}

/** Counts of unknown rate: Gamma prior with `shape` and `rate`; the next count is negative binomial. */
export function gammaPoisson({ shape = 1, rate = 1 }: GammaPrior = {}): RegimeModel {
  return {
    logPredictive: (value) =>
      gammaln(shape + value) -
      gammaln(shape) -
      gammaln(value + 1) +
      shape * Math.log(rate / (rate + 1)) -
      value * Math.log(rate + 1),
    add: (value) => gammaPoisson({ shape: shape + value, rate: rate + 1 }),
  }
}

export interface OnlineDetection {
  /** The most probable division into regimes of all values together: places of the first value of each but the first. */
  readonly changes: readonly number[]
  /** After each value, the posterior mass of the regime's length: one list a value, from length 1 up (index 0). */
  readonly runLengths: readonly Float64Array[]
}

/**
 * Bayesian online detection with a constant chance of change (Adams, R. P. and MacKay, D. J. C. (2007), arXiv:0710.3742), and the most probable
 * division kept beside it (Fearnhead, P. and Liu, Z. (2007), Journal of the Royal Statistical Society B 69(4)).
 * @param hazard chance of a change before each value, above 0 and below 1; 1/100 by default.
 */
export function detectOnline(values: readonly number[], prior: RegimeModel, hazard: number = 1 / 100): OnlineDetection {
  const [stay, change] = [Math.log1p(-hazard), Math.log(hazard)]
  const runLengths: Float64Array[] = []
  // Of every regime that may be going on, by its beginning: model, log posterior, log probability of the best division with it.
  let regimes: { begin: number; model: RegimeModel; log: number; best: number }[] = []
  // Of the best division of the values before a place: its log probability and where its last regime begins.
  const bestBefore: { log: number; begin: number }[] = []
  for (const [at, value] of values.entries()) {
    const before = bestBefore[at - 1]
    const evidence = logSum(regimes.map(({ log }) => log))
    const fresh = {
      begin: at,
      model: prior,
      log: regimes.length === 0 ? 0 : evidence + change,
      best: before === undefined ? 0 : before.log + change,
    }
    regimes = [...regimes.map((one) => ({ ...one, log: one.log + stay, best: one.best + stay })), fresh].map((one) => {
      const predictive = one.model.logPredictive(value)
      return { ...one, model: one.model.add(value), log: one.log + predictive, best: one.best + predictive }
    })
    const total = logSum(regimes.map(({ log }) => log))
    runLengths.push(Float64Array.from(regimes.toReversed(), ({ log }) => Math.exp(log - total)))
    regimes = regimes.map((one) => ({ ...one, log: one.log - total }))
    const best = regimes.reduce((most, one) => (one.best > most.best ? one : most))
    bestBefore.push({ log: best.best, begin: best.begin })
  }
  const changes: number[] = []
  for (let at = values.length - 1; at >= 0;) {
    const begin = bestBefore[at]?.begin ?? 0
    if (begin > 0) changes.unshift(begin)
    at = begin - 1
  }
  return { changes, runLengths }
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return logs.length === 0 ? 0 : most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}
