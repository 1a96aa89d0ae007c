import type { RelationTurn, RelationTurns } from '@entente/measure'
import { displayName } from '@entente/model'
import type { Command } from 'commander'
import { actorArgument } from '../../figures/actor-argument.ts'
import { statesArgument } from '../../figures/states-argument.ts'
import { turnsOfDyad } from '../../figures/turns-of-dyad.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { table } from '../table.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'

interface TurnsFlags extends DeskFlags {
  readonly source: string
  readonly target: string
  readonly feed?: string
  readonly among?: string
}

/** `entente measure turns`: when one side's treatment of the other changed. */
export function registerTurns(measure: Command, { terminal, finish }: CommandGroup): void {
  reading(measure.command('turns'))
    .summary('when a relation turned, how sure that is, and what stands beside it')
    .requiredOption('--source <actor>', 'who acts: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .option('--feed <name>', 'the feed to show (default: that of the workspace, or the one with the most reports)')
    .option('--among <codes>', 'states among which it is asked who else turned (default: ourselves and our partners)')
    .addHelpText('after', example('entente measure turns --source ARM --target KAZ'))
    .action((flags: TurnsFlags) => finish(turnsCommand(flags, terminal)))
}

function turnsCommand(flags: TurnsFlags, terminal: Terminal): Promise<ExitCode> {
  const question = {
    source: actorArgument(flags.source),
    target: actorArgument(flags.target),
    feed: flags.feed,
    among: statesArgument(flags.among),
  }
  return inWorkspace(flags, terminal, async (workspace) => {
    const found = await turnsOfDyad(workspace, question)
    terminal.out(flags.json === true ? `${JSON.stringify(found)}\n` : told(found, workspace.config?.marking))
    return EXIT.done
  })
}

function told(found: RelationTurns, marking: string | undefined): string {
  const { source, target, feed, from, to, turns, rules, method } = found
  const lines = [
    `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${feed}, incidents and not confirmed acts${to === null ? '' : `, ${from} to ${to}`}${marking === undefined ? '' : `, ${marking}`}`,
    turns.length === 0
      ? 'No turn that stands out of the noise.'
      : table(turns, [
          { title: 'about', value: ({ on }) => on },
          { title: 'line', value: ({ line }) => line },
          { title: 'a day before', value: ({ before }) => before.toFixed(2), align: 'right' },
          { title: 'after', value: ({ after }) => after.toFixed(2), align: 'right' },
          { title: 'how', value: ({ gradual }) => (gradual ? 'gradual' : 'step') },
          { title: 'seen after', value: ({ seen }) => (seen.after === null ? null : `${seen.after} months`) },
          { title: 'mass', value: ({ seen }) => seen.mass.toFixed(2), align: 'right' },
          { title: 'whose', value: ({ label, shared }) => `${label} (${shared.directions} of ${shared.of})` },
        ]).trimEnd(),
    ...turns.flatMap((turn) => evidence(turn)),
    `Whose: a turn that more than ${rules.sharedAbove * 100} % of unrelated directions share within ${rules.sharedWithin} days is the feed's. Seen after: months until one who went along was surer than not. method ${method}`,
  ]
  return `${lines.join('\n\n')}\n`
}

function evidence({ line, on, incidents }: RelationTurn): string[] {
  if (incidents.length === 0) return []
  const told = incidents.map(
    ({ occurredOn, label, code, goldstein, reports }) =>
      `  ${occurredOn}  ${label ?? code} (${goldstein}, ${reports} reports)`,
  )
  return [`Beside the turn of ${line} about ${on}:\n${told.join('\n')}`]
}
