import type { Day } from '@entente/model'
import type { Commitment } from './commitment.ts'
import { type Outlook, stateOf } from './list-commitments.ts'

export const GROUPINGS = ['owner', 'partner', 'occasion'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Commitments of one owner, partner or occasion. */
export interface CommitmentGroup {
  /** Id of the owner, code of the partner, id of the occasion; empty for commitments that rest on no occasion. */
  readonly key: string
  readonly total: number
  readonly open: number
  /** Of the open ones. */
  readonly overdue: number
  /** In the order in which they came. */
  readonly commitments: readonly Commitment[]
}

/** Groups commitments, keeping their order: a group stands where its most pressing commitment stood. Groups are not ranked. */
export function groupCommitments(
  commitments: readonly Commitment[],
  by: Grouping,
  { today }: Pick<Outlook, 'today'>,
): CommitmentGroup[] {
  const groups = Map.groupBy(commitments, (commitment) => commitment[by] ?? '')
  return [...groups].map(([key, members]) => ({ key, ...count(members, today), commitments: members }))
}

function count(members: readonly Commitment[], today: Day): Pick<CommitmentGroup, 'total' | 'open' | 'overdue'> {
  const states = members.map((commitment) => stateOf(commitment, today))
  const closed = states.filter((state) => state === 'closed').length
  const overdue = states.filter((state) => state === 'overdue').length
  return { total: members.length, open: members.length - closed, overdue }
}
