import type { Terminal } from '../../command/terminal.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { realClock } from '../real-clock.ts'
import { type Deliveries, deliveries } from './deliveries.ts'

/** Begins to deliver in a command that stays, and says to whom not. Without `notify` in `entente.yaml` it says nothing. */
export function beginDeliveries(workspace: Workspace, command: string, terminal: Terminal): Deliveries {
  const told = deliveries(workspace, {
    clock: realClock(terminal.now),
    env: terminal.env ?? {},
    holder: `${command}, process ${terminal.pid}`,
    onFault: (error) =>
      terminal.err(
        `notices could not be kept: ${error instanceof Error ? error.name : 'fault'}; tried again in a minute\n`,
      ),
  })
  for (const { endpoint, message, help } of told.faults) {
    terminal.err(`${endpoint} is told nothing: ${message}; ${help}\n`)
  }
  told.start()
  return told
}
