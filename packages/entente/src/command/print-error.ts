import { EntenteError } from '@entente/model'
import { asDiskFull } from '@entente/store'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** Prints what went wrong and the next step; a fault of the program itself is told as such, without a stack. */
export function printError(error: unknown, terminal: Terminal): ExitCode {
  const known = asDiskFull(error) ?? error
  if (known instanceof EntenteError) {
    terminal.err(`error: ${known.message} [${known.code}]\n`)
    if (known.help !== undefined) terminal.err(`  help: ${known.help}\n`)
    return known.code === 'interrupted' ? EXIT.interrupted : EXIT.failed
  }
  const told = systemFault(error)
  terminal.err(`error: ${told?.message ?? 'a fault of the program itself'} [${told?.code ?? 'fault'}]\n`)
  if (told === undefined) terminal.err('  help: please tell the maintainers what you did: see CONTRIBUTING.md\n')
  return EXIT.failed
}

/** Faults of the machine, by the system's own code. */
function systemFault(error: unknown): { readonly code: string; readonly message: string } | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-access', message: 'the system refuses access to a file or folder' }
    case 'EADDRINUSE':
      return { code: 'port-taken', message: 'the port is taken: choose another with --port' }
    default:
      return undefined
  }
}
