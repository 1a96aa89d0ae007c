import { type Day, dayFromNumber, dayNumber } from '@entente/model'
import type { TimeSpan } from '@entente/store'

/** A stretch of whole minutes since 1970 (UTC), `until` not included. Lists of them are sorted and apart. */
export interface Minutes {
  readonly from: number
  readonly until: number
}

export const MINUTES_A_DAY = 1440

/** Reads `YYYY-MM-DDTHH:MMZ`. */
export function toMinute(time: string): number {
  return Date.parse(time) / 60_000
}

/** Writes `YYYY-MM-DDTHH:MMZ`. */
export function fromMinute(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`
}

export function toMinutes(span: TimeSpan): Minutes {
  return { from: toMinute(span.from), until: toMinute(span.until) }
}

/** The days `from` .. `to`, both included. */
export function daysToMinutes(from: Day, to: Day): Minutes {
  return { from: dayNumber(from) * MINUTES_A_DAY, until: (dayNumber(to) + 1) * MINUTES_A_DAY }
}

/** The day that holds a minute. */
export function dayOfMinute(minute: number): Day {
  return dayFromNumber(Math.floor(minute / MINUTES_A_DAY))
}

/** What is in one list or another; the lists need be neither sorted nor apart. */
export function union(...lists: readonly (readonly Minutes[])[]): Minutes[] {
  const joined: Minutes[] = []
  for (const span of lists.flat().toSorted((a, b) => a.from - b.from)) {
    if (span.until <= span.from) continue
    const last = joined.at(-1)
    if (last === undefined || span.from > last.until) joined.push(span)
    else joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
  }
  return joined
}

/** What is in both lists. */
export function intersect(a: readonly Minutes[], b: readonly Minutes[]): Minutes[] {
  const both: Minutes[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i], b[j]]
    if (left === undefined || right === undefined) break
    const from = Math.max(left.from, right.from)
    const until = Math.min(left.until, right.until)
    if (from < until) both.push({ from, until })
    if (left.until < right.until) i += 1
    else j += 1
  }
  return both
}

/** What is in the first list and not in the second. */
export function subtract(a: readonly Minutes[], b: readonly Minutes[]): Minutes[] {
  const left: Minutes[] = []
  let j = 0
  for (const span of a) {
    let { from } = span
    while (j > 0 && (b[j - 1]?.until ?? 0) > from) j -= 1
    for (; j < b.length && (b[j]?.from ?? Infinity) < span.until; j += 1) {
      const hole = b[j]
      if (hole === undefined || hole.until <= from) continue
      if (hole.from > from) left.push({ from, until: hole.from })
      from = Math.max(from, hole.until)
    }
    if (from < span.until) left.push({ from, until: span.until })
  }
  return left
}
