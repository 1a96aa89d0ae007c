import type { LockOptions } from '@entente/store'
import type { Terminal } from './terminal.ts'

/** How a command asks for the right to write: under its name, waiting a while and saying for whom. */
export function waitForWriter(command: string, seconds: number, terminal: Terminal): Required<LockOptions> {
  return {
    holder: `entente ${command}, process ${terminal.pid}`,
    waitMs: seconds * 1000,
    onWait: (holder) => terminal.err(`waiting up to ${seconds} s: another process is writing (${holder})\n`),
    signal: terminal.signal,
  }
}
