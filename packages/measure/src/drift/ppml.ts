import { EntenteError } from '@entente/model'
import { inverse, Matrix } from 'ml-matrix'
import { absorb, fixedEffect, type FixedEffect } from './absorb.ts'

/** What a Poisson regression is asked: columns of equal length, without missing values. */
export interface PpmlQuestion {
  /** 0 and up; needs not be whole. */
  readonly outcome: readonly number[]
  readonly regressors: Readonly<Record<string, readonly number[]>>
  /** Group of every observation, one list per set of fixed effects. */
  readonly effects: readonly (readonly (string | number)[])[]
  /** Observations whose errors go together; by default each stands alone. */
  readonly clusters?: readonly (string | number)[]
}

export interface PpmlResult {
  readonly coefficients: Readonly<Record<string, number>>
  readonly standardErrors: Readonly<Record<string, number>>
  /** Observations used; those in a group whose outcomes are all 0 tell nothing and are left out. */
  readonly n: number
  readonly clusters: number
  readonly deviance: number
  /** Fitted outcome of every row given; NaN where it was left out. */
  readonly fitted: Float64Array
}

const TOLERANCE = 1e-7
const STEPS = 200

/**
 * Poisson pseudo maximum likelihood with high-dimensional fixed effects: iteratively re-weighted least squares, the
 * fixed effects taken out of outcome and regressors by alternating projections at each step. Standard errors:
 * sandwich of scores summed by cluster, times G / (G - 1). Stops where the deviance changes by less than 1e-9 of itself.
 * Domain: outcome >= 0, a full-rank set of regressors. Only groups of zeroes are searched for separation.
 * Sources: Santos Silva, Tenreyro (2006), Review of Economics and Statistics 88, 641-658; Correia, Guimarães, Zylkin
 * (2020), Stata Journal 20, 95-115.
 * @throws EntenteError `bad-regression` where columns differ in length, a value is not a number, or nothing converges.
 */
export function ppml(question: PpmlQuestion): PpmlResult {
  check(question)
  const kept = keptRows(question)
  const pick = (column: readonly number[]): Float64Array => Float64Array.from(kept, (at) => column[at] ?? 0)
  const names = Object.keys(question.regressors)
  const y = pick(question.outcome)
  const raw = names.map((name) => pick(question.regressors[name] ?? []))
  const given = question.effects.length === 0 ? [question.outcome.map(() => 0)] : question.effects
  const effects = given.map((keys) => fixedEffect(kept.map((at) => keys[at] ?? '')))
  const cluster = fixedEffect(kept.map((at) => question.clusters?.[at] ?? at))

  const { mu, columns, beta, deviance } = iterate(y, raw, effects)
  const errors = sandwich(y, mu, columns, cluster)
  const fitted = new Float64Array(question.outcome.length).fill(Number.NaN)
  for (const [at, row] of kept.entries()) fitted[row] = mu[at] ?? Number.NaN
  return {
    coefficients: Object.fromEntries(names.map((name, at) => [name, beta[at] ?? Number.NaN])),
    standardErrors: Object.fromEntries(names.map((name, at) => [name, errors[at] ?? Number.NaN])),
    n: y.length,
    clusters: cluster.size,
    deviance,
    fitted,
  }
}

function iterate(
  y: Float64Array,
  raw: readonly Float64Array[],
  effects: readonly FixedEffect[],
): { mu: Float64Array; columns: Float64Array[]; beta: readonly number[]; deviance: number } {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const mu = y.map((value) => (value + mean) / 2)
  const columns = raw.map((column) => column.slice())
  let working = new Float64Array(y.length)
  let absorbed = new Float64Array(y.length)
  let deviance = Number.POSITIVE_INFINITY
  for (let step = 0; step < STEPS; step++) {
    const next = mu.map((fit, i) => Math.log(fit) + ((y[i] ?? 0) - fit) / fit)
    // Adding the change to what was absorbed before spans the same space and starts close to the answer.
    absorbed = absorbed.map((value, i) => value + (next[i] ?? 0) - (working[i] ?? 0))
    working = next
    const settled = [absorbed, ...columns].map((column) => absorb(column, effects, mu, TOLERANCE))
    const beta = leastSquares(columns, absorbed, mu)
    const fit = working.map((value, i) => {
      const explained = columns.reduce((sum, column, k) => sum + (column[i] ?? 0) * (beta[k] ?? 0), 0)
      return Math.exp(value - (absorbed[i] ?? 0) + explained)
    })
    const before = deviance
    deviance = poissonDeviance(y, fit)
    mu.set(fit)
    if (settled.every(Boolean) && Math.abs(before - deviance) < 1e-9 * Math.max(1, Math.min(before, deviance)))
      return { mu, columns, beta, deviance }
  }
  throw new EntenteError('bad-regression', 'the regression did not converge', {
    help: 'look for a column that others explain fully, or for groups of very few observations',
  })
}

function leastSquares(columns: readonly Float64Array[], target: Float64Array, weights: Float64Array): number[] {
  if (columns.length === 0) return []
  const right = columns.map((column) => [dot(column, target, weights)])
  return inverse(gram(columns, weights), true).mmul(new Matrix(right)).to1DArray()
}

function gram(columns: readonly Float64Array[], weights: Float64Array): Matrix {
  return new Matrix(columns.map((first) => columns.map((second) => dot(first, second, weights))))
}

function dot(first: Float64Array, second: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < first.length; i++) sum += (first[i] ?? 0) * (second[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

function sandwich(
  y: Float64Array,
  mu: Float64Array,
  columns: readonly Float64Array[],
  { group, size }: FixedEffect,
): readonly number[] {
  if (columns.length === 0) return []
  const scores = columns.map((column) => {
    const sums = new Float64Array(size)
    for (let i = 0; i < y.length; i++) {
      const at = group[i] ?? 0
      sums[at] = (sums[at] ?? 0) + (column[i] ?? 0) * ((y[i] ?? 0) - (mu[i] ?? 0))
    }
    return sums
  })
  const bread = inverse(gram(columns, mu), true)
  const meat = gram(scores, new Float64Array(size).fill(1))
  const covariance = bread.mmul(meat).mmul(bread)
  return columns.map((_, at) => Math.sqrt((covariance.get(at, at) * size) / (size - 1)))
}

function poissonDeviance(y: Float64Array, mu: Float64Array): number {
  let sum = 0
  for (let i = 0; i < y.length; i++) {
    const value = y[i] ?? 0
    const fit = mu[i] ?? 0
    sum += 2 * ((value > 0 ? value * Math.log(value / fit) : 0) - value + fit)
  }
  return sum
}

/** Rows outside groups of zeroes; again and again, since leaving out a row can empty a group of another set. */
function keptRows({ outcome, effects }: PpmlQuestion): number[] {
  let kept = outcome.map((_, at) => at)
  for (let before = -1; before !== kept.length;) {
    before = kept.length
    for (const keys of effects) {
      const alive = new Set(kept.flatMap((at) => ((outcome[at] ?? 0) > 0 ? [keys[at]] : [])))
      kept = kept.filter((at) => alive.has(keys[at]))
    }
  }
  return kept
}

function check({ outcome, regressors, effects, clusters }: PpmlQuestion): void {
  const numbers = [outcome, ...Object.values(regressors)]
  const lists = [...numbers, ...effects, ...(clusters === undefined ? [] : [clusters])]
  const whole = lists.every((list) => list.length === outcome.length)
  const finite = numbers.every((list) => list.every(Number.isFinite))
  if (whole && finite && outcome.every((value) => value >= 0) && outcome.some((value) => value > 0)) return
  throw new EntenteError('bad-regression', 'these columns cannot be regressed', {
    help: 'give columns of equal length without missing values, and an outcome of 0 and up that is not 0 everywhere',
  })
}
