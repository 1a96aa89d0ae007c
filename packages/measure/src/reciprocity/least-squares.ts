import { Matrix, QrDecomposition } from 'ml-matrix'

/** A regression by ordinary least squares. */
export interface LeastSquares {
  /** One a column, in their order. */
  readonly coefficients: readonly number[]
  readonly residuals: readonly number[]
  /** Sum of the squared residuals. */
  readonly rss: number
  /** Rows less columns. */
  readonly df: number
}

/** Regressions of any series on the same rows. */
type Regression = (y: readonly number[]) => LeastSquares

/**
 * Ordinary least squares by Householder QR, which does not square the condition of the columns
 * (Golub, G. H. and Van Loan, C. F. (2013), Matrix Computations, 4th ed., 5.3).
 * Null where there are no more rows than columns, or a column is a combination of the others.
 * @param rows one an observation, all of the same length; a constant is a column of ones.
 */
export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): LeastSquares | null {
  return regressionOn(rows)?.(y) ?? null
}

/** The same for many series: the rows are taken apart once. */
export function regressionOn(rows: readonly (readonly number[])[]): Regression | null {
  const width = rows[0]?.length ?? 0
  if (rows.length <= width) return null
  const qr = new QrDecomposition(new Matrix(rows.map((row) => [...row])))
  if (!qr.isFullRank() || nearlySingular(qr.upperTriangularMatrix)) return null
  return (y) => {
    const coefficients = qr.solve(Matrix.columnVector([...y])).to1DArray()
    const residuals = rows.map(
      (row, at) => (y[at] ?? 0) - row.reduce((sum, value, column) => sum + value * (coefficients[column] ?? 0), 0),
    )
    const rss = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
    return { coefficients, residuals, rss, df: rows.length - width }
  }
}

/** Columns that repeat each other leave nearly nothing on the diagonal, never quite nothing. */
function nearlySingular(upper: Matrix): boolean {
  const diagonal = upper.diagonal().map(Math.abs)
  return Math.min(...diagonal) < 1e-10 * Math.max(...diagonal)
}
