import { type As, type Incident, incidents, type ListedAct } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import { actorArgument } from '../figures/actor-argument.ts'
import { chooseFeed } from '../figures/choose-feed.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface IncidentsFlags {
  readonly workspace?: string
  readonly source: string
  readonly target: string
  readonly feed?: string
  readonly from?: string
  readonly to?: string
  readonly asOf?: string
  readonly limit?: number
  readonly as: As
  readonly json?: boolean
}

export async function incidentsCommand(flags: IncidentsFlags, terminal: Terminal): Promise<ExitCode> {
  const source = actorArgument(flags.source)
  const target = actorArgument(flags.target)
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    const { feed, others } = await chooseFeed(workspace, { source, target }, flags.feed)
    const found = await incidents(workspace.store, {
      source,
      target,
      feed,
      as: flags.as,
      ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
      ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
      ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
      ...(flags.limit === undefined ? {} : { limit: flags.limit }),
    })
    if (others.length > 0) {
      const names = others.map((other) => `${other.feed} (${grouped(other.reports)})`).join(', ')
      terminal.err(`shown from ${feed}; feeds are never added up; others with this dyad: ${names}\n`)
    }
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`)
      return EXIT.done
    }
    const marking = workspace.config?.marking
    terminal.out(
      `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${feed}, ${flags.as === 'confirmed' ? 'incidents that a person has confirmed' : 'incidents and not confirmed acts'}\n` +
        `as of ${found.asOf ?? 'no report'}${marking === undefined ? '' : `, ${marking}`}\n\n`,
    )
    const withPages = found.incidents.some((row) => row.confidence !== null || row.pages !== null)
    terminal.out(
      table(found.incidents, [
        { title: 'day', value: (row) => row.occurredOn },
        { title: 'code', value: (row) => row.code },
        { title: 'reported act', value: (row) => row.label },
        { title: 'weight', value: (row) => row.goldstein?.toFixed(1) ?? null, align: 'right' },
        { title: 'reports', value: (row) => grouped(row.reports), align: 'right' },
        { title: 'publishers', value: (row) => row.publishers, align: 'right' },
        ...(withPages
          ? [
              { title: 'pages', value: (row: Incident) => row.pages, align: 'right' as const },
              { title: 'confidence', value: (row: Incident) => row.confidence, align: 'right' as const },
            ]
          : []),
        { title: 'marks', value: marks },
      ]),
    )
    terminal.out(
      `\n${grouped(found.incidents.length)} of ${grouped(found.total)} incidents; reports: rows until it settled; publishers: owners of the addresses' domains${withPages ? '; pages: that told of it until it settled; confidence: the highest of the coder, 10 to 100' : ''}. method ${found.method}\n`,
    )
    if (found.acts.length > 0) terminal.out(`\nbeside them, acts by hand\n\n${actTable(found.acts)}`)
    return EXIT.done
  } finally {
    await workspace.close()
  }
}

/** What is to be known of an incident before it is believed, in words. */
function marks(incident: Incident): string {
  const { joint, stale, back, lagDays, status, verdict } = incident
  const age = back === null ? `${lagDays} days back` : `a ${back} back`
  return [
    ...(joint ? ['joint'] : []),
    ...(stale ? [`stale (${lagDays < 0 ? 'reported before its day' : age})`] : []),
    ...(status === 'settled' ? [] : [verdict?.verdict === 'struck' ? `struck (${verdict.reason})` : status]),
  ].join(', ')
}

function actTable(acts: readonly ListedAct[]): string {
  return table(acts, [
    { title: 'day', value: (act) => act.occurredOn },
    { title: 'code', value: (act) => act.cameo },
    { title: 'act', value: (act) => act.what },
    { title: 'weight', value: (act) => act.goldstein?.toFixed(1) ?? null, align: 'right' },
    { title: 'id', value: (act) => act.id },
  ])
}
