import { status } from '../figures/status.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface StatusFlags {
  readonly workspace?: string
  readonly json?: boolean
}

export async function statusCommand(flags: StatusFlags, terminal: Terminal): Promise<ExitCode> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    const found = await status(workspace)
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`)
      return EXIT.done
    }
    const marking = found.marking === null ? '' : `, ${found.marking}`
    terminal.out(`${found.workspace}${marking}: ${grouped(found.reports)} reports from ${grouped(found.files)} files\n`)
    if (found.feeds.length === 0) {
      terminal.out('the archive is empty; take in files with: entente ingest FILES\n')
      return EXIT.done
    }
    terminal.out('\n')
    terminal.out(
      table(found.feeds, [
        { title: 'feed', value: (row) => row.feed },
        { title: 'reports', value: (row) => grouped(row.reports), align: 'right' },
        { title: 'from', value: (row) => row.coverage?.from ?? null },
        { title: 'to', value: (row) => row.coverage?.to ?? null },
        { title: 'days', value: (row) => grouped(row.coveredDays), align: 'right' },
        { title: 'missing days', value: (row) => grouped(row.missingDays), align: 'right' },
        { title: 'parts', value: (row) => grouped(row.parts), align: 'right' },
        { title: 'MB', value: (row) => (row.bytes / 1e6).toFixed(1), align: 'right' },
      ]),
    )
    return EXIT.done
  } finally {
    await workspace.close()
  }
}
