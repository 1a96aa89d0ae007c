import type { Day } from '@entente/model'
import { type EngineSession, literal } from '@entente/store'
import type { Sql } from '../feed.ts'

/** No data set of the field begins earlier; most begin in 1979. */
const EARLIEST: Day = '1800-01-01' as Day

/** A clock that says it is earlier than this is wrong: the program was written then. */
const WRITTEN: Day = '2026-01-01' as Day

/** Tells the session the day of ingest, in UTC, which no act can lie after. */
export async function setToday(session: EngineSession, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  await session.run(`SET VARIABLE today = DATE ${literal(today < WRITTEN ? WRITTEN : today)}`)
}

/**
 * The branches of a CASE that refuse a day nobody can have meant: long before any data set, after the day of ingest, or
 * after the day of its own report, where `givenAt` is not null. One day is allowed for the hours that clocks around the world differ.
 */
export function impossibleDay(day: Sql, givenAt: Sql): Sql {
  const published = `CAST(${givenAt} AS DATE)`
  return `
  WHEN ${day} < DATE '${EARLIEST}' THEN 'the day lies before ${EARLIEST.slice(0, 4)}'
  WHEN ${day} > getvariable('today') + 1 THEN 'the day lies in the future'
  WHEN ${published} > getvariable('today') + 1 THEN 'the time of publishing lies in the future'
  WHEN ${day} > ${published} + 1 THEN 'the day lies after that of its publishing'`
}
