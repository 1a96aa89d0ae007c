import type { Day } from '@entente/model'
import type { ScoredCommitment } from './scored-commitment.ts'
import { count, noTally, sumOf, type Tally } from './tally.ts'

/** A commitment as it stands from one of some days on, until it stands otherwise. */
interface Standing {
  /** Place of the day. */
  readonly from: number
  readonly commitment: ScoredCommitment
}

/** One commitment of a list over days: how it stands, earliest first; before the first it is not in the list. */
export type Course = readonly Standing[]

/** How a course is counted at the moment. */
interface Counted {
  readonly course: Course
  standing: number
  /** When it was looked at; nothing that counts has changed since. */
  day: Day | undefined
}

/**
 * The sums of a list at the end of each of some days, in rising order. A commitment is looked at on the first day, and then
 * only where it was changed or one of its days has passed.
 */
export function talliesOverDays(courses: readonly Course[], days: readonly Day[]): Tally[] {
  const tally = noTally()
  const toLookAt: Counted[][] = days.map(() => [])
  for (const course of courses) toLookAt[course[0]?.from ?? Infinity]?.push({ course, standing: -1, day: undefined })
  return days.map((day, place) => {
    for (const one of toLookAt[place] ?? []) {
      const before = one.course[one.standing]
      if (before !== undefined && one.day !== undefined) count(tally, before.commitment, one.day, -1)
      if (one.course[one.standing + 1]?.from === place) one.standing += 1
      one.day = day
      const now = one.course[one.standing]?.commitment
      if (now === undefined) continue
      count(tally, now, day, 1)
      const passing = placeFrom(days, nextPassing(now, day), place + 1)
      toLookAt[Math.min(passing, one.course[one.standing + 1]?.from ?? Infinity)]?.push(one)
    }
    return sumOf([tally])
  })
}

/** The first day of a commitment whose passing can change its scores, after a day on which they are known. */
function nextPassing({ steps, completion }: ScoredCommitment, known: Day): Day | undefined {
  let next: Day | undefined
  const consider = (day: Day | null): void => {
    if (day !== null && (next === undefined || day < next)) next = day
  }
  for (const { due, doneOn } of steps) {
    // What is due on the day itself is overdue on the next one.
    if (due !== null && due >= known) consider(due)
    if (doneOn !== null && doneOn > known) consider(doneOn)
  }
  if (completion !== undefined && completion.judgedOn > known) consider(completion.judgedOn)
  return next
}

/** Place of the first of some days that is not before another, looking from a place on; `Infinity` where there is none. */
function placeFrom(days: readonly Day[], day: Day | undefined, from: number): number {
  if (day === undefined) return Infinity
  for (let place = from; place < days.length; place += 1) if ((days[place] ?? day) >= day) return place
  return Infinity
}
