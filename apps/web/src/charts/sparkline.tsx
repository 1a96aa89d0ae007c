import type { PartnerSide } from '../api/types.ts'
import type { Span } from '../periods/range.ts'
import { type Band, chartDomain, gapBands, spanBands, widenBands } from './gap-bands.ts'
import { sparkPath } from './sparkline-path.ts'

const WIDTH = 220
const HEIGHT = 48
const INSET = 3
/** Narrowest hatching, and narrowest strip of dots, that is still seen. */
const LEAST_BAND = 1
const LEAST_DOTTED = 3
/** Below this a hatching would be a row of dots. */
const LEAST_HATCHED = 8

/** The years are drawn without a margin, wherever the coverage ends. */
const ALWAYS = { from: '0000-01-01', to: '9999-12-31' }
const NO_YEAR = { from: 0, to: 1 }

interface Props {
  readonly side: PartnerSide
  /** Distance from zero that reaches the edge. */
  readonly limit: number
  /** Days of which only some files came; empty while that is not known. */
  readonly partSpans: readonly Span[]
}

/**
 * Cooperation and conflict by year, small, without numbers: what it says is also said in words beside it. Hatched where the
 * feed covers no day, dotted where days came in part; the patterns are drawn once in the page, by `ShadePatterns`.
 */
export function Sparkline({ side, limit, partSpans }: Props) {
  const { years, coverage } = side
  const size = { width: WIDTH - 2 * INSET, height: HEIGHT - 2 * INSET }
  const whole = chartDomain(years, 'year', ALWAYS) ?? NO_YEAR
  const partBands = place(spanBands(whole, partSpans), whole, size.width, LEAST_DOTTED)
  const gaps = place(gapBands(whole, coverage, side.gaps), whole, size.width, LEAST_BAND)
  return (
    <svg
      className="sparkline"
      viewBox={`${-INSET} ${-INSET} ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {partBands.map(({ x, width }) => (
        <rect key={`part ${x}`} x={x} y={-INSET} width={width} height={HEIGHT} fill="url(#in-part)" />
      ))}
      {gaps.map(({ x, width }) => (
        <rect
          key={x}
          className={width < LEAST_HATCHED ? 'sparkline-gap' : undefined}
          x={x}
          y={-INSET}
          width={width}
          height={HEIGHT}
          fill="url(#no-data)"
        />
      ))}
      <path className="sparkline-zero" d={`M0 ${size.height / 2}h${size.width}`} />
      <path
        className="sparkline-cooperation"
        d={sparkPath(
          years.map((year) => year.cooperation),
          limit,
          size,
        )}
      />
      <path
        className="sparkline-conflict"
        d={sparkPath(
          years.map((year) => year.conflict),
          limit,
          size,
        )}
      />
    </svg>
  )
}

/** Bands of time on a width, none narrower than `least`. */
function place(bands: readonly Band[], whole: Band, width: number, least: number): { x: number; width: number }[] {
  const unit = width / (whole.to - whole.from)
  return widenBands(bands, least / unit).map(({ from, to }) => ({
    x: (from - whole.from) * unit,
    width: (to - from) * unit,
  }))
}
