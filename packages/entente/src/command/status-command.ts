import { knownFeeds } from '../figures/feed-completeness.ts'
import { type FeedStatus, type MentionStatus, status, type Status } from '../figures/status.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { completenessOfFeeds, type DaysFlags, printDays } from './completeness-table.ts'
import { sayFailed, sayKnown } from './say-completeness.ts'
import { grouped, megabytes, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface StatusFlags extends DaysFlags {
  readonly workspace?: string
  /** Day by day instead of in sum. */
  readonly days?: boolean
  readonly json?: boolean
}

export async function statusCommand(flags: StatusFlags, terminal: Terminal): Promise<ExitCode> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    if (flags.days === true || flags.feed !== undefined || flags.from !== undefined || flags.to !== undefined) {
      const feeds = await completenessOfFeeds(workspace, flags, await knownFeeds(workspace))
      terminal.out(flags.json === true ? `${JSON.stringify({ feeds })}\n` : printDays(feeds))
      return EXIT.done
    }
    const found = await status(workspace)
    terminal.out(flags.json === true ? `${JSON.stringify(found)}\n` : printStatus(found))
    return EXIT.done
  } finally {
    await workspace.close()
  }
}

function printStatus(found: Status): string {
  const marking = found.marking === null ? '' : `, ${found.marking}`
  const title = `${found.workspace}${marking}: ${grouped(found.reports)} reports from ${grouped(found.files)} files\n`
  const failed = `${found.mentions.map(sayMentions).join('')}${sayFailed(found.failedFiles, found.differingFiles)}`
  if (found.feeds.length === 0)
    return `${title}the archive is empty; take in files with: entente ingest FILES\n${failed}`
  return `${title}\n${printFeeds(found.feeds)}\n${found.feeds.map(sayKnown).join('')}${failed}`
}

function sayMentions({ feed, mentions, parts, bytes }: MentionStatus): string {
  const inParts = parts === 1 ? '1 part' : `${grouped(parts)} parts`
  return `${feed}: ${grouped(mentions)} mentions of events on pages, in ${inParts}, ${megabytes(bytes)}\n`
}

function printFeeds(feeds: readonly FeedStatus[]): string {
  return table(feeds, [
    { title: 'feed', value: (row) => row.feed },
    { title: 'reports', value: (row) => grouped(row.reports), align: 'right' },
    { title: 'from', value: (row) => row.coverage?.from ?? null },
    { title: 'to', value: (row) => row.coverage?.to ?? null },
    { title: 'days', value: (row) => grouped(row.coveredDays), align: 'right' },
    { title: 'in part', value: (row) => grouped(row.completeness.partialDays), align: 'right' },
    { title: 'missing days', value: (row) => grouped(row.missingDays), align: 'right' },
    { title: 'parts', value: (row) => grouped(row.parts), align: 'right' },
    { title: 'MB', value: (row) => (row.bytes / 1e6).toFixed(1), align: 'right' },
  ])
}
