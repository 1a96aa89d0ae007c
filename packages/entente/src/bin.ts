import { runProgram, type ProgramOptions } from './command/program.ts'
import type { Terminal } from './command/terminal.ts'

/** The command as a process: the only place that knows its streams, clock and signals. */
export async function main(words: readonly string[], options: ProgramOptions): Promise<void> {
  const stop = new AbortController()
  // A terminal and npm may both send the signal: the first one stops, only a later one by itself forces.
  let first = 0
  const onSignal = (): void => {
    const now = Date.now()
    if (first === 0) first = now
    else if (now - first > 1000) process.exit(130)
    stop.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  // A reader such as `head` may go away before all is written; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const terminal: Terminal = {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    width: process.stderr.columns ?? 80,
    now: () => new Date(),
    pid: process.pid,
    env: process.env,
    signal: stop.signal,
  }
  process.exitCode = await runProgram(words, terminal, options)
}
