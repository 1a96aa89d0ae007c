import { type ActorCode, type Day, displayName, parseDay } from '@entente/model'
import type { Command } from 'commander'
import { actorArgument } from '../../figures/actor-argument.ts'
import { statesArgument } from '../../figures/states-argument.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { EXIT } from '../terminal.ts'

/** What a measure of a dyad is asked. */
interface DyadQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string | undefined
  readonly among: readonly ActorCode[] | undefined
  readonly from?: Day
  readonly to?: Day
}

interface DyadMeasure<Found> {
  readonly name: string
  readonly summary: string
  /** What `--among` names; without it there is no such option. */
  readonly among?: string
  /** Whether `--from` and `--to` are asked. */
  readonly span?: boolean
  readonly example: string
  readonly find: (workspace: Workspace, question: DyadQuestion) => Promise<Found>
  readonly tell: (found: Found, marking: string | undefined) => string
}

interface DyadFlags extends DeskFlags {
  readonly source: string
  readonly target: string
  readonly feed?: string
  readonly among?: string
  readonly from?: string
  readonly to?: string
}

/** A command `entente measure NAME` of one direction, as text or with `--json`. */
export function registerDyadMeasure<Found>(
  measure: Command,
  { terminal, finish }: CommandGroup,
  { name, summary, among, span = false, example: words, find, tell }: DyadMeasure<Found>,
): void {
  const command = reading(measure.command(name))
    .summary(summary)
    .requiredOption('--source <actor>', 'who acts: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .option('--feed <name>', 'the feed to show (default: that of the workspace, or the one with the most reports)')
  if (among !== undefined) command.option('--among <codes>', `${among} (default: ourselves and our partners)`)
  if (span)
    command
      .option('--from <day>', 'first day (default: the first that the feed covers)')
      .option('--to <day>', 'last day (default: the last that the feed covers)')
  command.addHelpText('after', example(words)).action((flags: DyadFlags) => {
    const question = {
      source: actorArgument(flags.source),
      target: actorArgument(flags.target),
      feed: flags.feed,
      among: statesArgument(flags.among),
      ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
      ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
    }
    return finish(
      inWorkspace(flags, terminal, async (workspace) => {
        const found = await find(workspace, question)
        terminal.out(flags.json === true ? `${JSON.stringify(found)}\n` : tell(found, workspace.config?.marking))
        return EXIT.done
      }),
    )
  })
}

/** First line of every answer: who, toward whom, from what. */
export function headOf(
  { source, target, feed }: { readonly source: ActorCode; readonly target: ActorCode; readonly feed: string },
  {
    counts,
    span,
    marking,
  }: { readonly counts: string; readonly span: string | null; readonly marking: string | undefined },
): string {
  return `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${feed}, ${counts}${span === null ? '' : `, ${span}`}${marking === undefined ? '' : `, ${marking}`}`
}
