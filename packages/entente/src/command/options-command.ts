import { FAMILIES, INTENTS } from '@entente/playbook'
import { parseDay } from '@entente/model'
import { Option } from 'commander'
import { actorArgument } from '../figures/actor-argument.ts'
import { type Cost, COSTS, type InstrumentOption, instrumentOptions } from '../playbooks/options.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly partner: string
  readonly intent?: string
  readonly family?: string
  readonly budget: Cost
  readonly by?: string
}

/** `entente options`: the whole repertoire, and what of it is open now. */
export function registerOptions({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('options'))
    .summary('every instrument that playbook, law, consent, budget and calendar allow now; each exclusion explained')
    .requiredOption('--partner <actor>', 'a code or a name')
    .addOption(new Option('--intent <name>', 'only this intent').choices(INTENTS))
    .addOption(new Option('--family <name>', 'only this family').choices(FAMILIES))
    .addOption(new Option('--budget <cost>', 'the highest cost that there is money for').choices(COSTS).default('high'))
    .option('--by <day>', 'it has to be done by this day, YYYY-MM-DD')
    .addHelpText(
      'after',
      example(
        'entente options --partner ARM --intent encourage',
        'entente options --partner ARM --budget low --by 2027-01-15',
      ),
    )
    .action((flags: Flags) => finish(options(flags, terminal)))
}

function options(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { partner, by, intent, family, budget } = flags
    const found = await instrumentOptions(workspace, {
      partner: actorArgument(partner),
      intent,
      family,
      budget,
      today: today(terminal),
      by: by === undefined ? undefined : parseDay(by),
    })
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`)
      return EXIT.done
    }
    const allowed = found.options.filter((one) => one.allowed)
    const refused = found.options.filter((one) => !one.allowed)
    terminal.out(
      table(allowed, [
        { title: 'id', value: (one) => one.id },
        { title: 'family', value: (one) => one.family },
        { title: 'intent', value: (one) => one.intent },
        { title: 'strength', value: strength },
        { title: 'earliest', value: (one) => one.earliest },
        { title: 'in the playbook', value: (one) => (one.inPlaybook ? 'yes' : null) },
        { title: 'tried', value: (one) => TRIED[one.tried] },
        { title: 'needs', value: (one) => (one.needs.length === 0 ? null : one.needs.join('; ')) },
      ]),
    )
    if (refused.length > 0) {
      terminal.out(
        `\nnot now\n\n${table(refused, [
          { title: 'id', value: (one) => one.id },
          { title: 'why', value: (one) => one.excluded.join('; ') },
        ])}`,
      )
    }
    const never = allowed.filter((one) => one.tried === 'never').length
    terminal.out(
      `\n${allowed.length} of ${found.options.length} are open, ${never} of them never tried as far as the record shows; in the order of the catalogue, not of merit\n`,
    )
    return EXIT.done
  })
}

function strength({ rung, warmth }: InstrumentOption): string {
  return rung === null ? `warmth ${warmth ?? ''}` : `rung ${rung}`
}

const TRIED: Readonly<Record<InstrumentOption['tried'], string>> = {
  never: 'never',
  shared: 'perhaps: others have its code',
  reported: 'yes',
  unseen: 'no feed would show it',
}
