import { slotOfDay } from './coverage.ts'
import { counterparts } from './moods.ts'
import { FIRST_HAND, NOISE, OUTSIDE } from './noise-rates.ts'
import { rowWithoutEvent } from './non-event.ts'
import { outsideOf } from './outside.ts'
import type { Random } from './random.ts'
import type { Report, StateReport } from './report.ts'
import { rolesFor } from './roles.ts'
import type { Surroundings } from './surroundings.ts'

/** The rows that come on top of a day's first-hand rows, at the rates of `NOISE` and `OUTSIDE`. */
export function noiseOn(day: number, firstHand: readonly StateReport[], around: Surroundings): Report[] {
  const { random } = around
  const rows = firstHand.length / FIRST_HAND
  const right = firstHand.filter(({ fault }) => fault === 'none')
  const oneSided = right.filter(({ code }) => counterparts[code] === undefined)

  return [
    ...times(random.round(rows * NOISE.mirror), () => mirrored(oneSided, random)),
    ...times(random.round(rows * NOISE.duplicate), () => duplicated(right, random)),
    ...times(random.round(rows * NOISE['old-news']), () => oldNews(day, around)),
    ...times(random.round(rows * NOISE['not-an-event']), () => withoutEvent(day, firstHand, around)),
    // A feed that is up brings something every day.
    ...times(rows === 0 ? 1 : random.round((rows * OUTSIDE) / (1 - OUTSIDE)), () => outsideOf(day, firstHand, around)),
  ]
}

/** The same article coded a second time with the actors exchanged. */
function mirrored(rows: readonly StateReport[], random: Random): StateReport[] {
  if (rows.length === 0) return []
  const row = random.pick(rows)
  return [{ ...row, source: row.target, target: row.source, fault: 'mirror' }]
}

/** The same article coded a second time, the same in all but the place. */
function duplicated(rows: readonly StateReport[], random: Random): StateReport[] {
  if (rows.length === 0) return []
  return [{ ...random.pick(rows), fault: 'duplicate' }]
}

/** A row that comes exactly a week, a month or a year after its act and bears the act's day. */
function oldNews(day: number, { actsOn, nextArticle, random }: Surroundings): StateReport[] {
  const ages = [yearBefore(day), day - 7, monthBefore(day)]
  const start = random.chance(0.53) ? 0 : random.chance(0.75) ? 1 : 2
  for (let i = 0; i < ages.length; i++) {
    const occurred = ages[(start + i) % ages.length] ?? null
    const acts = occurred === null ? [] : actsOn(occurred)
    if (occurred === null || acts.length === 0) continue
    const act = random.pick(acts)
    const source = { country: act.source, roles: rolesFor(act.code, random) }
    const target = { country: act.target, roles: rolesFor('', random) }
    const said = { source, target, code: act.code, article: nextArticle(), act: act.id }
    return [{ ...said, day, slot: slotOfDay(random), occurred, fault: 'old-news', storm: false }]
  }
  return []
}

/** A row without an event about two states that are in the news that day anyway. */
function withoutEvent(day: number, firstHand: readonly StateReport[], around: Surroundings): StateReport[] {
  if (firstHand.length === 0) return []
  const { source, target } = around.random.pick(firstHand)
  return [rowWithoutEvent(day, source.country, target.country, around)]
}

/** The same day of the year before; null for 29 February. */
function yearBefore(day: number): number | null {
  return sameDay(day, 12)
}

/** The same day of the month before; null where that month is too short. */
function monthBefore(day: number): number | null {
  return sameDay(day, 1)
}

function sameDay(day: number, months: number): number | null {
  const date = new Date(day * 86_400_000)
  const before = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate())
  return new Date(before).getUTCDate() === date.getUTCDate() ? before / 86_400_000 : null
}

function times<T>(count: number, make: () => readonly T[]): T[] {
  return Array.from({ length: count }, make).flat()
}
