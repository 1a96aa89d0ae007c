import { plural } from './format-number.ts'

const UNITS: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

/** A duration such as `P2W` as "2 weeks"; what is no duration stays as it is. */
export function durationWords(duration: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(duration) ?? []
  const word = UNITS[unit]
  return word === undefined ? duration : plural(Number(count), word)
}
