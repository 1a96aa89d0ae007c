import { type Move, type Side, type SignalId } from './side.ts'

/** Acts that a misreader sees and that never happened, in one story. */
const MISREADINGS = 3

/** A side that now and then sees what never happened, a few times at most. */
export class MisreadingSide implements Side {
  readonly signals: number
  readonly starts: readonly number[]
  readonly #inner: Side
  readonly #misread: readonly SignalId[]

  constructor(inner: Side, misread: readonly SignalId[]) {
    this.#inner = inner
    this.#misread = misread
    this.signals = inner.signals
    this.starts = inner.starts.map((state) => state * (MISREADINGS + 1) + MISREADINGS)
  }

  /** With something left to misread it is never at rest: another story may begin. */
  isAtRest(state: number): boolean {
    return state % (MISREADINGS + 1) === 0 && this.#inner.isAtRest(Math.floor(state / (MISREADINGS + 1)))
  }

  size(): number {
    return this.#inner.size()
  }

  next(state: number, arriving: number): readonly Move[] {
    const [inner, left] = [Math.floor(state / (MISREADINGS + 1)), state % (MISREADINGS + 1)]
    const misread = left === 0 ? [] : this.#misread.filter((signal) => (arriving & (1 << signal)) === 0)
    return [null, ...misread].flatMap((signal) => {
      const [seen, rest] = signal === null ? [arriving, left] : [arriving | (1 << signal), left - 1]
      return this.#inner.next(inner, seen).map((move) => ({
        ...move,
        to: move.to * (MISREADINGS + 1) + rest,
        ...(signal === null ? {} : { misread: signal }),
      }))
    })
  }
}
