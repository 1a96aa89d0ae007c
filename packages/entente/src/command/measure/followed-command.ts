import type { FollowedInRelation, FollowedKind } from '@entente/measure'
import type { Command } from 'commander'
import { followedInDyad } from '../../figures/followed-in-dyad.ts'
import type { CommandGroup } from '../command-group.ts'
import { table } from '../table.ts'
import { headOf, registerDyadMeasure } from './dyad-measure.ts'

/** `entente measure followed`: what followed each kind of act, beside days that looked alike. */
export function registerFollowed(measure: Command, group: CommandGroup): void {
  registerDyadMeasure(measure, group, {
    name: 'followed',
    summary: 'what followed each kind of act of a state within 30, 90 and 365 days',
    example: 'entente measure followed --source KAZ --target ARM',
    find: followedInDyad,
    tell: told,
  })
}

function told(found: FollowedInRelation, marking: string | undefined): string {
  const { source, target, from, to, kinds, tested, rules, method } = found
  const cells = kinds.flatMap(({ label, known, cells: of, placebo }) =>
    (of ?? []).map((cell) => ({ label, known, placebo: placebo?.find(({ line }) => line === cell.line), ...cell })),
  )
  const few = kinds.filter(({ list }) => list !== null)
  const unmatched = kinds.filter(({ list, cells: of }) => list === null && of === null)
  const parts = [
    headOf(found, {
      counts: 'incidents and not confirmed acts',
      span: to === null ? null : `${from} to ${to}`,
      marking,
    }),
    cells.length === 0
      ? `No kind has ${rules.leastCases} cases that can be matched.`
      : table(cells, [
          {
            title: `after ${source}`,
            value: ({ label, known }) => (known === 'journal' ? `${label} (journal)` : label),
          },
          { title: 'cases', value: ({ cases }) => cases, align: 'right' },
          { title: 'days', value: ({ days }) => days, align: 'right' },
          { title: `line of ${target}`, value: ({ line }) => line },
          { title: 'difference', value: ({ difference }) => signed(difference), align: 'right' },
          { title: 'by chance', value: ({ low, high }) => `${signed(low)} to ${signed(high)}`, align: 'right' },
          { title: 'p', value: ({ p }) => p.toFixed(4), align: 'right' },
          { title: 'q', value: ({ q }) => q.toFixed(3), align: 'right' },
          { title: 'placebo p', value: ({ placebo }) => placebo?.p.toFixed(4) ?? null, align: 'right' },
        ]).trimEnd(),
    ...few.map(listTold),
    ...(unmatched.length === 0
      ? []
      : [`Too few days to hold against: ${unmatched.map(({ label }) => label).join(', ')}.`]),
    `Means a day of what ${target} did toward ${source}, less those after days that looked alike in level and trend; associated with, never caused. q: share of false findings one accepts over ${tested} cells. Placebo: the same for the ${rules.window} days before. method ${method}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function listTold({ label, known, list }: FollowedKind): string {
  const name = known === 'journal' ? `${label} (journal)` : label
  const told = (list ?? []).map(({ on, before, after }) => {
    const steps = after.map(({ days, cooperation, conflict }) => `${days} days ${pair(cooperation, conflict)}`)
    return `  ${on}: before ${pair(before.cooperation, before.conflict)}, after ${steps.join(', ')}`
  })
  return `${name}, too few for a number (cooperation and conflict a day):\n${told.join('\n')}`
}

function pair(cooperation: number | null, conflict: number | null): string {
  return `${cooperation?.toFixed(2) ?? '-'} and ${conflict?.toFixed(2) ?? '-'}`
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(2)}`
}
