import type { Day } from '@entente/model'
import type { Playbook } from '../normal-form/playbook.ts'
import type { Witness } from './witness.ts'

/** The properties of the language, section 5, in its order. */
export const PROPERTIES = [
  'exhaustive',
  'reachable',
  'proportionate',
  'ordered',
  'speech-safe',
  'state-acts-only',
  'lawful',
  'off-ramp',
  'sunset',
  'no-self-escalation',
  'encouraging',
  'consistent',
  'pair',
  'pair-any',
] as const
export type PropertyName = (typeof PROPERTIES)[number]

/** Unknown never passes. */
export const VERDICTS = ['proved', 'refuted', 'unknown'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A part of a playbook that a result is about. */
export interface Part {
  readonly list: 'rules' | 'patterns' | 'responses' | 'initiatives' | 'levels' | 'instruments' | 'limits' | 'strain'
  /** Of the rule, response or level; null for the only one of its list. */
  readonly id: string | null
  /** Key within it, as written in YAML, such as `ladder`; null for all of it. */
  readonly key: string | null
}

/** What was found out of one property of one playbook. Plain data that survives JSON. */
export interface PropertyResult {
  readonly name: PropertyName
  /** Against whom, where a property takes two: `itself`, a stock counterpart, or a partner's code; else null. */
  readonly against: string | null
  readonly result: Verdict
  /** One sentence without a full stop at its end: what was found; for unknown the reason, beginning with `limit:` where one was reached. */
  readonly detail: string
  /** Only of what is refuted, and only where it was reproduced by the interpreter. */
  readonly witness: Witness | null
  /** Where to look in the playbook, the place to show it at first; empty for proved. */
  readonly about: readonly Part[]
  /** Whether no playbook of the language can violate it: an invariant of the program, no merit of the playbook. */
  readonly byConstruction: boolean
  /** Ids of what it takes for granted: see `ASSUMPTIONS`. */
  readonly assumes: readonly Assumption[]
  /** Counts and lengths by name, such as `cells`, `states`, `days`, `highestRung`. */
  readonly figures: Readonly<Record<string, number>>
}

/** What a proof takes for granted, printed with it. */
export const ASSUMPTIONS = {
  'all-days-covered': 'every day is covered by a feed',
  'table-weights': 'the weight of a code is that of the published table, and not what a feed may give in its place',
  'columns-independent': 'a column of an incident can have any value whatever the others are',
  'agreements-free': 'an agreement may be in force or not',
  'one-a-day': 'a rule makes one act a day at most: none is confirmed together with one of another day',
  'agreements-as-of': 'agreements stay as they are on the first day',
  'answers-made': 'every answer is made, on any day from its proposal to its due day, by any of its choices',
  'answers-only':
    'offers, initiatives and lifting are proposed and not carried out, and neither side does anything else',
  'a-day-old':
    'what one side does reaches the other on the next day, as one confirmed incident by an organ of the state',
  unseen: 'an instrument without a CAMEO code is not seen by the other side',
  undecided: 'nobody decides: what is proposed lapses',
  'carried-out': 'each step of a ladder was carried out before the next is proposed',
} as const
export type Assumption = keyof typeof ASSUMPTIONS

/** Where work ends with `unknown`. */
export interface ProofLimits {
  /** States that are explored, at most. */
  readonly states: number
  /** Cells of one code and kind of actor that are looked at, at most. */
  readonly cells: number
  /** Milliseconds by `now`, at most; null: as long as it takes. */
  readonly milliseconds: number | null
}

export const DEFAULT_PROOF_LIMITS: ProofLimits = { states: 6_000_000, cells: 20_000, milliseconds: null }

export interface ProofOptions {
  /** First day of every story; agreements of pairs are as of it. */
  readonly on: Day
  readonly limits: ProofLimits
  /** Milliseconds of any clock; only asked where `limits.milliseconds` is given. */
  readonly now: () => number
  /** Limits of what the playbook extends; null where it extends nothing or they are not known. */
  readonly baseLimits: Playbook['limits'] | null
}

/** A result with what is the same for most. */
export function result(
  name: PropertyName,
  verdict: Verdict,
  detail: string,
  more: Partial<Omit<PropertyResult, 'name' | 'result' | 'detail'>> = {},
): PropertyResult {
  return {
    name,
    against: null,
    result: verdict,
    detail,
    witness: null,
    about: [],
    byConstruction: false,
    assumes: [],
    figures: {},
    ...more,
  }
}
