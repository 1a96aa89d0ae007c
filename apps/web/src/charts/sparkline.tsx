import { type SparkPoint, sparkPath } from './sparkline-path.ts'

const WIDTH = 220
const HEIGHT = 48
const INSET = 3

interface Props {
  readonly points: readonly SparkPoint[]
  /** Distance from zero that reaches the edge. */
  readonly limit: number
}

/** Cooperation and conflict by year, small, without numbers: what it says is also said in words beside it. */
export function Sparkline({ points, limit }: Props) {
  const size = { width: WIDTH - 2 * INSET, height: HEIGHT - 2 * INSET }
  return (
    <svg
      className="sparkline"
      viewBox={`${-INSET} ${-INSET} ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="sparkline-zero" d={`M0 ${size.height / 2}h${size.width}`} />
      <path
        className="sparkline-cooperation"
        d={sparkPath(
          points.map((point) => point.cooperation),
          limit,
          size,
        )}
      />
      <path
        className="sparkline-conflict"
        d={sparkPath(
          points.map((point) => point.conflict),
          limit,
          size,
        )}
      />
    </svg>
  )
}
