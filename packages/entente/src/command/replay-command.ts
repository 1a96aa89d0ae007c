import { AS, type As } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import { KINDS } from '@entente/playbook'
import { Option } from 'commander'
import { resolve } from 'node:path'
import { actorArgument } from '../figures/actor-argument.ts'
import { sayPrecision } from '../playbooks/audited.ts'
import { type Replay, replay, type Run } from '../playbooks/replay.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly partner: string
  readonly from?: string
  readonly to?: string
  readonly as: As
  readonly feed?: string
  readonly playbook?: string
}

/** `entente replay`: what a playbook would have proposed. */
export function registerReplay({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('replay'))
    .summary('what a playbook would have proposed over the record, or two playbooks side by side')
    .requiredOption('--partner <actor>', 'a code or a name')
    .option('--from <day>', 'first day shown, YYYY-MM-DD; the fold begins with the record whatever it is')
    .option('--to <day>', 'last day')
    .option('--playbook <file>', 'another playbook for the same partner, beside the workspace’s')
    .addOption(
      new Option('--as <name>', 'as if every act were confirmed, or by what a person confirmed')
        .choices(AS)
        .default('reported' satisfies As),
    )
    .option('--feed <name>', 'default: that of the playbook, of the workspace, or the one with most reports')
    .addHelpText(
      'after',
      example('entente replay --partner ARM --from 2020-01-01', 'entente replay --partner ARM --playbook firmer.yaml'),
    )
    .action((flags: Flags) => finish(run(flags, terminal)))
}

function run(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { partner, from, to, json, playbook, ...rest } = flags
    const replayed = await replay(workspace, {
      ...rest,
      partner: actorArgument(partner),
      from: from === undefined ? undefined : parseDay(from),
      to: to === undefined ? undefined : parseDay(to),
      playbook: playbook === undefined ? undefined : resolve(terminal.cwd, playbook),
    })
    terminal.out(json === true ? `${JSON.stringify(replayed)}\n` : print(replayed, workspace.config?.marking))
    return EXIT.done
  })
}

function print(replayed: Replay, marking: string | undefined): string {
  const { partner, perspective, feed, from, to, as, other } = replayed
  const head = `${displayName(partner)} (${partner}) seen from ${displayName(perspective)} (${perspective}), ${from} .. ${to}, ${feed ?? 'by hand only'}, as ${as}${marking === undefined ? '' : `, ${marking}`}`
  const parts = [head, 'a replay: nothing of it was proposed to anybody', '', printRun(replayed)]
  if (other !== undefined) {
    const { mostInADay, items, perDay } = other.load
    parts.push(
      `\nthe other playbook, ${other.file}: ${counted(other)}; ${grouped(items)} items, ${perDay.toFixed(2)} a day, ${mostInADay} at most`,
      '',
      table(other.differences, [
        { title: 'day', value: (row) => row.on },
        { title: 'only', value: (row) => (row.by === 'this' ? 'the workspace’s' : 'the other') },
        { title: 'proposal', value: (row) => row.type },
        { title: 'response', value: (row) => row.response },
        { title: 'choices', value: (row) => row.choices.join(', ') },
      ]),
    )
  }
  return `${parts.join('\n')}\n`
}

function printRun(run: Run): string {
  const { levels, proposals, findings, load } = run
  const known = levels.filter(({ level }) => level !== null)
  return [
    counted(run),
    '',
    table(known, [
      { title: 'from', value: (row) => row.from },
      { title: 'to', value: (row) => row.to },
      { title: 'level', value: (row) => row.level },
    ]),
    table(proposals, [
      { title: 'day', value: (row) => row.on },
      { title: 'proposal', value: (row) => row.type },
      { title: 'response', value: (row) => row.response },
      { title: 'step', value: (row) => row.step, align: 'right' },
      { title: 'choices', value: (row) => row.choices.join(', ') },
      { title: 'due', value: (row) => row.due },
      { title: 'status', value: (row) => row.status },
      {
        title: 'because',
        value: (row) =>
          `${row.because.slice(0, 2).join(', ')}${row.because.length > 2 ? `, ${row.because.length - 2} more` : ''}`,
      },
    ]),
    table(
      run.rules.filter(({ acts }) => acts > 0),
      [
        { title: 'rule', value: (row) => row.rule },
        { title: 'kind', value: (row) => row.kind },
        { title: 'acts', value: (row) => grouped(row.acts), align: 'right' },
        { title: 'audited precision', value: (row) => sayPrecision(row.precision) },
      ],
    ),
    ...findings.slice(0, 20).map(({ day, code, about }) => `${day} ${code}: ${about}`),
    `${grouped(load.items)} items in ${grouped(load.days)} covered days: ${load.perDay.toFixed(2)} a day, ${load.mostInADay} at most`,
  ].join('\n')
}

function counted({ counts }: Run): string {
  const kinds = KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${kind} ${grouped(counts[kind])}`)
  return kinds.length === 0 ? 'no acts' : kinds.join(', ')
}
