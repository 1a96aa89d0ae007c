import type { Command } from 'commander'
import type { DriftSeries } from '@entente/measure'
import { displayName } from '@entente/model'
import { actorArgument } from '../../figures/actor-argument.ts'
import { driftOfPartner } from '../../figures/drift-of-partner.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { table } from '../table.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'

interface DriftFlags extends DeskFlags {
  readonly partner: string
  readonly toward?: string
}

/** `entente measure drift`: toward whom a partner moves in votes, trade and memberships. */
export function registerDrift(measure: Command, { terminal, finish }: CommandGroup): void {
  reading(measure.command('drift'))
    .summary('toward whom a partner moves, in votes, trade and memberships')
    .description('Change per year over 1, 5, 10 and 20 years, from structural files named under `structure`.')
    .requiredOption('--partner <code>', 'whose drift')
    .option('--toward <codes>', 'third states beside ourselves, such as RUS,USA')
    .addHelpText('after', example('entente measure drift --partner ARM --toward RUS,USA'))
    .action((flags: DriftFlags) => finish(driftCommand(flags, terminal)))
}

function driftCommand(flags: DriftFlags, terminal: Terminal): Promise<ExitCode> {
  const partner = actorArgument(flags.partner)
  const third = (flags.toward ?? '').split(',').filter((code) => code.trim() !== '')
  return inWorkspace(flags, terminal, async (workspace) => {
    const found = await driftOfPartner(
      workspace,
      partner,
      third.map((code) => actorArgument(code.trim())),
    )
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`)
      return EXIT.done
    }
    const marking = workspace.config?.marking
    terminal.out(`drift of ${displayName(partner)} (${partner})${marking === undefined ? '' : `, ${marking}`}\n\n`)
    terminal.out(
      table(found.series, [
        { title: 'measure', value: (row) => row.measure },
        { title: 'toward', value: (row) => row.toward },
        { title: 'last year', value: (row) => row.lastYear, align: 'right' },
        { title: 'value', value: (row) => shown(row, lastValue(row)), align: 'right' },
        ...[1, 5, 10, 20].map((years) => ({
          title: `${years} y`,
          value: (row: DriftSeries) =>
            shown(row, row.changes.find((change) => change.years === years)?.perYear ?? null, true),
          align: 'right' as const,
        })),
      ]),
    )
    if (found.recurring.length > 0) {
      terminal.out('\nUN agreement on resolutions voted on in both years\n\n')
      terminal.out(
        table(found.recurring, [
          { title: 'toward', value: (row) => row.toward },
          { title: 'years', value: (row) => `${row.from} to ${row.to}` },
          { title: 'titles', value: (row) => row.resolutions, align: 'right' },
          { title: 'before', value: (row) => row.before?.toFixed(4) ?? null, align: 'right' },
          { title: 'after', value: (row) => row.after?.toFixed(4) ?? null, align: 'right' },
        ]),
      )
    }
    terminal.out(
      `\n1 y to 20 y: change per year, up to the last year; - is not known. Higher is nearer, but for ideal-point distance. Totals of trade are sums of the known flows. method ${found.method}\n`,
    )
    if (found.gravity !== null) {
      const { coefficients, standardErrors, n } = found.gravity
      const told = Object.entries(coefficients).map(
        ([name, value]) => `${name} ${value.toFixed(3)} (${(standardErrors[name] ?? Number.NaN).toFixed(3)})`,
      )
      terminal.out(`gravity equation of ${n} flows: ${told.join(', ')}; 0: trade as it has it, 0.69: twice as much\n`)
    }
    for (const { kind, name, sha256 } of found.files) terminal.out(`${kind}: ${name}, SHA-256 ${sha256.slice(0, 12)}\n`)
    for (const { kind, source } of found.missing) terminal.out(`no file of kind ${kind}; source: ${source}\n`)
    return EXIT.done
  })
}

function lastValue({ lastYear, values }: DriftSeries): number | null {
  return values.find((one) => one.year === lastYear)?.value ?? null
}

function shown({ measure }: DriftSeries, value: number | null, signed = false): string | null {
  if (value === null) return null
  const text = value.toFixed(measure === 'joint-memberships' || measure === 'alliance-pledges' ? 2 : 4)
  return signed && value > 0 ? `+${text}` : text
}
