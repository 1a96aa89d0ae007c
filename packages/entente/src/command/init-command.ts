import { resolve } from 'node:path'
import { actorArgument } from '../figures/actor-argument.ts'
import { initWorkspace } from '../workspace/init-workspace.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface InitFlags {
  readonly perspective: string
  readonly partners: string
  readonly json?: boolean
}

export async function initCommand(folder: string, flags: InitFlags, terminal: Terminal): Promise<ExitCode> {
  const written = await initWorkspace(resolve(terminal.cwd, folder), {
    perspective: actorArgument(flags.perspective),
    partners: flags.partners
      .split(',')
      .filter((text) => text.trim() !== '')
      .map(actorArgument),
  })
  terminal.out(
    flags.json === true
      ? `${JSON.stringify({ folder, files: written })}\n`
      : `${written.map((file) => `${folder}/${file}\n`).join('')}next: entente ingest FILES -w ${folder}\n`,
  )
  return EXIT.done
}
