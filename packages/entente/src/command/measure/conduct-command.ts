import { type Conduct, type Repertoire, TONES, type ToneYear } from '@entente/measure'
import type { Command } from 'commander'
import { conductOfDyad } from '../../figures/dyad-in-region.ts'
import type { CommandGroup } from '../command-group.ts'
import { table } from '../table.ts'
import { headOf, registerDyadMeasure } from './dyad-measure.ts'

/** `entente measure conduct`: tone, repertoire and balance of a state's public acts. */
export function registerConduct(measure: Command, group: CommandGroup): void {
  registerDyadMeasure(measure, group, {
    name: 'conduct',
    summary: 'how one state carries itself toward another: tone, kinds of acts, balance over the region',
    among: 'the states of the region',
    span: true,
    example: 'entente measure conduct --source KAZ --target ARM',
    find: conductOfDyad,
    tell: told,
  })
}

function told(found: Conduct, marking: string | undefined): string {
  const { source, target, tone, repertoire, balance, lastCovered, rules, method } = found
  const last = balance.findLast(({ known }) => known)
  const lines = [
    headOf(found, {
      counts: 'public acts as reported and not confirmed',
      span: lastCovered === null ? null : `to ${lastCovered}`,
      marking,
    }),
    toneTold(`Words of ${source}`, tone.ours),
    toneTold(`Words of ${target}`, tone.theirs),
    repertoireTold(source, repertoire.ours),
    repertoireTold(target, repertoire.theirs),
    last === undefined
      ? 'Balance: no year is covered'
      : `Balance in ${last.year}: ${last.reports} reports, as if spread alike over ${last.effective.toFixed(1)} states; ${last.toward.map(({ actor, reports }) => `${actor} ${reports}`).join(', ')}`,
    `Shares of words with a tone, from codes of acts and never from articles; none below ${rules.leastWords} words or where less than ${rules.leastCovered * 100} % of a year is covered. method ${method}`,
  ]
  return `${lines.join('\n\n')}\n`
}

function toneTold(title: string, years: readonly ToneYear[]): string {
  return `${title}\n\n${table(years, [
    { title: 'year', value: ({ year }) => String(year) },
    { title: 'words', value: ({ words, known }) => (known ? words : null), align: 'right' },
    ...TONES.map((name) => ({
      title: name,
      value: ({ shares }: ToneYear) => (shares === null ? null : `${(shares[name] * 100).toFixed(0)} %`),
      align: 'right' as const,
    })),
  ]).trimEnd()}`
}

function repertoireTold(who: string, { codes, effective, never, reports }: Repertoire): string {
  return `Kinds of acts of ${who}: ${codes.length} codes in ${reports} reports, as if ${effective.toFixed(1)} were used alike; ${never.length} that others in the region use and it never does`
}
