import { actorArgument, parseDay } from '@entente/model'
import {
  changesSince,
  findList,
  freezeList,
  readerAgreement,
  readItems,
  readScore,
  REPORTING,
  type Scores,
  SCHEMES_READ,
  scoreSeries,
} from '@entente/plan'
import { Option } from 'commander'
import { deskOf } from '../desk/desk-of.ts'
import {
  atDesk,
  type CommandGroup,
  type DeskFlags,
  example,
  inWorkspace,
  jsonOption,
  officerOption,
  workspaceOption,
} from './command-group.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface ShowFlags extends DeskFlags {
  readonly on?: readonly string[]
}

/** The commands on scores: a list frozen for a reporting day, several written rules side by side, two readers and a third. */
export function registerScores({ program, terminal, finish }: CommandGroup): void {
  const scores = program.command('scores').summary('how far promises are kept, by several written rules side by side')
  scores
    .command('freeze')
    .summary('freeze the list that a report counts over, with its steps and days (head of desk)')
    .argument('<title>', 'such as "half-yearly report"')
    .requiredOption('--on <day>', 'the reporting day, YYYY-MM-DD')
    .option('--partner <actor>', 'only this relation')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente scores freeze "half-yearly report" --on 2026-06-30'))
    .action((title: string, { on, partner, ...flags }) =>
      finish(
        atDesk(flags, terminal, async (workspace, author) => {
          const actor = partner === undefined ? null : actorArgument(partner)
          const list = await freezeList(deskOf(workspace, author), { title, on, partner: actor })
          const { id, commitments } = list
          const said = `${id}: ${grouped(commitments.length)} commitments frozen for ${list.on}\n`
          terminal.out(flags.json === true ? `${JSON.stringify(list)}\n` : said)
          return EXIT.done
        }),
      ),
    )
  scores
    .command('lists')
    .summary('the lists that were frozen')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente scores lists'))
    .action((flags: DeskFlags) => finish(lists(flags, terminal)))
  scores
    .command('show')
    .summary('all scores over the frozen list and over the current one, and what was changed since')
    .argument('<list>', 'such as L1')
    .option('--on <days...>', 'days to score at (default: today)')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente scores show L1 --on 2026-06-30 2026-12-31'))
    .action((list: string, flags: ShowFlags) => finish(show(list, flags, terminal)))
  scores
    .command('read')
    .summary('say, as reader 1 or 2, how far a commitment is; as 3, settle where they differ')
    .argument('<list>', 'such as L1')
    .argument('<commitment>', 'such as C12')
    .addOption(new Option('--scheme <name>', 'the scale').choices(SCHEMES_READ).makeOptionMandatory())
    .addOption(new Option('--reader <number>', 'which').choices(['1', '2', '3']).makeOptionMandatory())
    .requiredOption(
      '--value <value>',
      'compliance: -1, 0, 1; completion: no-evidence, not-started, limited, substantial, complete',
    )
    .option('--because <text>', 'why')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente scores read L1 C12 --scheme completion --reader 1 --value limited'))
    .action((list: string, commitment: string, { scheme, reader, value, because = null, ...flags }) =>
      finish(
        atDesk(flags, terminal, async (workspace, author) => {
          const input = { list, commitment, scheme, reader: Number(reader), value, because }
          const reading = await readScore(deskOf(workspace, author), input)
          terminal.out(flags.json === true ? `${JSON.stringify(reading)}\n` : `${commitment}: read\n`)
          return EXIT.done
        }),
      ),
    )
  scores
    .command('agreement')
    .summary('how far the two readers agree, and what is open')
    .argument('<list>', 'such as L1')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente scores agreement L1'))
    .action((list: string, flags: DeskFlags) => finish(agreement(list, flags, terminal)))
}

function lists(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const found = [...store.journal.view(REPORTING).lists.values()]
    if (flags.json === true) terminal.out(`${JSON.stringify({ lists: found })}\n`)
    else
      terminal.out(
        table(found, [
          { title: 'id', value: (list) => list.id },
          { title: 'for', value: (list) => list.on },
          { title: 'partner', value: (list) => list.partner },
          { title: 'commitments', value: (list) => grouped(list.commitments.length), align: 'right' },
          { title: 'title', value: (list) => list.title },
        ]),
      )
    return EXIT.done
  })
}

function show(id: string, flags: ShowFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const list = findList(store, id)
    const days = flags.on === undefined ? [today(terminal)] : flags.on.map(parseDay).sort()
    const series = scoreSeries(store.journal, list, days)
    if (flags.json === true) {
      const told = series.map((scores) => ({ ...scores, changes: changesSince(store.journal, list, scores.day) }))
      terminal.out(`${JSON.stringify({ list: id, series: told })}\n`)
      return EXIT.done
    }
    const rows = series.flatMap(({ day, frozen, current }) => [
      { day, over: 'frozen', scores: frozen },
      { day, over: 'current', scores: current },
    ])
    const share = (part: Scores['steps']): string => (part.share === null ? '-' : `${part.count}/${part.of}`)
    terminal.out(
      table(rows, [
        { title: 'day', value: (row) => row.day },
        { title: 'list', value: (row) => row.over },
        { title: 'commitments', value: (row) => row.scores.commitments, align: 'right' },
        { title: 'fully done', value: (row) => share(row.scores.fullyDone), align: 'right' },
        { title: 'steps', value: (row) => share(row.scores.steps), align: 'right' },
        { title: '-1/0/+1', value: (row) => row.scores.compliance.mean?.toFixed(2) ?? null, align: 'right' },
        { title: 'high completion', value: (row) => share(row.scores.completion.high), align: 'right' },
        { title: 'on time', value: (row) => share(row.scores.timeliness.onTime), align: 'right' },
      ]),
    )
    const last = series.at(-1)?.day
    if (last !== undefined) {
      const changes = changesSince(store.journal, list, last)
      const { commitmentsAdded, commitmentsRemoved, stepsAdded, stepsDropped, dueMoved } = changes
      terminal.out(
        `since it was frozen: ${commitmentsAdded.length} commitments added, ${commitmentsRemoved.length} removed; ${stepsAdded.length} steps added, ${stepsDropped.length} dropped, ${dueMoved.length} days moved. ${rows[0]?.scores.method ?? ''}\n`,
      )
    }
    return EXIT.done
  })
}

function agreement(id: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const list = findList(store, id)
    const found = SCHEMES_READ.map((scheme) => readerAgreement(scheme, readItems(store, list, scheme)))
    if (flags.json === true) terminal.out(`${JSON.stringify({ list: id, agreement: found })}\n`)
    else
      terminal.out(
        table(found, [
          { title: 'scale', value: (row) => row.scheme },
          { title: 'read by both', value: (row) => row.both, align: 'right' },
          { title: 'same', value: (row) => row.same, align: 'right' },
          { title: 'open', value: (row) => row.open, align: 'right' },
          { title: 'kappa', value: (row) => row.kappa.value?.toFixed(2) ?? null, align: 'right' },
          { title: 'alpha', value: (row) => row.alpha.value?.toFixed(2) ?? null, align: 'right' },
        ]),
      )
    return EXIT.done
  })
}
