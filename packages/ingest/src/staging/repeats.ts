import { literal, type EngineSession, type Store } from '@entente/store'
import type { Feed } from '../feed.ts'
import type { Repeats } from '../ledger/ledger.ts'
import { CONTENT, type Extent, laterRows, withIds } from './duplicates.ts'

interface Counted {
  numbered: number
  alike: number
  readonly alsoIn: Record<string, number>
}

/**
 * What the way of telling duplicates left in: for each file of a batch, by its number, which of its kept rows say what
 * another row says. Nothing is taken out here.
 */
export async function countRepeats(
  session: EngineSession,
  store: Store,
  feed: Feed,
  extents: readonly Extent[],
): Promise<ReadonlyMap<number, Repeats>> {
  const counts = new Map<number, Counted>()
  const of = (number: number): Counted => {
    const own = counts.get(number) ?? { numbered: 0, alike: 0, alsoIn: {} }
    counts.set(number, own)
    return own
  }
  const count = (rows: string): Promise<{ number: number; rows: number }[]> =>
    session.all(`SELECT number, count(*) AS rows FROM ${rows} GROUP BY number ORDER BY number`)
  for (const { number, rows } of await count('staged JOIN numbered ON staged.rowid = numbered.entry'))
    of(number).numbered = rows
  for (const { number, rows } of await count(laterRows('skip IS NULL', ['feed', ...CONTENT]))) of(number).alike = rows
  for (const other of feed.sharesIdsWith ?? []) {
    for (const extent of extents) {
      const known = other === extent.feed ? undefined : await withIds(store, other, extent)
      if (known === undefined) continue
      const same = ['id', 'occurred_on', 'source', 'target', 'code']
        .map((name) => `o.${name} = s.${name}`)
        .join(' AND ')
      const rows = `(FROM staged s WHERE s.skip IS NULL AND s.feed = ${literal(extent.feed)} AND EXISTS (FROM ${known} o WHERE ${same}))`
      for (const found of await count(rows)) of(found.number).alsoIn[other] = found.rows
    }
  }
  return counts
}
