import type { Command } from 'commander'
import { proposedEvidence } from '../desk/proposed-evidence.ts'
import {
  type CommandGroup,
  type DeskFlags,
  example,
  inWorkspace,
  jsonOption,
  workspaceOption,
} from './command-group.ts'
import { grouped, table } from './table.ts'
import { EXIT } from './terminal.ts'

const NO_CONDITION = 'it has no condition over incidents; give it one: entente commitments change ID --condition TEXT\n'

/** `entente commitments matches`: what a feed reports that may bear a promise out. */
export function registerMatches({ terminal, finish }: CommandGroup, commitments: Command): void {
  commitments
    .command('matches')
    .summary('incidents that satisfy its condition and wait to be judged')
    .argument('<id>', 'such as C12')
    .option('--feed <name>', 'the feed to look in (default: that of the workspace)')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'entente commitments matches C12',
        'entente commitments evidence C12 --kind act --reference KEY --title "as reported"',
      ),
    )
    .action((id: string, flags: DeskFlags & { readonly feed?: string }) =>
      finish(
        inWorkspace(flags, terminal, async (workspace) => {
          const { condition, found, otherFeeds } = await proposedEvidence(workspace, id, flags.feed)
          if (flags.json === true) terminal.out(`${JSON.stringify({ condition, ...found, otherFeeds })}\n`)
          else if (found === undefined) terminal.out(condition === null ? NO_CONDITION : 'the archive is empty\n')
          else {
            terminal.out(
              table(found.matches, [
                { title: 'day', value: (row) => row.occurredOn },
                { title: 'reported act', value: (row) => row.label },
                { title: 'reports', value: (row) => grouped(row.reports), align: 'right' },
                { title: 'publishers', value: (row) => row.publishers, align: 'right' },
                { title: 'key', value: (row) => row.key },
              ]),
            )
            terminal.out(
              `\n${grouped(found.matches.length)} incidents of ${found.feed} since ${found.from}, as reported; ${grouped(found.judged)} judged before\n`,
            )
          }
          return EXIT.done
        }),
      ),
    )
}
