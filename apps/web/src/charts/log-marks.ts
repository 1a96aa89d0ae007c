import type { PartnerLog } from '../api/live-queries.ts'

export const TOP = 4
/** Lanes from above, each with the line on which its title stands. */
export const LANES = {
  level: { title: 'Level', y: 20 },
  incident: { title: 'Incidents', y: 62 },
  act: { title: 'Acts', y: 136 },
  proposal: { title: 'Proposals', y: 178 },
  decision: { title: 'Decisions', y: 248 },
  own: { title: 'Own acts', y: 290 },
} as const
export const LANES_HEIGHT = 336

const R = 4

/** The outline of a mark: its shape says what its colour does. */
export function markOf(what: string, x: number, y: number): string {
  switch (what) {
    case 'struck':
      return `M${x - R},${y - R}l${2 * R},${2 * R}m0,${-2 * R}l${-2 * R},${2 * R}`
    case 'insult':
    case 'offence':
    case 'attack':
    case 'breach':
      return `M${x},${y - R - 1}l${R + 1},${2 * R}h${-2 * R - 2}z`
    case 'friendly':
    case 'own':
      return `M${x},${y - R - 1}l${R + 1},${R + 1}l${-R - 1},${R + 1}l${-R - 1},${-R - 1}z`
    case 'decision':
      return `M${x - R},${y - R}h${2 * R}v${2 * R}h${-2 * R}z`
    default:
      return `M${x - R},${y}a${R},${R} 0 1,0 ${2 * R},0a${R},${R} 0 1,0 ${-2 * R},0z`
  }
}

type IncidentDay = PartnerLog['incidentDays'][number]

interface Bin {
  readonly x: number
  readonly from: string
  readonly to: string
  readonly count: number
}

/** Days of one status, those that would lie over one another as one mark with their sum. Expects them in order of time. */
export function binDays(
  days: readonly IncidentDay[],
  status: 'developing' | 'reported' | 'confirmed' | 'struck',
  at: (day: string) => number,
): readonly Bin[] {
  const bins: Bin[] = []
  for (const day of days) {
    if (day[status] === 0) continue
    const x = Math.round(at(day.on))
    const last = bins.at(-1)
    if (last !== undefined && x - last.x < 2 * R + 1) {
      bins[bins.length - 1] = { ...last, to: day.on, count: last.count + day[status] }
    } else bins.push({ x, from: day.on, to: day.on, count: day[status] })
  }
  return bins
}

const ROWS = 5
type LogItem = PartnerLog['items'][number]

/** Bars in rows so that they do not lie over one another, as long as the rows last. */
export function packBars<Bar extends { readonly x: number; readonly width: number }>(
  items: readonly LogItem[],
  today: string,
  barOf: (item: LogItem, end: string) => Bar,
): readonly { readonly item: LogItem; readonly row: number; readonly bar: Bar }[] {
  const ends = Array.from({ length: ROWS }, () => -Infinity)
  return items
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((item) => {
      const bar = barOf(item, item.closedOn ?? (today < item.expires ? today : item.expires))
      const free = ends.findIndex((end) => end < bar.x)
      const row = free === -1 ? ends.indexOf(Math.min(...ends)) : free
      ends[row] = bar.x + bar.width + 1
      return { item, row, bar }
    })
}
