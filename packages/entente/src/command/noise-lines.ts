import { displayName } from '@entente/model'
import type { Noise } from '../playbooks/noise.ts'

/** Rules that are named, at most. */
const MOST_NAMED = 5

/** *Quiet under noise* of one playbook as lines without indent or line break: a figure, not a proof. */
export function noiseLines(noise: Noise): readonly string[] {
  const { feed, days, leavesCalm, falseActs, falseItems, unaudited, partner } = noise
  if (feed === null || days === 0) return ['quiet under noise: no data, no feed covers this relation']
  if (leavesCalm === null || falseActs === null || falseItems === null) {
    return [
      `quiet under noise: unknown, as nobody audited ${named(unaudited)} in ${feed}`,
      `  entente audit --partner ${partner} --by rule begins an audit`,
    ]
  }
  return [
    `quiet under noise: in a year in which ${displayName(partner)} does nothing, ${rounded(falseActs)} false acts that would be answered, in ${rounded(falseItems)} items at least; chance of leaving calm ${atLeast(noise)}${share(leavesCalm)}${between(noise)}`,
    `  a figure and no proof, from ${days} days of ${feed}, as if nobody checked what is reported${assumed(noise)}`,
    ...(noise.lowerBound ? ['  acts of patterns are not in it'] : []),
  ]
}

function atLeast({ lowerBound }: Noise): string {
  return lowerBound ? 'at least ' : ''
}

function between({ interval, assumedPrecision }: Noise): string {
  if (interval === null || interval.low === interval.high) return ''
  const ends = assumedPrecision === null ? 'precisions' : 'audited precisions'
  return ` (${share(interval.low)} to ${share(interval.high)} with ${ends} at the ends of their intervals)`
}

function assumed({ assumed: rules, assumedPrecision }: Noise): string {
  return assumedPrecision === null ? '' : `; a precision of ${assumedPrecision} is assumed of ${named(rules)}`
}

function named(rules: readonly string[]): string {
  const more = rules.length - MOST_NAMED
  return `${rules.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more rules` : ''}`
}

function rounded(count: number): string {
  return count < 10 ? count.toFixed(1) : count.toFixed(0)
}

function share(chance: number): string {
  if (chance > 0 && chance < 0.001) return 'under 0.1 %'
  return `${(chance * 100).toFixed(chance < 0.1 ? 1 : 0)} %`
}
