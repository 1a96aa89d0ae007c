import type { Reader, Scheme } from '../../api/score-types.ts'
import { isDay } from '../../periods/period.ts'

/** The day whose figures are written out; the latest one by default. */
export function readListSearch({ day }: Record<string, unknown>): { day?: string } {
  return isDay(day) ? { day } : {}
}

/** Who reads by which scheme. */
export function readReaderSearch({ scheme, as }: Record<string, unknown>): { scheme: Scheme; as: Reader } {
  return { scheme: scheme === 'compliance' ? 'compliance' : 'completion', as: as === 2 || as === 3 ? as : 1 }
}
