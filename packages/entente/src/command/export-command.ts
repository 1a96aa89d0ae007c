import { resolve } from 'node:path'
import { parseDay } from '@entente/model'
import { type ExportFormat, exportReports } from '../export/export-reports.ts'
import { actorArgument } from '../figures/actor-argument.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { grouped } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface ExportFlags {
  readonly workspace?: string
  readonly format?: ExportFormat
  readonly feed?: string
  readonly source?: string
  readonly target?: string
  readonly from?: string
  readonly to?: string
  readonly withUrls?: boolean
  readonly json?: boolean
}

export async function exportCommand(file: string, flags: ExportFlags, terminal: Terminal): Promise<ExitCode> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    const exported = await exportReports(workspace, resolve(terminal.cwd, file), {
      format: flags.format ?? formatOf(file),
      withUrls: flags.withUrls === true,
      ...(flags.feed === undefined ? {} : { feed: flags.feed }),
      ...(flags.source === undefined ? {} : { source: actorArgument(flags.source) }),
      ...(flags.target === undefined ? {} : { target: actorArgument(flags.target) }),
      ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
      ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
    })
    terminal.out(
      flags.json === true
        ? `${JSON.stringify(exported)}\n`
        : `${grouped(exported.rows)} reports in ${exported.file}\ncodebook in ${exported.codebook}\n`,
    )
    return EXIT.done
  } finally {
    await workspace.close()
  }
}

function formatOf(file: string): ExportFormat {
  if (file.endsWith('.parquet')) return 'parquet'
  return file.endsWith('.jsonl') || file.endsWith('.ndjson') ? 'jsonl' : 'csv'
}
