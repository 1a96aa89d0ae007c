import { dot, link, plot, text } from '@observablehq/plot'
import type { DrawnLevel, Line } from './levels-of-region.ts'

export const NETWORK_HEIGHT = 440
/** Links below this share of the strongest of their line are not drawn. */
export const LEAST_SHARE = 0.05
/** How far the two lines of a relation lie apart, in units of the circle's radius. */
const APART = 0.012

interface Link {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
}

/** States on a circle; between two of them a full line for cooperation and a broken one for conflict, as wide as the root of the level. */
export function drawNetwork(levels: readonly DrawnLevel[], actors: readonly string[], width: number): Element {
  const side = Math.min(width, NETWORK_HEIGHT)
  const places = new Map(actors.map((actor, at) => [actor, place(at, actors.length)]))
  const links = (line: Line): Link[] => linksOf(levels, places, line)
  const options = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', strokeWidth: 'width' } as const
  const nodes = actors.map((actor) => ({ actor, ...(places.get(actor) ?? { x: 0, y: 0 }) }))
  return plot({
    width: side,
    height: side,
    margin: 0,
    axis: null,
    x: { domain: [-1.18, 1.18] },
    y: { domain: [-1.18, 1.18] },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    marks: [
      link(links('cooperation'), { ...options, stroke: 'var(--cooperation)', strokeOpacity: 0.8 }),
      link(links('conflict'), { ...options, stroke: 'var(--conflict)', strokeOpacity: 0.9, strokeDasharray: '6 4' }),
      dot(nodes, { x: 'x', y: 'y', r: 4, fill: 'var(--ink)' }),
      text(nodes, {
        x: ({ x }: { x: number }) => x * 1.11,
        y: ({ y }: { y: number }) => y * 1.11,
        text: 'actor',
        fill: 'var(--ink)',
      }),
    ],
  })
}

function place(at: number, count: number): { x: number; y: number } {
  const angle = Math.PI / 2 - (2 * Math.PI * at) / count
  return { x: Math.cos(angle), y: Math.sin(angle) }
}

function linksOf(
  levels: readonly DrawnLevel[],
  places: ReadonlyMap<string, { x: number; y: number }>,
  line: Line,
): Link[] {
  return strengthsOf(levels, line)
    .filter(({ share }) => share >= LEAST_SHARE)
    .flatMap(({ states: [one, other], share }) => {
      const [from, to] = [places.get(one), places.get(other)]
      if (from === undefined || to === undefined) return []
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const length = Math.hypot(dx, dy)
      const aside = (line === 'conflict' ? APART : -APART) / length
      const [ax, ay] = [-dy * aside, dx * aside]
      const width = 6 * Math.sqrt(share)
      return [{ x1: from.x + ax, y1: from.y + ay, x2: to.x + ax, y2: to.y + ay, width }]
    })
}

/** Both directions of each relation together, beside the strongest of the line. */
export function strengthsOf(
  levels: readonly DrawnLevel[],
  line: Line,
): { readonly states: readonly [string, string]; readonly share: number }[] {
  const pairs = Map.groupBy(
    levels.filter((one) => one.line === line),
    ({ source, target }) => (source < target ? `${source} ${target}` : `${target} ${source}`),
  )
  const sums = [...pairs].map(([key, both]) => ({ key, level: both.reduce((sum, { level }) => sum + level, 0) }))
  const most = Math.max(...sums.map(({ level }) => level), 1e-9)
  return sums.map(({ key, level }) => {
    const [one = '', other = ''] = key.split(' ')
    return { states: [one, other], share: level / most }
  })
}
