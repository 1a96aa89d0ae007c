import { resolve } from 'node:path'
import { makeBackup } from '@entente/store'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { partCounter } from './part-counter.ts'
import { grouped, megabytes } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface BackupFlags {
  readonly workspace?: string
  readonly copy?: boolean
  readonly json?: boolean
}

export async function backupCommand(dir: string, flags: BackupFlags, terminal: Terminal): Promise<ExitCode> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  const counter = partCounter(terminal)
  try {
    const folder = resolve(terminal.cwd, dir)
    const label = await makeBackup(workspace.store.paths, folder, {
      now: terminal.now,
      how: flags.copy === true ? 'copy' : 'link',
      onPart: counter.update,
      signal: terminal.signal,
    })
    counter.end()
    terminal.out(
      flags.json === true
        ? `${JSON.stringify({ folder, ...label })}\n`
        : `${grouped(label.reports)} reports from ${grouped(label.files)} files, ${grouped(label.parts)} parts, ${megabytes(label.bytes)} in ${folder}\n`,
    )
    return EXIT.done
  } finally {
    counter.end()
    await workspace.close()
  }
}
