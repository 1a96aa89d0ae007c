import { resolve } from 'node:path'
import { parseDay } from '@entente/model'
import { citations } from '../export/citation.ts'
import { type ExportFormat, formatOf } from '../export/export-format.ts'
import { type Exported, exportReports } from '../export/export-reports.ts'
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
  readonly toShare?: boolean
  readonly json?: boolean
}

export async function exportCommand(file: string, flags: ExportFlags, terminal: Terminal): Promise<ExitCode> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    const exported = await exportReports(workspace, resolve(terminal.cwd, file), {
      format: flags.format ?? formatOf(file),
      withUrls: flags.withUrls === true,
      toShare: flags.toShare === true,
      ...(flags.feed === undefined ? {} : { feed: flags.feed }),
      ...(flags.source === undefined ? {} : { source: actorArgument(flags.source) }),
      ...(flags.target === undefined ? {} : { target: actorArgument(flags.target) }),
      ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
      ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
    })
    for (const warning of exported.warnings) terminal.err(`warning: ${warning}\n`)
    terminal.out(flags.json === true ? `${JSON.stringify(exported)}\n` : told(exported))
    return EXIT.done
  } finally {
    await workspace.close()
  }
}

function told(exported: Exported): string {
  return [
    `${grouped(exported.rows)} reports in ${exported.file}`,
    ...(exported.script === null ? [] : [`Stata script in ${exported.script}`]),
    `codebook in ${exported.codebook}`,
    `citation in ${exported.citation}`,
    ...citations(exported.sources).map((citation) => `cite: ${citation}`),
    '',
  ].join('\n')
}
