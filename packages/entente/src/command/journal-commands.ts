import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Author, EntenteError } from '@entente/model'
import { type ChainFault, formatHead, parseHead, verifyChain } from '@entente/store'
import { Option } from 'commander'
import { chainLines, readChain } from '../journal/chain-file.ts'
import { retirePersons } from '../journal/retire-persons.ts'
import { readerOf } from '../workspace/author-of.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
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
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface VerifyFlags extends DeskFlags {
  readonly head?: readonly string[]
}

interface ShowFlags extends DeskFlags {
  readonly last: number
}

interface EraseFlags extends DeskFlags {
  readonly because: string
}

/** The commands on the journal: what it holds, whether it is as it was written, and what may be erased from it. */
export function registerJournal({ program, terminal, finish }: CommandGroup): void {
  const journal = program.command('journal').summary('what the desk did, chained so that no change goes unseen')
  journal
    .command('verify')
    .summary('find any change since a head that was printed in a brief')
    .argument('[file]', 'a journal that was exported (default: that of the workspace)')
    .option('--head <head...>', 'heads as briefs print them, such as 1234:0f2173a4ead2cb11')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${example('entente journal verify --head 1234:0f2173a4ead2cb11')}\nExit code: 0 nothing was changed, 1 something was.`,
    )
    .action((file: string | undefined, flags: VerifyFlags) => finish(verify(file, flags, terminal)))
  journal
    .command('show')
    .summary('the latest rows; persons for an administrator only')
    .addOption(new Option('--last <rows>', 'how many').default(20).argParser(Number))
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente journal show --last 5'))
    .action((flags: ShowFlags) => finish(show(flags, terminal)))
  journal
    .command('export')
    .summary('write all rows as lines of JSON, which anyone can check')
    .argument('<file>', 'a file that is not there yet')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente journal export journal.jsonl'))
    .action((file: string, flags: DeskFlags) => finish(exportTo(file, flags, terminal)))
  journal
    .command('erase')
    .summary('erase the text of a row for good, such as one that holds the name of a person (administrator)')
    .argument('<rows...>', 'numbers of rows')
    .requiredOption('--because <text>', 'why; it is kept')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente journal erase 17 --because "held the name of a person"'))
    .action((rows: string[], flags: EraseFlags) => finish(erase(rows, flags, terminal)))
  journal
    .command('retire')
    .summary('erase who wrote rows older than `retention.persons` in entente.yaml (administrator)')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente journal retire'))
    .action((flags: DeskFlags) => finish(retire(flags, terminal)))
}

async function verify(file: string | undefined, flags: VerifyFlags, terminal: Terminal): Promise<ExitCode> {
  const anchors = (flags.head ?? []).map(parseHead)
  const found =
    file === undefined
      ? await inWorkspace(flags, terminal, async ({ store }) => store.journal.verify(anchors))
      : verifyChain(await readChain(resolve(terminal.cwd, file)), anchors)
  if (flags.json === true) terminal.out(`${JSON.stringify(found)}\n`)
  else {
    const head = found.head === undefined ? 'none' : formatHead(found.head)
    terminal.out(`${grouped(found.entries)} rows, ${found.anchors} anchors, head ${head}\n`)
    for (const { seq, fault } of found.faults) terminal.out(`row ${seq}: ${FAULTS[fault]}\n`)
    terminal.out(
      found.ok
        ? `nothing was changed${found.anchors === 0 ? WITHOUT_ANCHOR : ''}\n`
        : `${grouped(found.faultCount)} faults\n`,
    )
  }
  return found.ok ? EXIT.done : EXIT.failed
}

const WITHOUT_ANCHOR = ' that the rows themselves could show; a head from a brief (--head) shows more'
const FAULTS: Readonly<Record<ChainFault['fault'], string>> = {
  missing: 'is missing',
  'out-of-order': 'is out of order',
  'broken-link': 'does not follow from the row before',
  'changed-row': 'is not as it was written',
  'changed-text': 'has another text than was written',
  'changed-officer': 'has another officer than wrote it',
  'erased-unsaid': 'was erased and no later row says so',
  'other-than-anchored': 'is not the one of the anchor',
}

function show(flags: ShowFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { journal } = workspace.store
    const after = Math.max(0, (journal.head()?.seq ?? 0) - flags.last)
    const rows = journal.entries({ after }, readerOf(workspace.config, flags.officer, terminal.now))
    if (flags.json === true) terminal.out(`${JSON.stringify({ entries: rows })}\n`)
    else
      terminal.out(
        table(rows, [
          { title: 'row', value: (row) => row.seq, align: 'right' },
          { title: 'at', value: (row) => row.at },
          { title: 'role', value: (row) => row.role },
          { title: 'officer', value: (row) => row.officer },
          { title: 'what', value: (row) => row.kind },
        ]),
      )
    return EXIT.done
  })
}

function exportTo(file: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { journal } = workspace.store
    const place = resolve(terminal.cwd, file)
    const rows = [...journal.chained(readerOf(workspace.config, flags.officer, terminal.now))]
    await writeFile(place, chainLines(rows), { flag: 'wx' }).catch((cause: unknown) => {
      throw new EntenteError('file-in-the-way', `\`${file}\` cannot be written`, {
        help: 'name a file that is not there yet',
        cause,
      })
    })
    const head = journal.head()
    const written = { file: place, entries: rows.length, head: head === undefined ? null : formatHead(head) }
    terminal.out(
      flags.json === true
        ? `${JSON.stringify(written)}\n`
        : `${grouped(rows.length)} rows in ${place}, head ${written.head ?? 'none'}\n`,
    )
    return EXIT.done
  })
}

function erase(rows: readonly string[], flags: EraseFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const seqs = rows.map(Number)
    await store.journal.erase(author, 'payload', seqs, flags.because)
    return sayErased('erased the text of', seqs, flags, terminal)
  })
}

function retire(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace: Workspace, author: Author) => {
    const seqs = await retirePersons(workspace, author)
    return sayErased('erased who wrote', seqs, flags, terminal)
  })
}

function sayErased(what: string, seqs: readonly number[], flags: DeskFlags, terminal: Terminal): ExitCode {
  terminal.out(flags.json === true ? `${JSON.stringify({ erased: seqs })}\n` : `${what} ${grouped(seqs.length)} rows\n`)
  return EXIT.done
}
