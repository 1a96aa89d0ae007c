import type { ChartedPeriod, PartDays } from '../periods/part-days.ts'
import { formatNumber } from './format-number.ts'

/**
 * How much of a period came, where that is not all: `40 of 96 files came`,
 * `3 of 31 days came in part (120 of 288 files), 2 without data`, `29 of 31 days covered`.
 */
export function sayCoverage({
  days,
  coveredDays,
  part,
}: Pick<ChartedPeriod, 'days' | 'coveredDays' | 'part'>): string | undefined {
  const without = days - coveredDays
  if (part === undefined) return without > 0 ? `${coveredDays} of ${days} days covered` : undefined
  if (days === 1) return `${sayFiles(part)} came`
  const lacking = without > 0 ? `, ${without} without data` : ''
  return `${part.days} of ${days} days came in part (${sayFiles(part)})${lacking}`
}

/** `120 of 288 files`. */
export function sayFiles({ came, expected }: PartDays): string {
  return `${formatNumber(came)} of ${formatNumber(expected)} files`
}
