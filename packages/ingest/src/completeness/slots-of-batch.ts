import { type EngineSession, type FeedTime, literalList } from '@entente/store'
import { QUARTER_HOUR, QUARTER_HOURLY } from './schedules.ts'
import { fromMinute } from './time-spans.ts'

/**
 * The publishing times that the files of a batch brought, by position of the file: those that their rows bear, whatever
 * the files are called. Reads the session's table `staged`. Only feeds that publish by the quarter of an
 * hour have any; the days of the others stand in their coverage.
 */
export async function slotsOfBatch(session: EngineSession, files: number): Promise<FeedTime[][]> {
  const all = Array.from({ length: files }, (): FeedTime[] => [])
  const rows = await session.all<{ number: number; feed: string; slot: number }>(
    `SELECT DISTINCT number, feed, CAST(floor(epoch(given_at) / ${QUARTER_HOUR * 60}) AS INTEGER) AS slot
     FROM staged WHERE given_at IS NOT NULL AND list_contains(${literalList(QUARTER_HOURLY)}, feed)
     ORDER BY number, feed, slot`,
  )
  for (const { number, feed, slot } of rows) {
    const own = all[number]
    const last = own?.at(-1)
    const from = fromMinute(slot * QUARTER_HOUR)
    const until = fromMinute((slot + 1) * QUARTER_HOUR)
    if (own === undefined) continue
    if (last !== undefined && last.feed === feed && last.until === from) own[own.length - 1] = { ...last, until }
    else own.push({ feed, from, until })
  }
  return all
}
