import { EntenteError } from '@entente/model'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** Prints what went wrong and the next step; a fault of the program itself is told as such, without a stack. */
export function printError(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof EntenteError) {
    terminal.err(`error: ${error.message} [${error.code}]\n`)
    if (error.help !== undefined) terminal.err(`  help: ${error.help}\n`)
    return error.code === 'interrupted' ? EXIT.interrupted : EXIT.failed
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
    case 'ENOSPC':
      return { code: 'disk-full', message: 'the disk is full; what was acknowledged before is safe' }
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-access', message: 'the system refuses access to a file or folder' }
    case 'EADDRINUSE':
      return { code: 'port-taken', message: 'the port is taken: choose another with --port' }
    default:
      return undefined
  }
}
