import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EntenteError, parseDay } from '@entente/model'
import { sarifOf } from '../check/sarif/sarif-of.ts'
import { actorArgument } from '../figures/actor-argument.ts'
import { type Check, checkPlaybooks } from '../playbooks/check-playbooks.ts'
import { checkText } from './check-text.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface CheckFlags extends DeskFlags {
  readonly partner?: string
  readonly pair?: string
  readonly on?: string
  readonly proof: boolean
  readonly repair?: boolean
  readonly strict?: boolean
  /** True without a file. */
  readonly sarif?: string | true
}

/** `entente check`: exit code 1 on an error or a refuted property. */
export function registerCheck({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('check'))
    .summary('what is wrong with the playbooks of a workspace, and which properties they are proved to have')
    .option('--partner <actor>', 'only the playbook of this partner, with every result')
    .option('--pair <file>', 'the playbook that the other side has for us, in a workspace of its own')
    .option('--on <day>', 'first day of every story, YYYY-MM-DD; agreements are as of it (default: today)')
    .option('--no-proof', 'only what is wrong with the texts; fast')
    .option('--repair', 'look for the smallest change of ours after which a refuted pair is proved')
    .option('--strict', 'what is unknown fails too')
    .option('--sarif [file]', 'for a code host: SARIF 2.1.0, printed or written to a file')
    .addHelpText(
      'after',
      `${example(
        'entente check',
        'entente check --partner ARM',
        'entente check --pair ../from-united-states/playbooks/MEX.yaml',
        'entente check --partner ARM --repair',
        'entente check --sarif entente.sarif --strict',
      )}\nExit code: 0 no error and no property refuted, 1 otherwise. What is unknown is printed and fails with --strict only.`,
    )
    .action((flags: CheckFlags) => finish(check(flags, terminal)))
}

async function check(flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const { partner, pair, on, proof, repair, sarif, json } = flags
  if (json === true && sarif === true) {
    throw new EntenteError('two-outputs', '`--json` and `--sarif` would both be printed', {
      help: 'give SARIF a file: --sarif entente.sarif',
    })
  }
  return inWorkspace(flags, terminal, async (workspace) => {
    const checked = await checkPlaybooks(
      workspace,
      {
        on: on === undefined ? today(terminal) : parseDay(on),
        partner: partner === undefined ? undefined : actorArgument(partner),
        pair: pair === undefined ? undefined : resolve(terminal.cwd, pair),
        properties: proof,
        repair,
      },
      {
        now: () => performance.now(),
        pause: (one, at, of) => tellProgress(`proving ${one} (${at + 1} of ${of})`, terminal),
      },
    )
    await tellProgress('', terminal)
    if (typeof sarif === 'string') writeFileSync(resolve(terminal.cwd, sarif), jsonOf(sarifOf(checked)))
    terminal.out(shown(checked, flags, terminal.width))
    return checked.ok && !(flags.strict === true && checked.counts.unknown > 0) ? EXIT.done : EXIT.failed
  })
}

function shown(checked: Check, { json, sarif, partner, pair }: CheckFlags, width: number): string {
  if (json === true) return `${JSON.stringify(checked)}\n`
  if (sarif === true) return jsonOf(sarifOf(checked))
  return checkText(checked, { width, whole: partner !== undefined || pair !== undefined })
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** One line that is written over. */
async function tellProgress(line: string, { interactive, err }: Terminal): Promise<void> {
  if (interactive) err(`\r\u001B[K${line}`)
}
