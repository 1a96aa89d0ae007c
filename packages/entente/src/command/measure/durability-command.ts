import { type Durability, type Lasting, LEAST_SPELLS, type Survival } from '@entente/measure'
import type { Command } from 'commander'
import { durabilityOfDyad } from '../../figures/dyad-in-region.ts'
import type { CommandGroup } from '../command-group.ts'
import { table } from '../table.ts'
import { headOf, registerDyadMeasure } from './dyad-measure.ts'

/** `entente measure durability`: how long calm and improved spells last. */
export function registerDurability(measure: Command, group: CommandGroup): void {
  registerDyadMeasure(measure, group, {
    name: 'durability',
    summary: 'how long calm and improved spells last, beside other relations',
    among: 'states whose relations are compared with',
    span: true,
    example: 'entente measure durability --source ARM --target KAZ',
    find: durabilityOfDyad,
    tell: told,
  })
}

function told(found: Durability, marking: string | undefined): string {
  const { unit, from, to, calm, improved } = found
  const span = from === null || to === null ? null : `${from} to ${to}`
  const lines = [
    headOf(found, { counts: `months of ${unit}s and not of confirmed acts`, span, marking }),
    '',
    table(
      [
        ...rows('calm', calm),
        ...rows('improved', improved),
        { name: 'by chance', outlasts: (months) => percent(found.byChance[months] ?? 0) },
      ],
      [
        { title: 'spells', value: ({ name }) => name },
        { title: 'of', value: ({ of }) => of ?? null },
        { title: 'n', value: ({ n }) => n ?? null, align: 'right' },
        { title: 'ended', value: ({ ended }) => ended ?? null, align: 'right' },
        { title: 'median', value: ({ median }) => median ?? null, align: 'right' },
        ...[3, 6, 12].map((months) => ({
          title: `> ${months} months`,
          value: ({ outlasts }: Row) => outlasts(months),
          align: 'right' as const,
        })),
      ],
    ),
    compared('calm', calm),
    compared('improved', improved),
    `Months, with ${found.rules.confidence * 100} % intervals; a gap in the record cuts a spell off without ending it. By chance: if months had nothing to do with each other. Compared with the other relations among ${found.among.join(', ')}. data ${found.dataHash.slice(0, 12)}, method ${found.method}`,
  ]
  return `${lines.filter((line) => line !== null).join('\n')}\n`
}

interface Row {
  readonly name: string
  readonly of?: string
  readonly n?: number
  readonly ended?: number
  readonly median?: string
  readonly outlasts: (months: number) => string | null
}

function rows(name: string, { spells, survival, others }: Lasting): Row[] {
  const count = others.table.reduce((sum, { ended, censored }) => sum + ended + censored, 0)
  const ended = others.table.reduce((sum, row) => sum + row.ended, 0)
  const told = (of: string, n: number, ends: number, curve: Survival | null): Row => ({
    name,
    of,
    n,
    ended: ends,
    median: medianOf(curve),
    outlasts: (months) => shareAt(curve, months),
  })
  return [
    told('this relation', spells.length, spells.filter((spell) => spell.ended).length, survival),
    told(`${others.dyads} others`, count, ended, others.survival),
  ]
}

function medianOf(survival: Survival | null): string {
  if (survival === null) return 'no basis'
  const { median, medianLow, medianHigh } = survival
  return `${median ?? 'not reached'} (${medianLow ?? 'not reached'} to ${medianHigh ?? 'not reached'})`
}

function shareAt(survival: Survival | null, months: number): string | null {
  if (survival === null) return null
  const last = survival.points.at(-1)
  // Beyond the longest spell that was watched nothing is known, unless none was left.
  if (last === undefined || (last.months < months && last.survival > 0)) return null
  const share = survival.points.findLast((point) => point.months <= months)?.survival ?? 1
  return percent(share)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function compared(name: string, { comparison, spells }: Lasting): string {
  if (comparison === null)
    return `${name}: no basis for a comparison (${spells.length} spells here; ${LEAST_SPELLS} are needed on both sides)`
  const { observed, expected, chiSquare, p, dyads, asDifferent } = comparison
  return `${name}: ${observed} ends here, ${expected.toFixed(1)} if it were like the others; log-rank ${chiSquare.toFixed(2)}, p ${p.toFixed(4)}; as unlike the rest are ${asDifferent} of ${dyads} relations`
}
