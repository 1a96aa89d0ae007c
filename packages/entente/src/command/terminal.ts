import type { Day } from '@entente/model'

/** What a command may touch of the world; tests pass their own. */
export interface Terminal {
  readonly cwd: string
  /** Results. */
  readonly out: (text: string) => void
  /** Progress, notes and errors. */
  readonly err: (text: string) => void
  /** Whether `err` is a terminal that can show progress. */
  readonly interactive: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly now: () => Date
  readonly pid: number
  /** Variables of the environment, where secrets stand. Default none. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal
}

/** Exit codes: 0 only when the command did all that it says. */
export const EXIT = { done: 0, failed: 1, rowsRejected: 2, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Today by the terminal's clock, UTC. */
export function today(terminal: Pick<Terminal, 'now'>): Day {
  return terminal.now().toISOString().slice(0, 10) as Day
}
