import { areaY, axisX, gridX, gridY, line, plot } from '@observablehq/plot'
import { valueAxis } from './chart-parts.ts'
import { MARGIN_LEFT, MARGIN_RIGHT } from './time-scale.ts'

/** What outlasts a length in months; the band is null where none is defined. */
export interface SurvivalStep {
  readonly months: number
  readonly survival: number
  readonly low: number | null
  readonly high: number | null
}

export interface SurvivalCurves {
  /** Empty where there is no basis. */
  readonly own: readonly SurvivalStep[]
  readonly others: readonly SurvivalStep[]
  /** Share that outlasts 0, 1, 2, ... months by chance. */
  readonly byChance: readonly number[]
}

export const SURVIVAL_HEIGHT = 240

/**
 * Share of spells, in percent, that outlasts so many months: this relation as a solid line with its band, the others dashed,
 * chance dotted. Lines are told apart by their dashes, not by colour alone. They end where nothing more was watched.
 */
export function drawSurvival({ own, others, byChance }: SurvivalCurves, width: number): Element {
  const longest = Math.max(6, ...own.map(({ months }) => months), ...others.map(({ months }) => months))
  const last = Math.min(longest, 36)
  const shown = (steps: readonly SurvivalStep[]): SurvivalStep[] =>
    fromStart(steps).filter(({ months }) => months <= last)
  const options = { x: 'months', y: percent, curve: 'step-after', strokeWidth: 2 } as const
  return plot({
    width,
    height: SURVIVAL_HEIGHT,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginTop: 12,
    marginBottom: 36,
    x: { domain: [0, last], axis: null },
    y: { domain: [0, 100] },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    marks: [
      gridY([0, 25, 50, 75, 100], { stroke: 'var(--grid)', strokeOpacity: 1 }),
      gridX(
        Array.from({ length: Math.floor(last / 6) + 1 }, (_, at) => at * 6),
        { stroke: 'var(--grid)', strokeOpacity: 1 },
      ),
      valueAxis([0, 25, 50, 75, 100]),
      axisX({ label: 'months', labelArrow: 'none', ticks: Math.min(12, last), tickSize: 4, color: 'var(--muted)' }),
      areaY(
        shown(own).filter(({ low }) => low !== null),
        {
          x: 'months',
          y1: ({ low }: SurvivalStep) => (low ?? 0) * 100,
          y2: ({ high }: SurvivalStep) => (high ?? 0) * 100,
          curve: 'step-after',
          fill: 'var(--ink)',
          fillOpacity: 0.12,
        },
      ),
      line(
        byChance.map((survival, months) => ({ months, survival })).filter(({ months }) => months <= last),
        { ...options, curve: 'linear', stroke: 'var(--muted)', strokeDasharray: '1 4', strokeLinecap: 'round' },
      ),
      line(shown(others), { ...options, stroke: 'var(--cooperation)', strokeDasharray: '6 4' }),
      line(shown(own), { ...options, stroke: 'var(--ink)' }),
    ],
  })
}

function percent({ survival }: Pick<SurvivalStep, 'survival'>): number {
  return survival * 100
}

function fromStart(steps: readonly SurvivalStep[]): readonly SurvivalStep[] {
  return steps.length === 0 ? [] : [{ months: 0, survival: 1, low: null, high: null }, ...steps]
}
