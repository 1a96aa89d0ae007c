import { THEIR_MEASURE_WORDS, type TheirMeasure } from '@entente/watch'
import { Option } from 'commander'
import { actorArgument } from '../figures/actor-argument.ts'
import { noteEnd, noteReview, noteTheirMeasure, standingMeasures } from '../live/decisions/standing.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface ListFlags extends DeskFlags {
  readonly partner?: string
  readonly all?: boolean
}

interface MeasureFlags extends DeskFlags {
  readonly words?: string
  readonly instrument?: string
  readonly since?: string
  readonly review?: string
  readonly until?: string
  readonly source: string
}

/** What is in force of ours and of theirs. */
export function registerStanding({ program, terminal, finish }: CommandGroup): void {
  const standing = program.command('standing').summary('measures in force: ours by decisions, theirs by hand')
  reading(standing.command('list', { isDefault: true }))
    .summary('ours and theirs, with their days of review')
    .option('--partner <actor>', 'only this one')
    .option('--all', 'those that ended, too')
    .addHelpText('after', example('entente standing', 'entente standing list --partner ARM --all'))
    .action((flags: ListFlags) => finish(list(flags, terminal)))
  writing(standing.command('theirs'))
    .summary('register a measure of theirs')
    .argument('<partner>', 'a code or a name')
    .option('--instrument <id>', 'of the catalogue')
    .addOption(new Option('--words <name>', 'where no instrument says it').choices(THEIR_MEASURE_WORDS))
    .requiredOption('--since <day>', 'YYYY-MM-DD')
    .requiredOption('--review <day>', 'when to look again whether it stands')
    .requiredOption('--source <text>', 'what shows that it is in force')
    .addHelpText(
      'after',
      example(
        'entente standing theirs ARM --words "visas restricted" --since 2026-01-02 --review 2026-04-01 --source "Note 12"',
      ),
    )
    .action((partner: string, flags: MeasureFlags) =>
      finish(
        write(flags, terminal, (workspace, author) => {
          const { instrument = null, words = null, since, review, source } = flags
          const measure = { partner: actorArgument(partner), instrument, words, since, review, source }
          return noteTheirMeasure(workspace, author, measure)
        }),
      ),
    )
  writing(standing.command('review'))
    .summary('say of a measure of theirs that it still stands')
    .argument('<id>', 'such as TM2')
    .requiredOption('--review <day>', 'when to look next')
    .requiredOption('--source <text>', 'what shows that it still stands')
    .addHelpText('after', example('entente standing review TM2 --review 2026-07-01 --source "Note 31"'))
    .action((id: string, flags: MeasureFlags) =>
      finish(
        write(flags, terminal, (workspace, author) =>
          noteReview(workspace, author, id, { review: flags.review, source: flags.source }),
        ),
      ),
    )
  writing(standing.command('end'))
    .summary('say of a measure of theirs that it ended')
    .argument('<id>', 'such as TM2')
    .option('--until <day>', 'first day on which it is in force no more (default: today)')
    .requiredOption('--source <text>', 'what shows that it ended')
    .addHelpText('after', example('entente standing end TM2 --until 2026-05-01 --source "Note 40"'))
    .action((id: string, flags: MeasureFlags) =>
      finish(
        write(flags, terminal, (workspace, author) =>
          noteEnd(workspace, author, id, { until: flags.until ?? today(terminal), source: flags.source }),
        ),
      ),
    )
}

function list(flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
    const found = await standingMeasures(workspace, today(terminal), partner)
    const shown = ({ until }: { readonly until: string | null }): boolean => flags.all === true || until === null
    const rows = [
      ...found.ours.filter(shown).map((one) => ({ ...one, id: '', whose: 'ours', what: one.instrument, due: false })),
      ...found.theirs.filter(shown).map((one) => ({ ...one, whose: 'theirs', what: one.instrument ?? one.words })),
    ]
    if (flags.json === true) {
      terminal.out(`${JSON.stringify({ ours: found.ours.filter(shown), theirs: found.theirs.filter(shown) })}\n`)
      return EXIT.done
    }
    terminal.out(
      table(rows, [
        { title: 'whose', value: (one) => one.whose },
        { title: 'id', value: (one) => one.id },
        { title: 'partner', value: (one) => one.partner },
        { title: 'what', value: (one) => one.what },
        { title: 'since', value: (one) => one.since },
        { title: 'review', value: (one) => (one.due ? `${one.review} due` : one.review) },
        { title: 'until', value: (one) => one.until },
      ]),
    )
    return EXIT.done
  })
}

function write(
  flags: DeskFlags,
  terminal: Terminal,
  note: (workspace: Workspace, author: Parameters<typeof noteEnd>[1]) => Promise<TheirMeasure>,
): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    const measure = await note(workspace, author)
    const { id, partner, since, review, until } = measure
    const stands = until === null ? `since ${since}, to be reviewed on ${review}` : `ended on ${until}`
    const words = `${id}: ${partner} ${measure.instrument ?? measure.words}, ${stands}\n`
    terminal.out(flags.json === true ? `${JSON.stringify(measure)}\n` : words)
    return EXIT.done
  })
}
