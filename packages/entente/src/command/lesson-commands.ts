import { EntenteError } from '@entente/model'
import { findLesson, type Lesson } from '@entente/watch'
import { actorArgument } from '../figures/actor-argument.ts'
import { closeEpisode, type LessonDraft, lessonsNow } from '../live/decisions/lessons.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface ListFlags extends DeskFlags {
  readonly partner?: string
}

interface WriteFlags extends DeskFlags {
  readonly from: string
  readonly misjudged: string
  readonly change?: string
  readonly before?: string
  readonly after?: string
  readonly none?: string
}

/** What an episode taught. */
export function registerLessons({ program, terminal, finish }: CommandGroup): void {
  const lessons = program
    .command('lessons')
    .summary('what episodes taught: those due, with what is known, and written ones')
  reading(lessons.command('list', { isDefault: true }))
    .summary('lessons that are due, episodes that go on, lessons written')
    .option('--partner <actor>', 'only this one')
    .addHelpText('after', example('entente lessons', 'entente lessons list --partner ARM'))
    .action((flags: ListFlags) => finish(list(flags, terminal)))
  reading(lessons.command('show'))
    .summary('a lesson that was written')
    .argument('<id>', 'such as LS1')
    .addHelpText('after', example('entente lessons show LS1'))
    .action((id: string, flags: DeskFlags) =>
      finish(inWorkspace(flags, terminal, async ({ store }) => say(findLesson(store.journal, id), flags, terminal))),
    )
  writing(lessons.command('write'))
    .summary('close an episode: what we misjudged, and what changes')
    .argument('<partner>', 'a code or a name')
    .requiredOption('--from <day>', 'first day of the episode, as entente lessons gives it')
    .requiredOption('--misjudged <text>', 'what we misjudged')
    .option('--change <text>', 'how the playbook changes')
    .option('--before <hash>', 'of the playbook before the change')
    .option('--after <hash>', 'of the playbook after it')
    .option('--none <text>', 'why the playbook stays as it is')
    .addHelpText(
      'after',
      example(
        'entente lessons write ARM --from 2026-01-06 --misjudged "two reports were of the year before" --change "stale: P3D"',
        'entente lessons write ARM --from 2026-01-06 --misjudged "nothing" --none "it worked as written"',
      ),
    )
    .action((partner: string, flags: WriteFlags) => finish(write(partner, flags, terminal)))
}

function list(flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
    const found = await lessonsNow(workspace, today(terminal), partner)
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`)
      return EXIT.done
    }
    for (const draft of found.due) terminal.out(`due: ${episodeLine(draft)}\n${factLines(draft.facts)}`)
    for (const { partner: toward, from } of found.open) terminal.out(`goes on: ${toward} since ${from}\n`)
    terminal.out(
      table(found.written, [
        { title: 'id', value: (one) => one.id },
        { title: 'partner', value: (one) => one.partner },
        { title: 'from', value: (one) => one.from },
        { title: 'to', value: (one) => one.to },
        { title: 'ends in', value: (one) => ('none' in one.end ? 'none' : 'a change') },
      ]),
    )
    return EXIT.done
  })
}

function write(partner: string, flags: WriteFlags, terminal: Terminal): Promise<ExitCode> {
  const { from, misjudged, change, none, before = null, after = null } = flags
  if ((change === undefined) === (none === undefined)) {
    throw new EntenteError('bad-usage', 'say either --change or --none', { help: 'a lesson ends in one of the two' })
  }
  const end = none === undefined ? { change, before, after } : { none }
  return atDesk(flags, terminal, async (workspace, author) =>
    say(await closeEpisode(workspace, author, actorArgument(partner), { from, misjudged, end }), flags, terminal),
  )
}

function say(lesson: Lesson, flags: DeskFlags, terminal: Terminal): ExitCode {
  const { id, facts, misjudged, end } = lesson
  const ends = 'none' in end ? `no change: ${end.none}` : `change: ${end.change}`
  const text = `${id}: ${episodeLine(lesson)}\n${factLines(facts)}  misjudged: ${misjudged}\n  ${ends}\n`
  terminal.out(flags.json === true ? `${JSON.stringify(lesson)}\n` : text)
  return EXIT.done
}

function episodeLine({ partner, from, to }: Pick<Lesson, 'partner' | 'from' | 'to'>): string {
  return `${partner} ${from} to ${to}`
}

function factLines({ levels, reported, struck, confirmed, items, done, after }: LessonDraft['facts']): string {
  const decided = items.filter(({ decidedOn }) => decidedOn !== null).length
  const followed =
    after === null
      ? 'nothing was done'
      : `${after.daysToCalm} days from the last act of ours to calm; their acts in them: ${kinds(after.acts)}`
  return [
    `  levels: ${levels.map(({ from, level }) => `${level} from ${from}`).join(', ')}`,
    `  incidents of hostile kinds: ${reported} reported, ${confirmed} confirmed, ${struck} struck out`,
    `  items: ${items.length}, of which ${decided} decided; done: ${done.map(({ instrument }) => instrument).join(', ') || 'nothing'}`,
    `  ${followed}`,
    '',
  ].join('\n')
}

function kinds(acts: Readonly<Record<string, number>>): string {
  const said = Object.entries(acts).filter(([, count]) => count > 0)
  return said.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'none'
}
