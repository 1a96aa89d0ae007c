import type { Completeness, DayRun } from '@entente/ingest'
import { dayNumber, parseDay } from '@entente/model'
import { feedCompleteness } from '../figures/feed-completeness.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { sayCame, sayMissing } from './say-completeness.ts'
import { grouped, table } from './table.ts'

export interface DaysFlags {
  readonly feed?: string
  readonly from?: string
  readonly to?: string
}

/** How complete one feed is, or all of them. */
export async function completenessOfFeeds(
  workspace: Workspace,
  flags: DaysFlags,
  known: readonly string[],
): Promise<Completeness[]> {
  const range = {
    ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
    ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
  }
  const found: Completeness[] = []
  for (const feed of flags.feed === undefined ? known : [flags.feed]) {
    found.push(await feedCompleteness(workspace, feed, range))
  }
  return found
}

/** One line for each run of days of which the same is to be said. */
export function printDays(feeds: readonly Completeness[]): string {
  if (feeds.length === 0) return 'the archive is empty; take in files with: entente ingest FILES\n'
  return feeds.map((feed) => `${feed.feed}: ${feed.promise}\n\n${printRuns(feed)}`).join('\n')
}

function printRuns({ runs, every }: Completeness): string {
  return table(runs, [
    { title: 'from', value: (run) => run.from },
    { title: 'to', value: (run) => run.to },
    { title: 'days', value: (run) => grouped(length(run)), align: 'right' },
    { title: 'state', value: (run) => run.state },
    { title: 'came each day', value: (run) => (run.expected === 0 ? null : sayCame(run.came, run.expected, every)) },
    { title: 'why not', value: (run) => sayMissing(run.missing) },
  ])
}

function length({ from, to }: DayRun): number {
  return dayNumber(to) - dayNumber(from) + 1
}
