import { type Day, dayNumber } from '@entente/model'
import type { Act } from '../act.ts'

/** A count that is asked for: a kind or the id of a rule or pattern, and the length of its window in days. */
export interface Window {
  readonly name: string
  readonly days: number
}

/**
 * Counts acts in windows while they come, by clock day. It holds a number for each day of a window and no act: a window of
 * 365 days takes 1.5 kB, whatever happens in it.
 */
export class WindowCounter {
  readonly #windows = new Map<string, Map<number, DayCounts>>()

  constructor(windows: readonly Window[]) {
    for (const { name, days } of windows) {
      const ofName = this.#windows.get(name) ?? new Map<number, DayCounts>()
      this.#windows.set(name, ofName.set(days, ofName.get(days) ?? new DayCounts(days)))
    }
  }

  /** Takes the next act. @throws RangeError where its clock day lies before that of another. */
  take({ kind, rule, clockDay }: Pick<Act, 'kind' | 'rule' | 'clockDay'>): void {
    const day = dayNumber(clockDay)
    for (const name of kind === rule ? [kind] : [kind, rule])
      for (const counts of this.#windows.get(name)?.values() ?? []) counts.add(day)
  }

  /**
   * Acts so far in the window that ends on `day`, included.
   * @throws RangeError for a window that was not asked for, or a day before that of an act.
   */
  count(name: string, days: number, day: Day): number {
    const counts = this.#windows.get(name)?.get(days)
    if (counts === undefined) throw new RangeError('a window that the counter was not made for')
    return counts.upTo(dayNumber(day))
  }
}

/** A ring of the last `days` days with their sum. */
class DayCounts {
  readonly #ring: Uint32Array
  #last: number | undefined
  #sum = 0

  constructor(days: number) {
    this.#ring = new Uint32Array(days)
  }

  add(day: number): void {
    this.#moveTo(day)
    const at = this.#place(day)
    this.#ring[at] = (this.#ring[at] ?? 0) + 1
    this.#sum++
  }

  upTo(day: number): number {
    this.#moveTo(day)
    return this.#sum
  }

  #place(day: number): number {
    const { length } = this.#ring
    return ((day % length) + length) % length
  }

  /** Days that leave the window are taken off. */
  #moveTo(day: number): void {
    const last = this.#last ?? day
    if (day < last) throw new RangeError('days of a window count run forward')
    for (let next = Math.max(last + 1, day - this.#ring.length + 1); next <= day; next++) {
      const at = this.#place(next)
      this.#sum -= this.#ring[at] ?? 0
      this.#ring[at] = 0
    }
    this.#last = day
  }
}
