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

/** Days of the duration under a key, at least `least`. */
export function days<T extends object>(
  located: Located<T>,
  key: keyof T & string,
  written: string,
  { tell }: Context,
  least: 0 | 1 = 1,
): number {
  const count = daysOf(written) ?? least
  if (count < least) tell(located.tellAt(key, 'no-duration', { given: written }))
  return Math.max(count, least)
}

/** Keys that mean nothing beside what the entry says. */
export function inVain<T extends object>(
  located: Located<T>,
  keys: readonly (keyof T & string)[],
  hint: string,
  { tell }: Context,
): void {
  for (const key of keys) {
    if (located.value[key] !== undefined) tell(located.tellAt(key, 'key-in-vain', { given: key, hint }))
  }
}
