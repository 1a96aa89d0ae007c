import type { ActorCode, Day, WriterRole } from '@entente/model'
import type { Fold } from '@entente/store'

/** What of theirs can stand in the register where no instrument of the catalogue says it. */
export const THEIR_MEASURE_WORDS = [
  'ambassador withdrawn',
  'staff of the mission reduced',
  'consulate closed',
  'visas restricted',
  'border crossing closed',
  'airspace closed',
  'port closed',
  'trade restricted',
  'tariff raised',
  'energy supply reduced',
  'transit restricted',
  'aid withheld',
  'state assets blocked',
  'talks suspended',
  'treaty suspended',
  'other',
] as const
export type TheirMeasureWords = (typeof THEIR_MEASURE_WORDS)[number]

/** A measure of the partner's that stays in force, by a person's word. */
export interface TheirMeasure {
  /** `TM` and a number. */
  readonly id: string
  readonly partner: ActorCode
  /** Id of an instrument of the catalogue; null where `words` say it. */
  readonly instrument: string | null
  readonly words: TheirMeasureWords | null
  readonly since: Day
  /** Day on which to look again whether it stands. */
  readonly review: Day
  /** What shows that it is in force, and since a review that it still is. */
  readonly source: string
  readonly reviewedOn: Day | null
  /** First day on which it is in force no more. */
  readonly until: Day | null
  readonly role: WriterRole
  readonly at: string
}

/** What the rows say. */
export interface TheirMeasurePayloads {
  readonly 'their-measure/begun': Omit<TheirMeasure, 'reviewedOn' | 'until' | 'role' | 'at'>
  readonly 'their-measure/reviewed': Pick<TheirMeasure, 'id' | 'review' | 'source'>
  readonly 'their-measure/ended': { readonly id: string; readonly until: Day; readonly source: string }
}

/** Measures of theirs by id, those that ended too. */
export const THEIR_MEASURES: Fold<Map<string, TheirMeasure>> = {
  kinds: [
    'their-measure/begun',
    'their-measure/reviewed',
    'their-measure/ended',
  ] satisfies (keyof TheirMeasurePayloads)[],
  empty: () => new Map(),
  apply: (measures, { kind, payload, at, role }) => {
    if (kind === 'their-measure/begun') {
      const begun = payload as TheirMeasurePayloads['their-measure/begun']
      measures.set(begun.id, { ...begun, reviewedOn: null, until: null, role, at })
      return
    }
    const said = payload as TheirMeasurePayloads['their-measure/reviewed' | 'their-measure/ended']
    const before = measures.get(said.id)
    if (before === undefined) return
    const reviewed = kind === 'their-measure/reviewed' ? { reviewedOn: at.slice(0, 10) as Day } : {}
    measures.set(said.id, { ...before, ...said, ...reviewed })
  },
}
