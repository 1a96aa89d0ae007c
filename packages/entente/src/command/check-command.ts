import type { PlaybookDiagnostic } from '@entente/playbook'
import { checkPlaybooks } from '../playbooks/check-playbooks.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `entente check`: exit code 1 on an error. */
export function registerCheck({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('check'))
    .summary('what is wrong with the playbooks and own instruments of a workspace')
    .addHelpText('after', example('entente check', 'entente check -w kaz --json'))
    .action((flags: DeskFlags) => finish(check(flags, terminal)))
}

function check(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const checked = checkPlaybooks(workspace)
    const code = checked.ok ? EXIT.done : EXIT.failed
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(checked)}\n`)
      return code
    }
    const all = [...checked.instruments, ...checked.playbooks.flatMap(({ diagnostics }) => diagnostics)]
    // What is wrong with a base is told by every playbook that builds on it; once is enough here.
    const once = new Set(all.map(lineOf))
    for (const line of once) terminal.out(line)
    const errors = [...once].filter((line) => line.includes(' error ')).length
    const partners = checked.playbooks.filter(({ partner }) => partner !== null).length
    terminal.out(
      `${once.size === 0 ? '' : '\n'}${partners} playbooks read, ${errors} errors, ${once.size - errors} warnings; what they would do is not proved yet\n`,
    )
    return code
  })
}

function lineOf({ file, line, column, severity, code, message, help }: PlaybookDiagnostic): string {
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}\n  ${help}\n`
}
