import { addDays, type Day, isDay, nextPeriod } from '@entente/model'
import type { FeedTime } from '@entente/store'
import { QUARTER_HOUR } from './schedules.ts'
import { fromMinute, toMinute } from './time-spans.ts'

/**
 * The feed and the time that a file of GDELT is for, by the name its publisher gives it: `20161013151500.export.CSV`,
 * `20161013151500.translation.export.CSV`, `20131015.export.CSV`, `201303.zip`, `1979.zip`; packed or not. Undefined for
 * every other name, also of mentions and of the knowledge graph.
 */
export function slotOfName(name: string): FeedTime | undefined {
  const [, stamp = '', translated] = /^(\d{8}(?:\d{6})?)(\.translation)?\.export\.csv(?:\.zip|\.gz)?$/i.exec(name) ?? []
  if (stamp.length === 14) return quarterHour(stamp, translated === undefined ? 'gdelt2' : 'gdelt2-translingual')
  if (stamp.length === 8 && translated === undefined) return dayFile(asDay(stamp))
  return backFile(name)
}

/** Whether a name promises data of GDELT: an export, mentions, or the knowledge graph. */
export function promisesData(name: string): boolean {
  return slotOfName(name) !== undefined || /\.(export|mentions|gkg|gkgcounts)\.csv(\.zip|\.gz)?$/i.test(name)
}

function quarterHour(stamp: string, feed: string): FeedTime | undefined {
  const day = asDay(stamp.slice(0, 8))
  const [hour, minute] = [stamp.slice(8, 10), stamp.slice(10, 12)]
  if (!isDay(day) || hour > '23' || !['00', '15', '30', '45'].includes(minute) || !stamp.endsWith('00'))
    return undefined
  const from = `${day}T${hour}:${minute}Z`
  return { feed, from, until: fromMinute(toMinute(from) + QUARTER_HOUR) }
}

function dayFile(day: string): FeedTime | undefined {
  return isDay(day) ? wholeDays('gdelt1', day, addDays(day, 1)) : undefined
}

function backFile(name: string): FeedTime | undefined {
  const [, year = '', month = ''] = /^((?:19|20)\d{2})(\d{2})?\.zip$/i.exec(name) ?? []
  if (year === '') return undefined
  const first = `${year}-${month === '' ? '01' : month}-01`
  return isDay(first) ? wholeDays('gdelt1-back', first, nextPeriod(first, month === '' ? 'year' : 'month')) : undefined
}

function wholeDays(feed: string, from: Day, until: Day): FeedTime {
  return { feed, from: `${from}T00:00Z`, until: `${until}T00:00Z` }
}

function asDay(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}
