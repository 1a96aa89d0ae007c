import { actorArgument, parseDay } from '@entente/model'
import {
  type Agreement,
  AGREEMENTS,
  BINDINGS,
  changeAgreement,
  checkAgreement,
  findAgreement,
  inForce,
  recordAgreement,
  standingOf,
} from '@entente/plan'
import { type Command, Option } from 'commander'
import { deskOf } from '../desk/desk-of.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { onlySaid } from './only-said.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly party?: readonly string[]
  readonly source?: string
  readonly sourceDay?: string
  readonly reference?: string
  readonly suspended?: readonly string[]
  readonly article?: readonly string[]
}

/** The commands on agreements: dated facts with their source, which playbooks ask for. */
export function registerAgreements({ program, terminal, finish }: CommandGroup): void {
  const agreements = program.command('agreements').summary('agreements as dated facts: in force, suspended, ended')
  const wrote = (flags: DeskFlags, write: (desk: ReturnType<typeof deskOf>) => Promise<Agreement>): Promise<void> =>
    finish(
      atDesk(flags, terminal, async (workspace, author) =>
        print(await write(deskOf(workspace, author)), flags, terminal),
      ),
    )
  reading(agreements.command('list'))
    .summary('all of them with how they stand today')
    .option('--partner <actor>', 'only those to which it is a party')
    .addHelpText('after', example('entente agreements list --partner ARM'))
    .action((flags: DeskFlags & { readonly partner?: string }) => finish(list(flags, terminal)))
  reading(agreements.command('show'))
    .summary('one with its articles and history')
    .argument('<id>', 'such as ceasefire-1994 or G3')
    .addHelpText('after', example('entente agreements show ceasefire-1994'))
    .action((id: string, flags: DeskFlags) =>
      finish(
        inWorkspace(flags, terminal, async ({ store }) =>
          print(findAgreement(store.journal.view(AGREEMENTS), id), flags, terminal),
        ),
      ),
    )
  const ownFlags = (command: Command): Command =>
    command
      .option('--kind <slug>', 'such as ceasefire, border, visa, trade')
      .option('--party <actors...>', 'who is bound')
      .addOption(new Option('--binding <kind>', 'its nature').choices(BINDINGS))
      .option('--signed <day>', 'YYYY-MM-DD')
      .option('--from <day>', 'in force from this day')
      .option('--until <day>', 'first day on which it is in force no more')
      .option('--suspended <spans...>', 'as DAY or DAY..DAY, the second the first day on which it applies again')
      .option('--article <texts...>', 'as "1: text of the article"')
      .option('--source <title>', 'the document it stands in; needed')
      .option('--source-day <day>', 'its day')
      .option('--reference <text>', 'where it is kept, or its address')
      .option('--marking <text>', 'where it differs from that of the workspace')
  ownFlags(writing(agreements.command('record')))
    .summary('a new one; it counts as in force only once the role legal has checked it')
    .argument('<title>', 'what it is called')
    .option('--id <slug>', 'such as ceasefire-1994 (default: the next number)')
    .option('--checked', 'it stands as written (legal only)')
    .addHelpText(
      'after',
      example(
        'entente agreements record "Ceasefire" --id ceasefire-1994 --kind ceasefire --party ARM AZE --from 1994-05-12 --binding legal --source "Treaty series 12"',
      ),
    )
    .action((title: string, flags: Flags) =>
      wrote(flags, (desk) => recordAgreement(desk, { title, ...fieldsOf(flags) })),
    )
  ownFlags(writing(agreements.command('change')))
    .summary('change it, with a reason; once checked this is for legal only')
    .argument('<id>', 'such as ceasefire-1994')
    .option('--title <text>', 'what it is called')
    .requiredOption('--because <text>', 'why')
    .addHelpText(
      'after',
      example('entente agreements change ceasefire-1994 --suspended 2026-01-01 --because "by note 14"'),
    )
    .action((id: string, flags: Flags) => wrote(flags, (desk) => changeAgreement(desk, id, fieldsOf(flags))))
  writing(agreements.command('check'))
    .summary('say that it stands as written (legal only)')
    .argument('<id>', 'such as ceasefire-1994')
    .addHelpText('after', example('entente agreements check ceasefire-1994'))
    .action((id: string, flags: DeskFlags) => wrote(flags, (desk) => checkAgreement(desk, id)))
  reading(agreements.command('in-force'))
    .summary('whether one, or any of a kind, is in force between two on a day')
    .argument('<kind-or-id>', 'such as ceasefire or ceasefire-1994')
    .argument('<a>', 'a party')
    .argument('<b>', 'another')
    .option('--on <day>', 'YYYY-MM-DD (default: today)')
    .addHelpText('after', example('entente agreements in-force ceasefire ARM AZE --on 2020-09-26'))
    .action((name: string, a: string, b: string, flags: DeskFlags & { readonly on?: string }) =>
      finish(
        inWorkspace(flags, terminal, async ({ store }) => {
          const on = flags.on === undefined ? today(terminal) : parseDay(flags.on)
          const parties = [actorArgument(a), actorArgument(b)] as const
          const holds = inForce(store.journal.view(AGREEMENTS), name, ...parties, on)
          terminal.out(
            flags.json === true
              ? `${JSON.stringify({ agreement: name, parties, on, inForce: holds })}\n`
              : `${name} is ${holds ? '' : 'not '}in force between ${parties.join(' and ')} on ${on}\n`,
          )
          return EXIT.done
        }),
      ),
    )
}

function list(flags: DeskFlags & { readonly partner?: string }, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
    const found = [...store.journal.view(AGREEMENTS).values()]
      .filter(({ parties }) => partner === undefined || parties.includes(partner))
      .map((agreement) => ({ ...agreement, standing: standingOf(agreement, today(terminal)) }))
    if (flags.json === true) terminal.out(`${JSON.stringify({ agreements: found })}\n`)
    else
      terminal.out(
        table(found, [
          { title: 'id', value: (one) => one.id },
          { title: 'kind', value: (one) => one.kind },
          { title: 'parties', value: (one) => one.parties.join(' ') },
          { title: 'binding', value: (one) => one.binding },
          { title: 'from', value: (one) => one.from },
          { title: 'until', value: (one) => one.until },
          { title: 'stands', value: (one) => one.standing },
          { title: 'title', value: (one) => one.title },
        ]),
      )
    return EXIT.done
  })
}

function fieldsOf(flags: Flags): Record<string, unknown> {
  const { party, source, sourceDay, reference, suspended, article, ...rest } = flags
  return onlySaid({
    ...rest,
    parties: party?.map(actorArgument),
    source: source === undefined ? undefined : { title: source, day: sourceDay ?? null, reference: reference ?? null },
    suspended: suspended?.map((text) => {
      const [from, until] = text.split('..')
      return { from, until: until || null }
    }),
    articles: article?.map((text) => {
      const at = text.indexOf(':')
      return { label: text.slice(0, at).trim(), text: text.slice(at + 1).trim() }
    }),
  })
}

function print(agreement: Agreement, flags: DeskFlags, terminal: Terminal): ExitCode {
  const standing = standingOf(agreement, today(terminal))
  if (flags.json === true) {
    terminal.out(`${JSON.stringify({ ...agreement, standing })}\n`)
    return EXIT.done
  }
  const { id, title, kind, parties, binding, signed, from, until, source, articles, changes } = agreement
  terminal.out(
    `${id}: ${title}\n${kind}, ${parties.join(' ')}, ${binding}; signed ${signed ?? 'no day'}, from ${from ?? 'no day'}, until ${until ?? 'no day'}; ${standing}\nsource: ${source.title}\n`,
  )
  for (const article of articles) terminal.out(`  ${article.label}: ${article.text}\n`)
  for (const one of changes) terminal.out(`  ${one.at.slice(0, 10)}  ${one.role}: ${one.what}\n`)
  return EXIT.done
}
