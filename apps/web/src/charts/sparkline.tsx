import type { PartnerSide } from '../api/types.ts'
import { chartDomain, gapBands, widenBands } from './gap-bands.ts'
import { sparkPath } from './sparkline-path.ts'

const WIDTH = 220
const HEIGHT = 48
const INSET = 3
/** Narrowest hatching that is still seen. */
const LEAST_BAND = 1
/** Below this a hatching would be a row of dots. */
const LEAST_HATCHED = 8

interface Props {
  readonly side: PartnerSide
  /** Distance from zero that reaches the edge. */
  readonly limit: number
}

/**
 * Cooperation and conflict by year, small, without numbers: what it says is also said in words beside it. Hatched where the
 * feed covers no day; the pattern is drawn once in the page, by `NoDataPattern`.
 */
export function Sparkline({ side, limit }: Props) {
  const { years } = side
  const size = { width: WIDTH - 2 * INSET, height: HEIGHT - 2 * INSET }
  return (
    <svg
      className="sparkline"
      viewBox={`${-INSET} ${-INSET} ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bands(side, size.width).map(({ x, width }) => (
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

/** Where the feed covers nothing, between the first and the last of the years. */
function bands({ years, coverage, gaps }: PartnerSide, width: number): { x: number; width: number }[] {
  const whole = chartDomain(years, 'year', { from: '0000-01-01', to: '9999-12-31' })
  if (whole === undefined) return [{ x: 0, width }]
  const unit = width / (whole.to - whole.from)
  return widenBands(gapBands(whole, coverage, gaps), LEAST_BAND / unit).map(({ from, to }) => ({
    x: (from - whole.from) * unit,
    width: (to - from) * unit,
  }))
}
