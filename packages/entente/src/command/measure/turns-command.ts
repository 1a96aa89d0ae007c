import type { RelationTurn, RelationTurns } from '@entente/measure'
import type { Command } from 'commander'
import { turnsOfDyad } from '../../figures/dyad-in-region.ts'
import type { CommandGroup } from '../command-group.ts'
import { table } from '../table.ts'
import { headOf, registerDyadMeasure } from './dyad-measure.ts'

/** `entente measure turns`: when one side's treatment of the other changed. */
export function registerTurns(measure: Command, group: CommandGroup): void {
  registerDyadMeasure(measure, group, {
    name: 'turns',
    summary: 'when a relation turned, how sure that is, and what stands beside it',
    among: 'states among which it is asked who else turned',
    example: 'entente measure turns --source ARM --target KAZ',
    find: turnsOfDyad,
    tell: told,
  })
}

function told(found: RelationTurns, marking: string | undefined): string {
  const { from, to, turns, rules, method } = found
  const lines = [
    headOf(found, {
      counts: 'incidents and not confirmed acts',
      span: to === null ? null : `${from} to ${to}`,
      marking,
    }),
    turns.length === 0
      ? 'No turn that stands out of the noise.'
      : table(turns, [
          { title: 'about', value: ({ on }) => on },
          { title: 'line', value: ({ line }) => line },
          { title: 'a day before', value: ({ before }) => before.toFixed(2), align: 'right' },
          { title: 'after', value: ({ after }) => after.toFixed(2), align: 'right' },
          { title: 'how', value: ({ gradual }) => (gradual ? 'gradual' : 'step') },
          { title: 'seen after', value: ({ seen }) => (seen.after === null ? null : `${seen.after} months`) },
          { title: 'mass', value: ({ seen }) => seen.mass.toFixed(2), align: 'right' },
          { title: 'whose', value: ({ label, shared }) => `${label} (${shared.directions} of ${shared.of})` },
        ]).trimEnd(),
    ...turns.flatMap((turn) => evidence(turn)),
    `Whose: a turn that more than ${rules.sharedAbove * 100} % of unrelated directions share within ${rules.sharedWithin} days is the feed's. Seen after: months until one who went along was surer than not. method ${method}`,
  ]
  return `${lines.join('\n\n')}\n`
}

function evidence({ line, on, incidents }: RelationTurn): string[] {
  if (incidents.length === 0) return []
  const told = incidents.map(
    ({ occurredOn, label, code, goldstein, reports }) =>
      `  ${occurredOn}  ${label ?? code} (${goldstein}, ${reports} reports)`,
  )
  return [`Beside the turn of ${line} about ${on}:\n${told.join('\n')}`]
}
