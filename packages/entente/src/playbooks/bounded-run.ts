import type { Finding } from '@entente/playbook'
import type { Run } from './replay.ts'

/** Points over time, thinned so that a screen can take them. */
interface Series {
  /** Days that one value stands for; the last may stand for fewer. */
  readonly every: number
  /** The highest of these days; null where no feed covers any of them. */
  readonly points: readonly (number | null)[]
}

/** A run that never grows with the number of days and proposals. */
export interface BoundedRun extends Pick<
  Run,
  'playbookHash' | 'counts' | 'levels' | 'strainLevels' | 'standing' | 'load' | 'rules' | 'acts'
> {
  readonly strain: Series
  readonly warmth: Series
  /** The first in time, at most as many as were asked for; `load.items` counts all. */
  readonly proposals: Run['proposals']
  /** How often each was found. */
  readonly findings: Readonly<Partial<Record<Finding['code'], number>>>
}

/** Points of a series, at most. */
const MOST_POINTS = 1500

/** A run with its first `proposals` proposals, the acts that these rest on, and series of at most 1,500 values. */
export function boundRun(run: Run, proposals: number): BoundedRun {
  const { playbookHash, counts, levels, strainLevels, standing, load, rules, acts } = run
  const shown = run.proposals.slice(0, proposals)
  const told = new Set(shown.flatMap(({ because }) => because))
  const findings: Partial<Record<Finding['code'], number>> = {}
  for (const { code } of run.findings) findings[code] = (findings[code] ?? 0) + 1
  return {
    playbookHash,
    counts,
    levels,
    strainLevels,
    standing,
    load,
    rules,
    acts: Object.fromEntries(Object.entries(acts).filter(([key]) => told.has(key))),
    strain: thin(run.strain),
    warmth: thin(run.warmth),
    proposals: shown,
    findings,
  }
}

function thin(values: readonly (number | null)[]): Series {
  const every = Math.max(1, Math.ceil(values.length / MOST_POINTS))
  const points = Array.from({ length: Math.ceil(values.length / every) }, (_, at) =>
    highest(values.slice(at * every, (at + 1) * every)),
  )
  return { every, points }
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}
