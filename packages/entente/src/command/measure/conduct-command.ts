import { type Consistency, type Repertoire, TONES, type ToneYear } from '@entente/measure'
import type { Command } from 'commander'
import { conductOfDyad, type DyadConduct } from '../../figures/dyad-in-region.ts'
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

function told(found: DyadConduct, marking: string | undefined): string {
  const { source, target, tone, repertoire, balance, consistency, decisions, lastCovered, rules, method } = found
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
    consistencyTold(source, target, consistency.ours),
    consistencyTold(target, source, consistency.theirs),
    ...(decisions === null
      ? []
      : [
          `Proposals of our playbook, by the journal: ${decisions.accepted} taken, ${decisions.changed} taken otherwise, ${decisions.declined} not taken`,
        ]),
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

function consistencyTold(who: string, whom: string, { kinds, explained, rules }: Consistency): string {
  if (explained === null) return `How ${who} answers acts of ${whom}: no basis, too few acts of two kinds`
  const share = (line: 'cooperation' | 'conflict'): string => {
    const { share: of, byChance, p } = explained[line]
    return `${line} ${(of * 100).toFixed(1)} % (by chance ${(byChance * 100).toFixed(1)} %, p ${p.toFixed(3)})`
  }
  const shown = table(kinds, [
    { title: `${whom} ...`, value: ({ label }) => label },
    { title: 'acts', value: ({ acts }) => acts, align: 'right' },
    { title: 'cooperation', value: ({ cooperation }) => cooperation.toFixed(2), align: 'right' },
    { title: 'conflict', value: ({ conflict }) => conflict.toFixed(2), align: 'right' },
    { title: 'days', value: ({ wait }) => wait, align: 'right' },
    { title: 'usual', value: ({ usualWait }) => usualWait, align: 'right' },
  ]).trimEnd()
  return `How ${who} answers, a day more in the ${rules.answerDays} days after than in the ${rules.usualDays} before:\n\n${shown}\n\nOf the difference among answers the kind of act explains: ${share('cooperation')}, ${share('conflict')}`
}
