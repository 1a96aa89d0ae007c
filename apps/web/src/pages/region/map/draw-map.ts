import { dot, geo, link, plot, text } from '@observablehq/plot'
import { geoCentroid } from 'd3-geo'
import { LEAST_SHARE, strengthsOf } from '../draw-network.ts'
import type { DrawnLevel, Line } from '../levels-of-region.ts'
import { ALL_STATES, type Drawn } from './borders.ts'

export const MAP_HEIGHT = 440
/** Degrees by which the line of conflict lies beside that of cooperation. */
const ASIDE = 0.5

interface Link {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
}

/** The states of a region where they lie, with the lines of the network between their middles. */
export function drawMap(levels: readonly DrawnLevel[], states: readonly Drawn[], width: number): Element {
  const region = { type: 'FeatureCollection' as const, features: states.map(({ piece }) => piece) }
  const [longitude, latitude] = geoCentroid(region)
  const links = (line: Line): Link[] => linksOf(levels, states, line)
  const options = {
    x1: ({ from }: Link) => from[0],
    y1: ({ from }: Link) => from[1],
    x2: ({ to }: Link) => to[0],
    y2: ({ to }: Link) => to[1],
    strokeWidth: 'width',
  } as const
  const middle = { x: ({ middle: [x] }: Drawn) => x, y: ({ middle: [, y] }: Drawn) => y }
  return plot({
    width,
    height: MAP_HEIGHT,
    margin: 0,
    projection: {
      type: 'azimuthal-equal-area',
      rotate: [-longitude, -latitude],
      domain: region,
      inset: 24,
      clip: 'frame',
    },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px' },
    marks: [
      geo([...ALL_STATES], { fill: 'var(--grid)', fillOpacity: 0.35, stroke: 'var(--axis)', strokeWidth: 0.5 }),
      geo(region, { fill: 'var(--grid)', stroke: 'var(--muted)', strokeWidth: 0.8 }),
      link(links('cooperation'), { ...options, stroke: 'var(--cooperation)', strokeOpacity: 0.85 }),
      link(links('conflict'), { ...options, stroke: 'var(--conflict)', strokeOpacity: 0.9, strokeDasharray: '6 4' }),
      dot(states, { ...middle, r: 4, fill: 'var(--ink)' }),
      text(states, { ...middle, text: 'actor', dy: -12, fill: 'var(--ink)', stroke: 'var(--page)', strokeWidth: 3 }),
    ],
  })
}

function linksOf(levels: readonly DrawnLevel[], states: readonly Drawn[], line: Line): Link[] {
  const middles = new Map(states.map(({ actor, middle }) => [actor, middle]))
  const aside = line === 'conflict' ? ASIDE / 2 : -ASIDE / 2
  return strengthsOf(levels, line)
    .filter(({ share }) => share >= LEAST_SHARE)
    .flatMap(({ states: [one, other], share }) => {
      const [from, to] = [middles.get(one), middles.get(other)]
      if (from === undefined || to === undefined) return []
      return [{ from: [from[0], from[1] + aside], to: [to[0], to[1] + aside], width: 6 * Math.sqrt(share) }]
    })
}
