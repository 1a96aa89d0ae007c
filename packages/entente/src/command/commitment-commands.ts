import { actorArgument, displayName } from '@entente/model'
import {
  addEvidence,
  addStep,
  attention,
  BINDINGS,
  changeCommitment,
  changeStep,
  closeCommitment,
  type Commitment,
  EVIDENCE_KINDS,
  findCommitment,
  isOverdue,
  judgeEvidence,
  makeCommitments,
  OUTCOMES,
  reopenCommitment,
  STATUSES,
} from '@entente/plan'
import { Option } from 'commander'
import { deskOf, followUp } from '../desk/desk-of.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { registerMatches } from './commitment-matches-command.ts'
import { registerLists } from './commitment-list-commands.ts'
import { onlySaid } from './only-said.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface ListFlags extends DeskFlags {
  readonly partner?: string
  readonly owner?: string
  readonly overdue?: boolean
  readonly closed?: boolean
}

interface AddFlags extends DeskFlags {
  readonly partner: string
  readonly by?: string
  readonly to?: string
  readonly owner?: string
  readonly due?: string
  readonly binding: string
  readonly status: string
  readonly source?: string
  readonly sourceDay?: string
  readonly occasion?: string
  readonly clause?: string
  readonly condition?: string
  readonly step?: readonly string[]
}

/** What one thing a subcommand writes; the commitment as it stands afterwards is printed. */
type Write = (workspace: Workspace, desk: ReturnType<typeof deskOf>) => Promise<Commitment>

/** The commands on commitments: who promised what to whom, who has it in hand, how far it is. */
export function registerCommitments(group: CommandGroup): void {
  const { program, terminal, finish } = group
  const commitments = program.command('commitments').summary('what was promised, who has it in hand, and how far it is')
  const wrote = (flags: DeskFlags, write: Write): Promise<void> => finish(writeOne(flags, terminal, write))

  reading(commitments.command('list'))
    .summary('open commitments, overdue first')
    .option('--partner <actor>', 'only of this relation')
    .option('--owner <id>', 'only of this desk or post')
    .option('--overdue', 'only what is overdue')
    .option('--closed', 'the closed ones too')
    .addHelpText('after', example('entente commitments list --partner ARM --overdue'))
    .action((flags: ListFlags) => finish(list(flags, terminal)))
  reading(commitments.command('show'))
    .summary('one commitment with its steps, evidence, hands and history')
    .argument('<id>', 'such as C12')
    .addHelpText('after', example('entente commitments show C12'))
    .action((id: string, flags: DeskFlags) =>
      finish(
        inWorkspace(flags, terminal, async (workspace) =>
          print(findCommitment(followUp(workspace), id), flags, terminal),
        ),
      ),
    )
  writing(commitments.command('add'))
    .summary('a new commitment; without an owner it is refused')
    .argument('<what>', 'what was promised, in a sentence')
    .requiredOption('--partner <actor>', 'the relation it belongs to')
    .option('--by <actors>', 'who promised it, separated by commas (default: we)')
    .option('--to <actors>', 'to whom (default: the partner)')
    .option('--owner <id>', 'the desk or post that follows it, theirs as well as ours')
    .option('--due <day>', 'YYYY-MM-DD')
    .addOption(new Option('--binding <kind>', 'its nature').choices(BINDINGS).default('political'))
    .addOption(new Option('--status <name>', 'where it stands').choices(STATUSES).default('announced'))
    .option('--source <title>', 'the document it stands in')
    .option('--source-day <day>', 'day of the document; evidence is looked for from then on')
    .option('--occasion <id>', 'the occasion it was promised at, such as O3')
    .option('--clause <number>', 'the clause of the occasion it rests on')
    .option('--condition <text>', 'over incidents, proposes evidence (docs/reference/conditions.md)')
    .option('--step <steps...>', 'steps as WHAT@DAY or WHAT@DAY@OWNER')
    .addHelpText(
      'after',
      example(
        'entente commitments add "reopen the road" --partner ARM --by ARM --to KAZ --owner caucasus --due 2026-09-01',
      ),
    )
    .action((what: string, flags: AddFlags) =>
      wrote(flags, async ({ config }, desk) => {
        const [made] = await makeCommitments(desk, [newCommitment(what, flags, config?.perspective)])
        if (made === undefined) throw new RangeError('nothing was written')
        return made
      }),
    )
  writing(commitments.command('change'))
    .summary('change its words, status, day or condition; a day that moves needs a reason')
    .argument('<id>', 'such as C12')
    .option('--what <text>', 'its words')
    .addOption(new Option('--binding <kind>', 'its nature').choices(BINDINGS))
    .addOption(new Option('--status <name>', 'where it stands').choices(STATUSES))
    .option('--due <day>', 'YYYY-MM-DD')
    .option('--condition <text>', 'over incidents')
    .option('--because <text>', 'why')
    .addHelpText('after', example('entente commitments change C12 --status signed'))
    .action((id: string, flags) => wrote(flags, (_workspace, desk) => changeCommitment(desk, id, onlySaid(flags))))
  writing(commitments.command('close'))
    .summary('say how it ended')
    .argument('<id>', 'such as C12')
    .addOption(new Option('--result <name>', 'how').choices(OUTCOMES).makeOptionMandatory())
    .requiredOption('--on <day>', 'YYYY-MM-DD')
    .requiredOption('--because <text>', 'what bears it out')
    .addHelpText(
      'after',
      example('entente commitments close C12 --result fulfilled --on 2026-09-01 --because "opened by both ministers"'),
    )
    .action((id: string, flags) => wrote(flags, (_workspace, desk) => closeCommitment(desk, id, onlySaid(flags))))
  writing(commitments.command('reopen'))
    .summary('open one that was closed')
    .argument('<id>', 'such as C12')
    .requiredOption('--because <text>', 'why')
    .addHelpText('after', example('entente commitments reopen C12 --because "closed again by a landslide"'))
    .action((id: string, flags) => wrote(flags, (_workspace, desk) => reopenCommitment(desk, id, flags.because)))
  writing(commitments.command('step'))
    .summary('add a step, or say of one that it is done, dropped or moved')
    .argument('<id>', 'a commitment (C12) to add one to, or a step (C12.3)')
    .option('--what <text>', 'its words')
    .option('--owner <id>', 'of a new step; later by a hand-over')
    .option('--due <day>', 'YYYY-MM-DD')
    .option('--done [day]', 'it is done (default: today)')
    .option('--drop', 'it is dropped; needs --because')
    .option('--because <text>', 'why')
    .addHelpText(
      'after',
      example(
        'entente commitments step C12 --what "survey of the road" --due 2026-03-01',
        'entente commitments step C12.1 --done',
      ),
    )
    .action((id: string, flags) => wrote(flags, (_workspace, desk) => step(desk, id, flags)))
  writing(commitments.command('evidence'))
    .summary('a document, a link or an act that bears it out; or judge one that is there')
    .argument('<id>', 'such as C12')
    .addOption(new Option('--kind <kind>', 'what it is').choices(EVIDENCE_KINDS).default('document'))
    .option('--reference <text>', 'title of a document, address, or key of an incident')
    .option('--title <text>', 'in a few words')
    .option('--step <id>', 'the step it is for')
    .option('--reject <evidence>', 'evidence that was found not to bear it out, such as E4; needs --because')
    .option('--because <text>', 'why')
    .addHelpText(
      'after',
      example(
        'entente commitments evidence C12 --kind link --reference https://example.org/notice --title "notice of the opening"',
      ),
    )
    .action((id: string, flags) =>
      wrote(flags, (_workspace, desk) =>
        flags.reject === undefined
          ? addEvidence(desk, id, { ...onlySaid(flags), title: flags.title ?? flags.reference })
          : judgeEvidence(desk, id, flags.reject, { accepted: false, because: flags.because ?? null }),
      ),
    )
  registerMatches(group, commitments)
  registerLists(group, commitments)
}

function writeOne(flags: DeskFlags, terminal: Terminal, write: Write): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) =>
    print(await write(workspace, deskOf(workspace, author)), flags, terminal),
  )
}

function list(flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const state = followUp(workspace)
    const overdue = new Map(
      attention(state, today(terminal))
        .filter(isOverdue)
        .map((one) => [one.commitment, one]),
    )
    const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
    const found = [...state.commitments.values()]
      .filter(
        (one) =>
          (flags.closed === true || one.outcome === null) &&
          (partner === undefined || one.partner === partner) &&
          (flags.owner === undefined || one.owner === flags.owner) &&
          (flags.overdue !== true || overdue.has(one.id)),
      )
      .sort(
        (a, b) => Number(overdue.has(b.id)) - Number(overdue.has(a.id)) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1),
      )
    if (flags.json === true) terminal.out(`${JSON.stringify({ commitments: found })}\n`)
    else
      terminal.out(
        table(found, [
          { title: 'id', value: (one) => one.id },
          { title: 'partner', value: (one) => one.partner },
          { title: 'owner', value: (one) => one.owner },
          { title: 'due', value: (one) => one.due },
          { title: 'late', value: (one) => (overdue.has(one.id) ? 'overdue' : '') },
          { title: 'steps', value: (one) => progress(one), align: 'right' },
          { title: 'status', value: (one) => one.outcome?.result ?? one.status },
          { title: 'what', value: (one) => one.what },
        ]),
      )
    return EXIT.done
  })
}

function newCommitment(what: string, flags: AddFlags, us: string | undefined): unknown {
  const partner = actorArgument(flags.partner)
  const actors = (text: string | undefined, other: string | undefined): string[] =>
    text === undefined ? (other === undefined ? [] : [other]) : text.split(',').map(actorArgument)
  return {
    what,
    partner,
    promisedBy: actors(flags.by, us),
    promisedTo: actors(flags.to, flags.by === undefined || us === undefined ? partner : us),
    binding: flags.binding,
    status: flags.status,
    owner: flags.owner,
    due: flags.due ?? null,
    occasion: flags.occasion ?? null,
    clause: flags.clause === undefined ? null : Number(flags.clause),
    condition: flags.condition ?? null,
    source: flags.source === undefined ? null : { title: flags.source, day: flags.sourceDay ?? null },
    steps: (flags.step ?? []).map((text) => {
      const [words, due, owner] = text.split('@').map((part) => part.trim())
      return { what: words, due: due || null, owner: owner || null }
    }),
  }
}

function step(
  desk: ReturnType<typeof deskOf>,
  id: string,
  flags: { readonly done?: boolean | string; readonly drop?: boolean } & Readonly<Record<string, unknown>>,
): Promise<Commitment> {
  const { done, drop, ...rest } = flags
  if (!id.includes('.')) return addStep(desk, id, onlySaid(rest))
  const state = done === undefined ? (drop === true ? { state: 'dropped' } : {}) : { state: 'done' }
  return changeStep(desk, id, { ...onlySaid(rest), ...state, ...(typeof done === 'string' ? { doneOn: done } : {}) })
}

function progress({ steps }: Commitment): string {
  return `${steps.filter((one) => one.state === 'done').length}/${steps.filter((one) => one.state !== 'dropped').length}`
}

function print(commitment: Commitment, flags: DeskFlags, terminal: Terminal): ExitCode {
  if (flags.json === true) {
    terminal.out(`${JSON.stringify(commitment)}\n`)
    return EXIT.done
  }
  const { id, what, promisedBy, promisedTo, owner, due, binding, status, outcome, steps, evidence, changes } =
    commitment
  const names = (codes: Commitment['promisedBy']): string => codes.map((code) => displayName(code)).join(', ')
  terminal.out(
    `${id}: ${what}\n${names(promisedBy)} to ${names(promisedTo)}, ${binding}, ${status}, owner ${owner}, due ${due ?? 'no day'}\n`,
  )
  if (outcome !== null) terminal.out(`${outcome.result} on ${outcome.on}: ${outcome.because}\n`)
  for (const one of steps)
    terminal.out(`  ${one.id}  ${one.state}  due ${one.due ?? 'no day'}  ${one.owner}  ${one.what}\n`)
  for (const one of evidence)
    terminal.out(`  ${one.id}  ${one.kind}${one.accepted ? '' : ', rejected'}: ${one.title} (${one.reference})\n`)
  for (const one of changes) terminal.out(`  ${one.at.slice(0, 10)}  ${one.role}: ${one.what}\n`)
  return EXIT.done
}
