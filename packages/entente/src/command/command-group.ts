import { type Command, Option } from 'commander'
import type { Author } from '@entente/model'
import { authorOf } from '../workspace/author-of.ts'
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** What a file of commands needs to register them. */
export interface CommandGroup {
  readonly program: Command
  readonly terminal: Terminal
  readonly finish: (work: Promise<ExitCode>) => Promise<void>
}

/** Flags of every command that reads or writes the journal. */
export interface DeskFlags {
  readonly workspace?: string
  readonly officer?: string | undefined
  readonly json?: boolean
}

export function workspaceOption(): Option {
  return new Option('-w, --workspace <dir>', 'the workspace (default: the one this folder is in)')
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON for other programs')
}

export function officerOption(): Option {
  return new Option('--officer <id>', 'who writes, as under `officers` in entente.yaml').env('ENTENTE_OFFICER')
}

/** Options of a command that reads what the desk wrote. */
export function reading(command: Command): Command {
  return command.addOption(workspaceOption()).addOption(jsonOption())
}

/** Options of a command that writes. */
export function writing(command: Command): Command {
  return reading(command).addOption(officerOption())
}

/** Opens the workspace and closes it whatever happens. */
export async function inWorkspace<Result>(
  flags: DeskFlags,
  terminal: Terminal,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The same for what is written, with who writes. */
export function atDesk<Result>(
  flags: DeskFlags,
  terminal: Terminal,
  work: (workspace: Workspace, author: Author) => Promise<Result>,
): Promise<Result> {
  return inWorkspace(flags, terminal, (workspace) =>
    work(workspace, authorOf(workspace.config, flags.officer, terminal.now)),
  )
}

export function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}
