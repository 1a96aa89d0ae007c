import type { Region } from '../../api/region-queries.ts'

export type Line = 'cooperation' | 'conflict'

/** One direction as it is drawn: a mean a covered day, never below 0. */
export interface DrawnLevel {
  readonly source: string
  readonly target: string
  readonly line: Line
  readonly level: number
}

/** The levels of both lines, conflict without its sign; none where nothing is covered. */
export function levelsOf({ dyads, weight }: Region): DrawnLevel[] {
  if (weight === 0) return []
  return dyads.flatMap(({ source, target, decayed }) =>
    (['cooperation', 'conflict'] as const).map((line) => ({
      source,
      target,
      line,
      level: Math.abs(decayed[line]) / weight,
    })),
  )
}
