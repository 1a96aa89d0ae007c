import { AS, type As } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import { KINDS } from '@entente/playbook'
import { InvalidArgumentError, Option } from 'commander'
import { actorArgument } from '../figures/actor-argument.ts'
import { ACT_UNITS, type ActUnit, type NamedActs, namedActs } from '../playbooks/named-acts.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly partner: string
  readonly from?: string
  readonly to?: string
  readonly unit: ActUnit
  readonly as: As
  readonly feed?: string
  readonly kind?: string
  readonly rule?: string
  readonly limit: number
}

/** `entente acts`: what the playbook names. */
export function registerNamedActs({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('acts'))
    .summary('what the playbook calls what a partner did toward us, with the rule and where to check it')
    .requiredOption('--partner <actor>', 'a code or a name')
    .option('--from <day>', 'first day of occurrence, YYYY-MM-DD')
    .option('--to <day>', 'last day')
    .addOption(new Option('--unit <name>', 'what is counted').choices(ACT_UNITS).default('act' satisfies ActUnit))
    .addOption(new Option('--as <name>', 'as reported, or as confirmed').choices(AS).default('reported' satisfies As))
    .option('--feed <name>', 'default: that of the playbook, of the workspace, or the one with most reports')
    .addOption(new Option('--kind <name>', 'only this kind').choices(KINDS))
    .option('--rule <id>', 'only this rule')
    .addOption(new Option('--limit <n>', 'most that are listed').default(100).argParser(count))
    .addHelpText('after', example('entente acts --partner ARM --from 2020-01-01 --kind offence'))
    .action((flags: Flags) => finish(acts(flags, terminal)))
}

function count(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0) return number
  throw new InvalidArgumentError('give a whole number')
}

function acts(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { partner, from, to, json, ...rest } = flags
    const found = await namedActs(workspace, {
      ...rest,
      partner: actorArgument(partner),
      from: from === undefined ? undefined : parseDay(from),
      to: to === undefined ? undefined : parseDay(to),
    })
    terminal.out(json === true ? `${JSON.stringify(found)}\n` : print(found, workspace.config?.marking))
    return EXIT.done
  })
}

function print(found: NamedActs, marking: string | undefined): string {
  const { partner, perspective, feed, unit, as, counts, unknown, total } = found
  const kinds = KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${kind} ${grouped(counts[kind])}`)
  const untold = Object.entries(unknown).map(([rule, times]) => `${rule} ${grouped(times)}`)
  return [
    `${displayName(partner)} (${partner}) toward ${displayName(perspective)} (${perspective}), ${feed ?? 'by hand only'}, by ${unit}, as ${as}${marking === undefined ? '' : `, ${marking}`}`,
    kinds.length === 0 ? 'nothing' : kinds.join(', '),
    ...(untold.length === 0 ? [] : [`could not be told, for want of columns: ${untold.join(', ')}`]),
    '',
    table(found.acts, [
      { title: 'day', value: (act) => act.occurredOn },
      { title: 'kind', value: (act) => act.kind },
      { title: 'points', value: (act) => act.points, align: 'right' },
      { title: 'rule', value: (act) => act.rule },
      { title: 'code', value: (act) => act.cameo },
      { title: 'status', value: (act) => act.status },
      { title: 'evidence', value: (act) => act.ids.length, align: 'right' },
      { title: 'check it at', value: (act) => act.urls[0] ?? null },
    ]).trimEnd(),
    '',
    `${grouped(found.acts.length)} of ${grouped(total)}; what is only reported is nobody's confirmed act\n`,
  ].join('\n')
}
