import { actorArgument } from '@entente/model'
import {
  changeMechanism,
  findMechanism,
  IMPLEMENTED,
  judgeDecision,
  type Mechanism,
  MECHANISM_KINDS,
  MECHANISM_STATES,
  pulseOf,
  recordSession,
  registerMechanism,
} from '@entente/plan'
import { type Command, Option } from 'commander'
import { deskOf, followUp } from '../desk/desk-of.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { onlySaid } from './only-said.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly partner?: string
  readonly party?: readonly string[]
  readonly basis?: string
  readonly money?: string
}

interface MetFlags extends DeskFlags {
  readonly day: string
  readonly place?: string
  readonly decision?: readonly string[]
}

interface JudgeFlags extends DeskFlags {
  readonly implemented: string
  readonly source?: string
}

/** The commands on mechanisms: commissions, joint bodies, funds, when they met and what they decided. */
export function registerMechanisms({ program, terminal, finish }: CommandGroup): void {
  const mechanisms = program
    .command('mechanisms')
    .summary('commissions, joint bodies, funds: last met, decided, dormant')
  const wrote = (flags: DeskFlags, write: (desk: ReturnType<typeof deskOf>) => Promise<Mechanism>): Promise<void> =>
    finish(
      atDesk(flags, terminal, async (workspace, author) =>
        print(await write(deskOf(workspace, author)), workspace, flags, terminal),
      ),
    )
  reading(mechanisms.command('list'))
    .summary('all of them, dormant ones first')
    .option('--partner <actor>', 'only of this relation')
    .option('--dormant', 'only those that have not met for longer than they should')
    .addHelpText('after', example('entente mechanisms list --dormant'))
    .action((flags: DeskFlags & { readonly partner?: string; readonly dormant?: boolean }) =>
      finish(list(flags, terminal)),
    )
  reading(mechanisms.command('show'))
    .summary('one with its sessions and decisions')
    .argument('<id>', 'such as K2')
    .addHelpText('after', example('entente mechanisms show K2'))
    .action((id: string, flags: DeskFlags) =>
      finish(
        inWorkspace(flags, terminal, async (workspace) =>
          print(findMechanism(followUp(workspace), id), workspace, flags, terminal),
        ),
      ),
    )
  const ownFlags = (command: Command): Command =>
    command
      .addOption(new Option('--kind <kind>', 'what it is').choices(MECHANISM_KINDS))
      .addOption(new Option('--state <state>', 'how it stands').choices(MECHANISM_STATES))
      .option('--party <actors...>', 'all parties (default: we and the partner)')
      .option('--basis <title>', 'the document it was founded by')
      .option('--agreement <id>', 'the agreement it was founded by, such as G3')
      .option('--every <length>', 'how often it is to meet, such as P6M')
      .option('--money <text>', 'what it has, as "5000000 EUR@2026-01-01@annual report"')
      .option('--marking <text>', 'where it differs from that of the workspace')
  ownFlags(writing(mechanisms.command('register')))
    .summary('a new one; without an owner it is refused')
    .argument('<name>', 'what it is called')
    .requiredOption('--partner <actor>', 'the relation it belongs to')
    .option('--owner <id>', 'the desk or post that follows it')
    .addHelpText(
      'after',
      example(
        'entente mechanisms register "Commission on trade" --partner ARM --kind commission --owner caucasus --every P6M',
      ),
    )
    .action((name: string, flags: Flags) =>
      wrote(flags, (desk) => registerMechanism(desk, { name, ...fieldsOf(flags, desk.perspective) })),
    )
  ownFlags(writing(mechanisms.command('change')))
    .summary('change what it is; its owner changes by a hand-over')
    .argument('<id>', 'such as K2')
    .option('--name <text>', 'what it is called')
    .option('--because <text>', 'why')
    .addHelpText('after', example('entente mechanisms change K2 --every P1Y --because "agreed in Tbilisi"'))
    .action((id: string, flags: Flags) => wrote(flags, (desk) => changeMechanism(desk, id, fieldsOf(flags, null))))
  writing(mechanisms.command('met'))
    .summary('it met, and decided')
    .argument('<id>', 'such as K2')
    .requiredOption('--day <day>', 'YYYY-MM-DD')
    .option('--place <text>', 'where')
    .option('--decision <texts...>', 'as WHAT or WHAT@DAY, the day by which it is to be carried out')
    .addHelpText('after', example('entente mechanisms met K2 --day 2026-03-01 --decision "open a crossing@2026-09-01"'))
    .action((id: string, flags: MetFlags) =>
      wrote(flags, (desk) =>
        recordSession(desk, id, {
          day: flags.day,
          place: flags.place ?? null,
          decisions: (flags.decision ?? []).map((text) => {
            const [what, by] = text.split('@').map((part) => part.trim())
            return { what, by: by || null }
          }),
        }),
      ),
    )
  writing(mechanisms.command('decision'))
    .summary('say whether a decision was carried out')
    .argument('<decision>', 'such as K2.1.3')
    .addOption(new Option('--implemented <answer>', 'whether').choices(IMPLEMENTED).makeOptionMandatory())
    .option('--source <title>', 'what shows it; needed for yes and no')
    .addHelpText('after', example('entente mechanisms decision K2.1.3 --implemented yes --source "Order 5"'))
    .action((id: string, flags: JudgeFlags) =>
      wrote(flags, (desk) =>
        judgeDecision(desk, id, {
          implemented: flags.implemented,
          source: flags.source === undefined ? null : { title: flags.source },
        }),
      ),
    )
}

function list(
  flags: DeskFlags & { readonly partner?: string; readonly dormant?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
    const day = today(terminal)
    const found = [...followUp(workspace).mechanisms.values()]
      .filter((one) => partner === undefined || one.partner === partner)
      .map((mechanism) => ({ mechanism, ...pulseOf(mechanism, day, workspace.config?.dormantAfter) }))
      .filter((one) => flags.dormant !== true || one.dormantSince !== null)
      .sort((a, b) => Number(b.dormantSince !== null) - Number(a.dormantSince !== null))
    if (flags.json === true) {
      terminal.out(
        `${JSON.stringify({ mechanisms: found.map(({ mechanism, ...pulse }) => ({ ...mechanism, pulse })) })}\n`,
      )
    } else
      terminal.out(
        table(found, [
          { title: 'id', value: (one) => one.mechanism.id },
          { title: 'partner', value: (one) => one.mechanism.partner },
          { title: 'owner', value: (one) => one.mechanism.owner },
          { title: 'last met', value: (one) => one.lastMet },
          { title: 'dormant since', value: (one) => one.dormantSince },
          { title: 'carried out', value: (one) => `${one.implemented}/${one.decisions}`, align: 'right' },
          { title: 'name', value: (one) => one.mechanism.name },
        ]),
      )
    return EXIT.done
  })
}

function fieldsOf(flags: Flags, us: string | null): Record<string, unknown> {
  const { partner, party, basis, money, ...rest } = flags
  const code = partner === undefined ? undefined : actorArgument(partner)
  return onlySaid({
    ...rest,
    partner: code,
    parties: party?.map(actorArgument) ?? (code === undefined ? undefined : [us, code].filter((one) => one !== null)),
    basis: basis === undefined ? undefined : { title: basis },
    money: money === undefined ? undefined : moneyOf(money),
  })
}

function moneyOf(text: string): Record<string, unknown> {
  const [sum = '', asOf, source] = text.split('@').map((part) => part.trim())
  const [amount, currency] = sum.split(/\s+/)
  return { amount: Number(amount), currency, asOf, source }
}

function print(mechanism: Mechanism, { config }: Workspace, flags: DeskFlags, terminal: Terminal): ExitCode {
  const pulse = pulseOf(mechanism, today(terminal), config?.dormantAfter)
  if (flags.json === true) {
    terminal.out(`${JSON.stringify({ ...mechanism, pulse })}\n`)
    return EXIT.done
  }
  const { id, name, kind, owner, every, state, sessions, changes } = mechanism
  const dormant = pulse.dormantSince === null ? '' : `, dormant since ${pulse.dormantSince}`
  terminal.out(
    `${id}: ${name}\n${kind}, ${state}, owner ${owner}, ${every === null ? 'to meet when it is agreed' : `to meet every ${every}`}, last met ${pulse.lastMet ?? 'never, as recorded'}${dormant}\n`,
  )
  for (const session of sessions) {
    terminal.out(`  ${session.id}  ${session.day}  ${session.place ?? ''}\n`)
    for (const one of session.decisions)
      terminal.out(`    ${one.id}  carried out: ${one.implemented}  by ${one.by ?? 'no day'}  ${one.what}\n`)
  }
  for (const one of changes) terminal.out(`  ${one.at.slice(0, 10)}  ${one.role}: ${one.what}\n`)
  return EXIT.done
}
