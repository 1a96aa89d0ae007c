import type { UsedInstrument } from '../normal-form/playbook.ts'
import type { Instrument } from './instrument.ts'

/** An instrument with the family it stands in. */
export interface Listed extends Instrument {
  readonly family: string
}

/** Instruments by id, in the order of families and files. */
export type Catalogue = ReadonlyMap<string, Listed>

/** Whether it is words in one's own name and nothing else: an answer up to the rung of a public statement, done at once. */
export function isWords({ intent, rung, lasting }: Instrument): boolean {
  return intent === 'answer' && rung !== undefined && rung <= LAST_RUNG_OF_WORDS && lasting === undefined
}

/** The same of an instrument that a playbook names; "no action" adds nothing to words. */
export function isOnlyWords({ id, rung, lasts }: Pick<UsedInstrument, 'id' | 'rung' | 'lasts'>): boolean {
  return id === NO_ACTION || (rung !== null && rung <= LAST_RUNG_OF_WORDS && !lasts)
}

const LAST_RUNG_OF_WORDS = 3

/** Always offered first, before any answer. */
export const NO_ACTION = 'no-action'
export const CLARIFICATION = 'clarification'
