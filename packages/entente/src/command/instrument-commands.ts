import { FAMILIES, INTENTS, type Listed, RUNGS } from '@entente/playbook'
import { Option } from 'commander'
import { findInstrument, type InstrumentFilter, listInstruments } from '../playbooks/instrument-list.ts'
import { readInstruments } from '../playbooks/read-instruments.ts'
import { findWorkspace } from '../workspace/find-workspace.ts'
import { type CommandGroup, type DeskFlags, example, reading } from './command-group.ts'
import { wrapped } from './wrapped.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { resolve } from 'node:path'

interface Flags extends DeskFlags, InstrumentFilter {}

/** The catalogue of instruments: browsed, searched, one read whole. */
export function registerInstruments({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('instruments'))
    .summary('overt, lawful instruments of foreign policy: the catalogue and a workspace’s own')
    .argument('[id]', 'one, whole; such as summon-ambassador')
    .addOption(new Option('--family <name>', 'only this family').choices(FAMILIES))
    .addOption(new Option('--intent <name>', 'only this intent').choices(INTENTS))
    .option('--words <text>', 'only those whose text holds all these words')
    .addHelpText('after', example('entente instruments --intent repair', 'entente instruments summon-ambassador'))
    .action((id: string | undefined, flags: Flags) => finish(instruments(id, flags, terminal)))
}

async function instruments(id: string | undefined, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const folder = flags.workspace === undefined ? findWorkspace(terminal.cwd) : resolve(terminal.cwd, flags.workspace)
  const { catalogue, diagnostics } = readInstruments(folder)
  for (const { file, line, message, help } of diagnostics) terminal.err(`${file}:${line}: ${message}\n  ${help}\n`)
  if (id !== undefined) {
    const found = findInstrument(catalogue, id)
    terminal.out(flags.json === true ? `${JSON.stringify(found)}\n` : describe(found, terminal.width))
    return EXIT.done
  }
  const rows = listInstruments(catalogue, flags)
  if (flags.json === true) {
    terminal.out(`${JSON.stringify({ instruments: rows })}\n`)
    return EXIT.done
  }
  terminal.out(
    table(rows, [
      { title: 'id', value: (row) => row.id },
      { title: 'family', value: (row) => row.family },
      { title: 'intent', value: (row) => row.intent },
      { title: 'rung', value: (row) => row.rung, align: 'right' },
      { title: 'warmth', value: (row) => row.warmth, align: 'right' },
      { title: 'law', value: (row) => row.legal },
      { title: 'name', value: (row) => row.name },
    ]),
  )
  terminal.out(`\n${rows.length} of ${catalogue.size}; entente instruments ID shows one, whole\n`)
  return EXIT.done
}

function describe(one: Listed, width: number): string {
  const strength =
    one.rung === undefined
      ? `warmth ${one.warmth ?? ''} of 10`
      : `rung ${one.rung} of 10 (${RUNGS[one.rung - 1] ?? ''})`
  const lines = [
    `${one.name} (${one.id})`,
    `${one.family}, ${one.intent}, ${strength}`,
    '',
    one.what,
    '',
    `addressee    ${one.addressee}, in one's own name`,
    `visible to   ${one.visible}`,
    `consent      ${one.consent}`,
    `lead, cost   ${one.lead}, ${one.cost}`,
    `in law       ${one.legal}: ${one.basis}`,
    `in a feed    ${one.cameo === undefined ? (one.unseen ?? '') : `${one.cameo.code}, ${one.cameo.meaning}`}`,
    ...(one.lasting === undefined
      ? []
      : [`lasts        reviewed after ${one.lasting.review}; ends with: ${one.lasting.lift}`]),
    ...Object.entries(one.parameters).map(([key, values]) => `${key.padEnd(12)} ${values.join(' | ')}`),
    '',
    `used         ${one.used.year}, ${one.used.by}${one.used.toward === undefined ? '' : ` toward ${one.used.toward}`}: ${one.used.what} (${one.used.source})`,
    `effect       ${one.effect}`,
  ]
  return lines.map((line) => `${wrapped(line, width)}\n`).join('')
}
