import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { actorArgument, type Day, EntenteError, parseDay } from '@entente/model'
import { documentFormatOf, type Language, LANGUAGES, writeDocument } from '@entente/plan'
import { type Command, Option } from 'commander'
import { checkPaper, makePaper, type Paper, type PaperRequest } from '../briefs/brief.ts'
import { readPaper } from '../briefs/read-paper.ts'
import {
  type CommandGroup,
  type DeskFlags,
  example,
  inWorkspace,
  jsonOption,
  workspaceOption,
} from './command-group.ts'
import { readGivenJson } from './read-given.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly partner?: string
  readonly since?: string
  readonly to?: string
  readonly language?: Language
  readonly feed?: string
  readonly out?: string
  readonly check?: string
}

/** The commands that write papers: a brief of a span of days, a dossier before a meeting. */
export function registerBriefs({ program, terminal, finish }: CommandGroup): void {
  const paper = (command: Command): Command =>
    command
      .option('--to <day>', 'the last day looked at (default: today)')
      .addOption(new Option('--language <code>', 'of the paper').choices(LANGUAGES).default('en'))
      .option(
        '--feed <name>',
        'the feed to tell from (default: that of the workspace, or the one with the most reports)',
      )
      .option('--out <file>', 'its ending tells the format: .md, .html, .docx, .pdf; without it Markdown is printed')
      .addOption(workspaceOption())
      .addOption(jsonOption())
  paper(program.command('brief'))
    .summary('two pages on a relation, every sentence marked by how it is known')
    .argument('[partner]', 'a code or a name')
    .option('--since <length>', 'how long, such as P7D, or the first day', 'P7D')
    .option('--check <file>', 'make a brief or dossier again that was written with --json, and say what differs')
    .addHelpText(
      'after',
      `${example(
        'entente brief ARM --since P7D --out armenia.docx',
        'entente brief ARM --since P1M --to 2026-01-31 --language fr',
        'entente brief ARM --json > brief.json; entente brief --check brief.json',
      )}\nExit code: 1 where --check found a difference.`,
    )
    .action((partner: string | undefined, flags: Flags) =>
      finish(
        flags.check === undefined
          ? write(flags, terminal, { kind: 'brief', since: flags.since, ...partnerOf(partner) })
          : check(flags.check, flags, terminal),
      ),
    )
  paper(program.command('dossier'))
    .summary('at most four pages before a meeting, or on a partner')
    .argument('[meeting]', 'such as M4')
    .option('--partner <actor>', 'without a meeting: on which relation')
    .addHelpText('after', example('entente dossier M4 --out dossier.pdf', 'entente dossier --partner ARM'))
    .action((meeting: string | undefined, flags: Flags) =>
      finish(write(flags, terminal, { kind: 'dossier', meeting, ...partnerOf(flags.partner) })),
    )
}

function partnerOf(text: string | undefined): Pick<PaperRequest, 'partner'> {
  return text === undefined ? {} : { partner: actorArgument(text) }
}

function write(flags: Flags, terminal: Terminal, request: Omit<PaperRequest, 'to'>): Promise<ExitCode> {
  const { out, language, feed } = flags
  const format = out === undefined ? 'md' : documentFormatOf(out)
  return inWorkspace(flags, terminal, async (workspace) => {
    const to = flags.to === undefined ? (terminal.now().toISOString().slice(0, 10) as Day) : parseDay(flags.to)
    const paper = await makePaper(workspace, { ...request, to, language, feed })
    if (out !== undefined) await put(resolve(terminal.cwd, out), await writeDocument(paper.document, format))
    if (flags.json === true) terminal.out(`${JSON.stringify(paper)}\n`)
    else if (out === undefined) terminal.out(Buffer.from(await writeDocument(paper.document, 'md')).toString('utf8'))
    else terminal.out(`${told(paper)} in ${out}\n`)
    return EXIT.done
  })
}

/** A paper is made again and again: the last one stays. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes).catch((cause: unknown) => {
    throw new EntenteError('file-in-the-way', 'the file cannot be written', { help: 'name another with --out', cause })
  })
}

function told({ kind, partner, to, pages, journalHead }: Paper): string {
  return `${kind} on ${partner} to ${to}, ${pages} page${pages === 1 ? '' : 's'}, journal ${journalHead}`
}

function check(file: string, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const paper = readPaper(await readGivenJson(terminal.cwd, file))
    const found = await checkPaper(workspace, paper)
    if (flags.json === true) terminal.out(`${JSON.stringify(found)}\n`)
    else {
      for (const finding of found.findings) terminal.out(`${finding}\n`)
      if (found.ok) terminal.out(`${told(paper)}: the same again\n`)
    }
    return found.ok ? EXIT.done : EXIT.failed
  })
}
