import { Matrix, solve } from 'ml-matrix'

/** A fitted model: what it says of one case. */
export interface Logistic {
  /** Intercept, then one a column, on the columns as given. */
  readonly coefficients: readonly number[]
  predict(row: readonly number[]): number
}

/** Keeps coefficients finite where a column separates the cases: a normal prior of this precision on standardised columns. */
const RIDGE = 1
const STEPS = 50

/**
 * Logistic regression by iteratively reweighted least squares on standardised columns, with a ridge of 1 on every slope and none on
 * the intercept (le Cessie, S. and van Houwelingen, J. C. (1992), Applied Statistics 41(1)), so that it is defined where outcomes are
 * rare or separated. A column that does not vary gets the coefficient 0.
 * @param rows one a case, all of the same length.
 */
export function logisticRegression(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): Logistic {
  const width = rows[0]?.length ?? 0
  const scales = Array.from({ length: width }, (_, column) => scaleOf(rows.map((row) => row[column] ?? 0)))
  const standard = Float64Array.from({ length: rows.length * (width + 1) }, (_, cell) => {
    const column = cell % (width + 1)
    const { mean, sd } = scales[column - 1] ?? { mean: 0, sd: 1 }
    return column === 0 ? 1 : ((rows[Math.floor(cell / (width + 1))]?.[column - 1] ?? 0) - mean) / sd
  })
  let beta = Array.from({ length: width + 1 }, () => 0)
  for (let step = 0; step < STEPS; step += 1) {
    const next = improve(standard, outcomes, beta)
    const moved = Math.max(...next.map((value, at) => Math.abs(value - (beta[at] ?? 0))))
    beta = next
    if (moved < 1e-8) break
  }
  const slopes = scales.map(({ sd }, at) => (beta[at + 1] ?? 0) / sd)
  const intercept = (beta[0] ?? 0) - scales.reduce((sum, { mean }, at) => sum + mean * (slopes[at] ?? 0), 0)
  return {
    coefficients: [intercept, ...slopes],
    predict: (row) => sigmoid(intercept + slopes.reduce((sum, slope, at) => sum + slope * (row[at] ?? 0), 0)),
  }
}

/** One step of Newton's method on the penalised likelihood; `rows` are standardised, one after the other, with their 1. */
function improve(rows: Float64Array, outcomes: readonly boolean[], beta: readonly number[]): number[] {
  const width = beta.length
  const information = new Float64Array(width * width)
  const score = new Float64Array(width)
  for (const [at, outcome] of outcomes.entries()) {
    const row = rows.subarray(at * width, (at + 1) * width)
    let linear = 0
    for (let i = 0; i < width; i += 1) linear += (row[i] ?? 0) * (beta[i] ?? 0)
    const p = sigmoid(linear)
    const weight = p * (1 - p)
    for (let i = 0; i < width; i += 1) {
      score[i] = (score[i] ?? 0) + (row[i] ?? 0) * (Number(outcome) - p)
      for (let j = 0; j < width; j += 1)
        information[i * width + j] = (information[i * width + j] ?? 0) + weight * (row[i] ?? 0) * (row[j] ?? 0)
    }
  }
  for (let i = 0; i < width; i += 1) {
    const ridge = i === 0 ? 1e-9 : RIDGE
    information[i * width + i] = (information[i * width + i] ?? 0) + ridge
    score[i] = (score[i] ?? 0) - ridge * (beta[i] ?? 0)
  }
  const step = solve(Matrix.from1DArray(width, width, information), Matrix.columnVector(score)).to1DArray()
  return beta.map((value, at) => value + Math.max(-4, Math.min(4, step[at] ?? 0)))
}

function scaleOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
  return { mean, sd: variance > 0 ? Math.sqrt(variance) : 1 }
}

function sigmoid(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value))
}
