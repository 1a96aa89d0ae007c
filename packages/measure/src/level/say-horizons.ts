import { addDays, type Day } from '@entente/model'
import type { Horizon } from './horizons.ts'

const SAID = { better: 'better', worse: 'worse', mixed: 'less of both', alarm: 'much more of both: alarm' } as const
type Said = keyof typeof SAID

/** Where the two shorter horizons say one thing and the two longer ones the other. */
export type Turn = 'short run up, long run down' | 'short run down, long run up'

/**
 * The verdicts in a sentence, such as `better this month, worse over five years since 2019`; without any, that nothing is said.
 * @param to the last day that counts.
 */
export function sayHorizons(horizons: readonly Horizon[], to: Day): string {
  const parts = horizons.flatMap(({ name, days, verdict }) =>
    verdict in SAID ? [`${SAID[verdict as Said]} ${span(name, addDays(to, 1 - days))}`] : [],
  )
  if (parts.length > 0) return parts.join(', ')
  return horizons.every(({ verdict }) => verdict === 'no basis')
    ? 'no basis: the record is too short'
    : 'no change that chance would not bring'
}

function span(name: Horizon['name'], since: Day): string {
  return name === 'five years' ? `over five years since ${since.slice(0, 4)}` : `this ${name}`
}

/** Null where short and long run do not say opposite things. */
export function turnOf(horizons: readonly Horizon[]): Turn | null {
  const [short, long] = [horizons.slice(0, 2), horizons.slice(2)].map((some) => some.map(({ verdict }) => verdict))
  const says = (list: readonly string[] | undefined, ...words: readonly string[]): boolean =>
    list?.some((verdict) => words.includes(verdict)) === true
  const [down, worse] = [says(long, 'worse', 'alarm'), says(short, 'worse', 'alarm')]
  if (says(short, 'better') && !worse && down && !says(long, 'better')) return 'short run up, long run down'
  if (worse && !says(short, 'better') && says(long, 'better') && !down) return 'short run down, long run up'
  return null
}
