import type { Story, StoryEvent, WitnessNames } from '@entente/playbook/proof'
import { plural } from '../../../../format/format-number.ts'
import { daysBetween } from '../../../../periods/period.ts'
import { eventWords } from './event-words.ts'
import { wrap } from './wrap.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** An event at its lifeline: the first line of its text is at `y`. */
export interface LaidEvent extends Point {
  /** 0 at the left, 1 at the right. */
  readonly side: number
  readonly event: StoryEvent
  readonly lines: readonly string[]
  /** Where the text begins or, at the left, ends. */
  readonly textX: number
  readonly height: number
}

/** From who does to who sees; of what was misread only the half at who saw it. */
export interface LaidArrow {
  readonly from: Point
  readonly to: Point
  readonly misread: boolean
}

/** A story as a chart of sequence, in pixels: nothing is drawn yet. */
export interface StoryLayout {
  readonly width: number
  readonly height: number
  readonly top: number
  /** The left one first; `name` and `plays` are lines above it. */
  readonly lifelines: readonly {
    readonly x: number
    readonly name: readonly string[]
    readonly plays: readonly string[]
  }[]
  readonly days: readonly { readonly y: number; readonly lines: readonly string[] }[]
  readonly events: readonly LaidEvent[]
  readonly arrows: readonly LaidArrow[]
  readonly cycle: {
    readonly x: number
    readonly top: number
    readonly bottom: number
    readonly words: string
  } | null
}

export const LINE_HEIGHT = 15
/** Width of a letter of the chart's text, on the wide side. */
const LETTER = 6.5
const MOST_LINES = 5
/** Below it days stand above their events in place of beside them. */
const WIDE = 640
const DAY_COLUMN = 96
const BRACKET = 30
const TEXT_GAP = 12
const ROW_GAP = 12

/** Places what either side sees, proposes and does, day by day downward; the other side of a story with one chair only acts. */
export function layOutStory(story: Story, names: WitnessNames, width: number): StoryLayout {
  const columns = columnsOf(story, width)
  const lifelines = lifelinesOf(story, names, columns)
  const top = Math.max(...lifelines.map(({ name, plays }) => (name.length + plays.length) * LINE_HEIGHT)) + 14
  const { events, days, bottom } = rowsOf(story, names, columns, top)
  const cycle = cycleOf(story, events, { x: width - BRACKET + 8, bottom })
  return {
    width,
    height: bottom + (cycle === null ? 8 : LINE_HEIGHT * 2 + 8),
    top,
    lifelines,
    days,
    events,
    arrows: arrowsOf(story, events, columns),
    cycle,
  }
}

interface Columns {
  readonly days: number
  readonly lines: readonly [number, number]
  readonly letters: number
}

function columnsOf({ cycle }: Story, width: number): Columns {
  const days = width >= WIDE ? DAY_COLUMN : 0
  const inner = width - days - (cycle === null ? 0 : BRACKET)
  const between = Math.min(220, Math.max(56, inner * 0.18))
  const text = (inner - between) / 2
  return {
    days,
    lines: [days + text, days + text + between],
    letters: Math.max(8, Math.floor((text - TEXT_GAP * 2) / LETTER)),
  }
}

function lifelinesOf({ sides }: Story, names: WitnessNames, { lines, letters }: Columns): StoryLayout['lifelines'] {
  const [first, second] = sides
  const shown = [
    { code: first?.perspective ?? '', plays: first === undefined ? '' : playedBy(first.plays) },
    second === undefined
      ? { code: first?.partner ?? '', plays: 'only acts' }
      : { code: second.perspective, plays: playedBy(second.plays) },
  ]
  return shown.map(({ code, plays }, at) => ({
    x: lines[at] ?? 0,
    name: wrap(names.actor(code), letters, 2),
    plays: wrap(plays, letters, 2),
  }))
}

function playedBy(plays: string): string {
  return plays === 'playbook' ? 'follows its playbook' : `plays ${plays.replaceAll('-', ' ')}`
}

function rowsOf(
  { events }: Story,
  names: WitnessNames,
  { days: dayColumn, lines, letters }: Columns,
  top: number,
): Pick<StoryLayout, 'events' | 'days'> & { readonly bottom: number } {
  const laid: LaidEvent[] = []
  const days: StoryLayout['days'][number][] = []
  let y = top + ROW_GAP
  let before: string | undefined
  for (const event of events) {
    if (event.day !== before) {
      const later = before === undefined ? 0 : daysBetween(before, event.day) - 1
      // A longer time is a longer way, but a year is not a thousand pixels.
      if (later > 0) y += Math.min(30, 6 + 5 * Math.log2(later))
      days.push({ y, lines: dayLines(event.day, later, dayColumn > 0) })
      if (dayColumn === 0) y += LINE_HEIGHT + 4
      before = event.day
    }
    const said = wrap(eventWords(event, names), letters, MOST_LINES)
    const x = lines[event.side] ?? lines[0]
    const height = said.length * LINE_HEIGHT
    laid.push({ x, y, side: event.side, event, lines: said, height, textX: x + (event.side === 0 ? -1 : 1) * TEXT_GAP })
    y += height + ROW_GAP
  }
  return { events: laid, days, bottom: y }
}

function dayLines(day: string, later: number, wide: boolean): readonly string[] {
  if (later <= 1) return [day]
  return wide ? [day, `${plural(later, 'day')} later`] : [`${day} +${later} d`]
}

/** What a side sees is what the other did last under that name, the day before or earlier. */
function arrowsOf({ sides }: Story, events: readonly LaidEvent[], { lines }: Columns): readonly LaidArrow[] {
  const taken = new Set<LaidEvent>()
  return events.flatMap((seen, at): readonly LaidArrow[] => {
    const { event, x, y, side } = seen
    if (event.what !== 'sees') return []
    const to = { x, y }
    const other = lines[side === 0 ? 1 : 0]
    if (event.misread) return [{ from: { x: (x + other) / 2, y }, to, misread: true }]
    const done = events.slice(0, at).findLast((one) => isOf(one, seen) && !taken.has(one))
    if (done !== undefined) {
      taken.add(done)
      return [{ from: { x: done.x, y: done.y }, to, misread: false }]
    }
    return sides.length === 1 ? [{ from: { x: other, y }, to, misread: false }] : []
  })
}

function isOf({ event: done, side }: LaidEvent, { event: seen, side: at }: LaidEvent): boolean {
  return (
    side !== at &&
    done.what === 'does' &&
    seen.what === 'sees' &&
    done.instrument === seen.instrument &&
    done.day < seen.day
  )
}

function cycleOf(
  { cycle }: Story,
  events: readonly LaidEvent[],
  { x, bottom }: { readonly x: number; readonly bottom: number },
): StoryLayout['cycle'] {
  if (cycle === null) return null
  const first = events[Math.min(Math.max(0, cycle.from), events.length - 1)]
  const every = cycle.days === 1 ? 'every day' : `every ${plural(cycle.days, 'day')}`
  const rising = cycle.kind === 'escalating' ? ', ever higher' : ''
  return {
    x,
    top: (first?.y ?? 0) - LINE_HEIGHT,
    bottom: bottom - 4,
    words: `and so on, ${every}, without end${rising}`,
  }
}
