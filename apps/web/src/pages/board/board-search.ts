import type { BoardFilter } from '../../api/follow-up-queries.ts'

const GROUPINGS = ['partner', 'occasion', 'none'] as const

/** What of the board is in its address. */
export interface BoardSearch extends BoardFilter {
  /** Grouped by owner where it is not given; `none` is one list. */
  readonly group?: (typeof GROUPINGS)[number] | undefined
}

const STATES = ['open', 'closed', 'overdue'] as const
const SIDES = ['ours', 'theirs'] as const

/** The part of an address that is understood; anything else in it is left out. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const text = (name: string): string | undefined => {
    const value = search[name]
    // A search for 12 stands as a number in the address.
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const group = GROUPINGS.find((one) => one === search['group'])
  return {
    group,
    state: STATES.find((one) => one === search['state']),
    side: SIDES.find((one) => one === search['side']),
    partner: text('partner'),
    owner: text('owner'),
    occasion: text('occasion'),
    text: text('text'),
  }
}
