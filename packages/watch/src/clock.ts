/** Time as it comes in by argument: what it is now, and how one waits. Tests give one of their own. */
export interface Clock {
  readonly now: () => Date
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}
