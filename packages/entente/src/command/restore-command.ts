import { join, resolve } from 'node:path'
import { restoreBackup } from '@entente/store'
import { DATA_FOLDER } from '../workspace/find-workspace.ts'
import { partCounter } from './part-counter.ts'
import { grouped } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface RestoreFlags {
  readonly json?: boolean
}

export async function restoreCommand(
  backup: string,
  dir: string,
  flags: RestoreFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const counter = partCounter(terminal)
  try {
    const folder = resolve(terminal.cwd, dir)
    const label = await restoreBackup(resolve(terminal.cwd, backup), join(folder, DATA_FOLDER), {
      holder: `entente restore, process ${terminal.pid}`,
      onPart: counter.update,
      signal: terminal.signal,
    })
    counter.end()
    terminal.out(
      flags.json === true
        ? `${JSON.stringify({ folder, ...label })}\n`
        : `${grouped(label.reports)} reports from ${grouped(label.files)} files, as of ${label.madeAt}, in ${folder}\n`,
    )
    return EXIT.done
  } finally {
    counter.end()
  }
}
