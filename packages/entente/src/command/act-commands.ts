import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addAct, correctAct, findAct, listActs, type ListedAct, textOf, withdrawAct } from '@entente/measure'
import { EntenteError, findCodes } from '@entente/model'
import { writeActFile } from '../acts/act-file.ts'
import { takeActs } from '../acts/take-acts.ts'
import { actorArgument } from '../figures/actor-argument.ts'
import { actOf, type ActFlags, withActFlags } from './act-flags.ts'
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
import { registerVerdicts } from './verdict-commands.ts'

interface AddFlags extends ActFlags {
  readonly csv?: string
}

interface ListFlags extends DeskFlags {
  readonly partner?: string
  readonly withdrawn?: boolean
  readonly csv?: string
  readonly withUrls?: boolean
}

interface WithdrawFlags extends DeskFlags {
  readonly because: string
}

/** The commands on what the desk knows: acts by hand, verdicts on incidents, and the codes of acts by words. */
export function registerActs(group: CommandGroup): void {
  const { program, terminal, finish } = group
  const act = program.command('act').summary('what the desk knows: acts by hand, incidents confirmed or struck out')
  withActFlags(
    act.command('add').summary('enter an act, or a list of them').argument('[what]', 'what was done, in one sentence'),
  )
    .option('--csv <file>', 'a list instead, as act list --csv writes it')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${example(
        'entente act add "Summoned our ambassador over the border" --partner ARM --code 114 --source "Cable 17"',
        'entente act add --csv acts.csv',
      )}\nExit code: 2 where rows of a list were rejected; the others are in.`,
    )
    .action((what: string | undefined, flags: AddFlags) => finish(add(what, flags, terminal)))
  act
    .command('list')
    .summary('acts by hand, latest day first')
    .option('--partner <actor>', 'only those of or toward this actor')
    .option('--withdrawn', 'withdrawn ones too')
    .option('--csv <file>', 'write them to a file that is not there yet')
    .option('--with-urls', 'the addresses of documents too; they can hold names of persons')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente act list --partner ARM', 'entente act list --csv acts.csv'))
    .action((flags: ListFlags) => finish(list(flags, terminal)))
  withActFlags(
    act
      .command('correct')
      .summary('change what an act says; the old version stays in the journal')
      .argument('<id>', 'such as A7')
      .argument('[what]', 'the sentence, where it changes'),
  )
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente act correct A7 --code 161 --day 2026-01-04'))
    .action((id: string, what: string | undefined, flags: ActFlags) => finish(correct(id, what, flags, terminal)))
  act
    .command('withdraw')
    .summary('take an act back')
    .argument('<id>', 'such as A7')
    .requiredOption('--because <text>', 'why; it is kept')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente act withdraw A7 --because "the note was never handed over"'))
    .action((id: string, flags: WithdrawFlags) => finish(withdraw(id, flags, terminal)))
  registerVerdicts(act, group)
  program
    .command('codes')
    .summary('find the code of an act by the words one would say')
    .argument('<words...>', 'such as: summons ambassador')
    .addOption(jsonOption())
    .addHelpText('after', example('entente codes summons ambassador'))
    .action((words: string[], flags: DeskFlags) => finish(showCodes(words.join(' '), flags, terminal)))
}

function add(what: string | undefined, flags: AddFlags, terminal: Terminal): Promise<ExitCode> {
  const { csv } = flags
  if (csv !== undefined) return addList(csv, flags, terminal)
  return atDesk(flags, terminal, async ({ config, store }, author) => {
    const act = await addAct(store, author, actOf(what, flags, { config, today: today(terminal) }))
    terminal.out(flags.json === true ? `${JSON.stringify(act)}\n` : `${act.id} ${sentence(act)}\n`)
    return EXIT.done
  })
}

function addList(file: string, flags: AddFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const text = await readFile(resolve(terminal.cwd, file), 'utf8').catch((cause: unknown) => {
      throw new EntenteError('no-such-file', `\`${file}\` cannot be read`, { help: 'name a file with acts', cause })
    })
    const ledger = await takeActs(store, author, text)
    if (flags.json === true) terminal.out(`${JSON.stringify(ledger)}\n`)
    else {
      for (const { line, reason } of ledger.rejections) terminal.out(`line ${line}: ${reason}\n`)
      const { ignoredColumns } = ledger
      const columns = ignoredColumns === 0 ? '' : `; ${grouped(ignoredColumns)} columns are not known and were left out`
      terminal.out(
        `${grouped(ledger.rows)} rows: ${grouped(ledger.added)} added, ${grouped(ledger.duplicates)} there already, ${grouped(ledger.rejected)} rejected${columns}\n`,
      )
    }
    return ledger.rejected === 0 ? EXIT.done : EXIT.rowsRejected
  })
}

function list(flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ config, store }) => {
    const acts = listActs(store, {
      withdrawn: flags.withdrawn === true,
      ...(flags.partner === undefined ? {} : { partner: actorArgument(flags.partner) }),
    })
    if (flags.csv !== undefined) {
      const place = resolve(terminal.cwd, flags.csv)
      const standing = acts.filter((act) => act.withdrawn === null)
      await writeFile(place, writeActFile(standing, { withUrls: flags.withUrls === true }), { flag: 'wx' }).catch(
        (cause: unknown) => {
          throw new EntenteError('file-in-the-way', `\`${flags.csv}\` cannot be written`, {
            help: 'name a file that is not there yet',
            cause,
          })
        },
      )
      const written = { file: place, acts: standing.length }
      terminal.out(
        flags.json === true ? `${JSON.stringify(written)}\n` : `${grouped(standing.length)} acts in ${place}\n`,
      )
      return EXIT.done
    }
    if (flags.json === true) terminal.out(`${JSON.stringify({ acts })}\n`)
    else {
      if (config?.marking !== undefined) terminal.out(`${config.marking}\n\n`)
      terminal.out(
        table(acts, [
          { title: 'id', value: (act) => act.id },
          { title: 'day', value: (act) => act.occurredOn },
          { title: 'who', value: (act) => `${act.source} > ${act.target}` },
          { title: 'code', value: (act) => act.cameo },
          { title: 'what', value: (act) => act.what },
          { title: 'rests on', value: (act) => act.document.title },
          { title: 'marks', value: marks },
        ]),
      )
      terminal.out(`\n${grouped(acts.length)} acts by hand\n`)
    }
    return EXIT.done
  })
}

function marks({ tag, marking, version, withdrawn }: ListedAct): string {
  return [tag, marking, version > 1 ? 'corrected' : undefined, withdrawn === null ? undefined : 'withdrawn']
    .filter((mark) => mark !== undefined)
    .join(', ')
}

function correct(id: string, what: string | undefined, flags: ActFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ config, store }, author) => {
    const before = textOf(findAct(store, id))
    const act = await correctAct(store, author, id, actOf(what, flags, { config, today: today(terminal), before }))
    terminal.out(flags.json === true ? `${JSON.stringify(act)}\n` : `${act.id} ${sentence(act)}\n`)
    return EXIT.done
  })
}

function withdraw(id: string, flags: WithdrawFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    await withdrawAct(store, author, id, flags.because)
    terminal.out(flags.json === true ? `${JSON.stringify({ withdrawn: id })}\n` : `${id} is withdrawn\n`)
    return EXIT.done
  })
}

async function showCodes(words: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  const found = findCodes(words)
  if (flags.json === true) terminal.out(`${JSON.stringify({ codes: found })}\n`)
  else {
    terminal.out(
      table(found, [
        { title: 'code', value: (code) => code.code },
        { title: 'what it means', value: (code) => code.label },
        { title: 'weight', value: (code) => code.goldstein?.toFixed(1) ?? null, align: 'right' },
      ]),
    )
  }
  return found.length === 0 ? EXIT.failed : EXIT.done
}

function sentence(act: Pick<ListedAct, 'occurredOn' | 'source' | 'target' | 'cameo' | 'what'>): string {
  return `${act.occurredOn} ${act.source} > ${act.target} ${act.cameo}: ${act.what}`
}
