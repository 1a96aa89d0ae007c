/** A year of one direction; null where the feed has no data. */
export interface SparkPoint {
  readonly cooperation: number | null
  readonly conflict: number | null
}

/** The largest distance from zero of any figure: what one scale must hold. */
export function reach(points: readonly SparkPoint[]): number {
  return points.reduce((most, { cooperation, conflict }) => Math.max(most, cooperation ?? 0, -(conflict ?? 0)), 0)
}

/**
 * An SVG path through figures, each in the middle of its share of `width`, zero at half of `height`. It breaks where there is
 * none; a lone one becomes a point, which a round line cap shows.
 */
export function sparkPath(
  values: readonly (number | null)[],
  limit: number,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const share = width / values.length
  const parts: string[] = []
  let open = false
  values.forEach((value, at) => {
    if (value === null) {
      open = false
      return
    }
    const x = round((at + 0.5) * share)
    const y = round(height / 2 - (limit === 0 ? 0 : value / limit) * (height / 2))
    parts.push(open ? `L${x} ${y}` : `M${x} ${y}h0`)
    open = true
  })
  return parts.join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
