import type { ActorCode, Day } from '@entente/model'
import type { Fold } from '@entente/store'
import { COMPLETION_LEVELS, type ScoredCommitment } from '../scores/scored-commitment.ts'

/** What two readers score each commitment of a list by. */
export const SCHEMES_READ = ['completion', 'compliance'] as const
export type SchemeRead = (typeof SCHEMES_READ)[number]

/** The values of each scheme, lowest first. */
export const READ_VALUES: Readonly<Record<SchemeRead, readonly string[]>> = {
  completion: COMPLETION_LEVELS,
  compliance: ['-1', '0', '1'],
}

/** The commitments that a report counts over, with their steps and due days as they stood when it was frozen [T12]. */
export interface FrozenList {
  /** Such as `L1`. */
  readonly id: string
  readonly title: string
  /** The reporting day it is for. */
  readonly on: Day
  readonly partner: ActorCode | null
  readonly commitments: readonly ScoredCommitment[]
  readonly frozenAt: string
}

/** What one reader, or the third who settles, says of a commitment of a list. */
export interface Reading {
  readonly list: string
  readonly commitment: string
  readonly scheme: SchemeRead
  /** 1 and 2 read apart from each other; 3 settles where they differ. */
  readonly reader: 1 | 2 | 3
  readonly value: string
  readonly because: string | null
  readonly seq: number
}

export interface Reporting {
  readonly lists: Map<string, FrozenList>
  /** By `readingKey`. */
  readonly readings: Map<string, Reading>
}

export function readingKey({ list, commitment, scheme, reader }: Omit<Reading, 'value' | 'because' | 'seq'>): string {
  return `${list} ${commitment} ${scheme} ${reader}`
}

/** The frozen lists and what was read on them, folded from the journal. */
export const REPORTING: Fold<Reporting> = {
  kinds: ['list/frozen', 'score/read'],
  empty: () => ({ lists: new Map(), readings: new Map() }),
  apply: (state, { kind, payload, at, seq }) => {
    if (kind === 'list/frozen') {
      const list = payload as Omit<FrozenList, 'frozenAt'>
      state.lists.set(list.id, { ...list, frozenAt: at })
    } else {
      const reading = { ...(payload as Omit<Reading, 'seq'>), seq }
      state.readings.set(readingKey(reading), reading)
    }
  },
}
