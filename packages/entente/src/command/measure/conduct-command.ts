import { type Conduct, type Repertoire, TONES, type ToneYear } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import type { Command } from 'commander'
import { actorArgument } from '../../figures/actor-argument.ts'
import { conductOfDyad } from '../../figures/conduct-of-dyad.ts'
import { statesArgument } from '../../figures/states-argument.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { table } from '../table.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'

interface ConductFlags extends DeskFlags {
  readonly source: string
  readonly target: string
  readonly feed?: string
  readonly among?: string
  readonly from?: string
  readonly to?: string
}

/** `entente measure conduct`: tone, repertoire and balance of a state's public acts. */
export function registerConduct(measure: Command, { terminal, finish }: CommandGroup): void {
  reading(measure.command('conduct'))
    .summary('how one state carries itself toward another: tone, kinds of acts, balance over the region')
    .requiredOption('--source <actor>', 'whose conduct: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .option('--feed <name>', 'the feed to show (default: that of the workspace, or the one with the most reports)')
    .option('--among <codes>', 'the states of the region (default: ourselves and our partners)')
    .option('--from <day>', 'first day (default: the first that the feed covers)')
    .option('--to <day>', 'last day (default: the last that the feed covers)')
    .addHelpText('after', example('entente measure conduct --source KAZ --target ARM'))
    .action((flags: ConductFlags) => finish(conductCommand(flags, terminal)))
}

function conductCommand(flags: ConductFlags, terminal: Terminal): Promise<ExitCode> {
  const question = {
    source: actorArgument(flags.source),
    target: actorArgument(flags.target),
    feed: flags.feed,
    among: statesArgument(flags.among),
    ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
    ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
  }
  return inWorkspace(flags, terminal, async (workspace) => {
    const found = await conductOfDyad(workspace, question)
    if (flags.json === true) terminal.out(`${JSON.stringify(found)}\n`)
    else terminal.out(told(found, workspace.config?.marking))
    return EXIT.done
  })
}

function told(found: Conduct, marking: string | undefined): string {
  const { source, target, feed, tone, repertoire, balance, lastCovered, rules, method } = found
  const last = balance.findLast(({ known }) => known)
  const lines = [
    `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${feed}, public acts as reported and not confirmed${lastCovered === null ? '' : `, to ${lastCovered}`}${marking === undefined ? '' : `, ${marking}`}`,
    toneTold(`Words of ${source}`, tone.ours),
    toneTold(`Words of ${target}`, tone.theirs),
    repertoireTold(source, repertoire.ours),
    repertoireTold(target, repertoire.theirs),
    last === undefined
      ? 'Balance: no year is covered'
      : `Balance in ${last.year}: ${last.reports} reports, as if spread alike over ${last.effective.toFixed(1)} states; ${last.toward.map(({ actor, reports }) => `${actor} ${reports}`).join(', ')}`,
    `Shares of words with a tone, from codes of acts and never from articles; none below ${rules.leastWords} words or where less than ${rules.leastCovered * 100} % of a year is covered. method ${method}`,
  ]
  return `${lines.join('\n\n')}\n`
}

function toneTold(title: string, years: readonly ToneYear[]): string {
  return `${title}\n\n${table(years, [
    { title: 'year', value: ({ year }) => String(year) },
    { title: 'words', value: ({ words, known }) => (known ? words : null), align: 'right' },
    ...TONES.map((name) => ({
      title: name,
      value: ({ shares }: ToneYear) => (shares === null ? null : `${(shares[name] * 100).toFixed(0)} %`),
      align: 'right' as const,
    })),
  ]).trimEnd()}`
}

function repertoireTold(who: string, { codes, effective, never, reports }: Repertoire): string {
  return `Kinds of acts of ${who}: ${codes.length} codes in ${reports} reports, as if ${effective.toFixed(1)} were used alike; ${never.length} that others in the region use and it never does`
}
