import type { Located } from '../merge/located.ts'
import { daysOf } from '../language/words.ts'
import type { Context } from './context.ts'

/** The value of a key that must be there once the bases are merged in. */
export function required<T extends object, K extends keyof T & string>(
  located: Located<T>,
  key: K,
  { tell }: Context,
): Exclude<T[K], undefined> | undefined {
  const value = located.value[key]
  if (value === undefined) tell(located.tell('missing-key', { given: key }))
  return value as Exclude<T[K], undefined> | undefined
}

/** Days of the duration under a key; `least` where it must not be nought. */
export function days<T extends object>(
  located: Located<T>,
  key: keyof T & string,
  written: string,
  { tell }: Context,
  least: 0 | 1 = 1,
): number {
  const count = daysOf(written) ?? least
  if (count < least) tell(located.tellAt(key, 'bad-duration', { given: written }))
  return Math.max(count, least)
}
