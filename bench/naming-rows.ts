import { join } from 'node:path'
import { literal, type Store } from '@entente/store'

const ROWS_A_FILE = 2_500_000

/** Invented incidents in Parquet, with the few columns that rules ask for; gives the relation. */
export async function writeNamingRows({ engine }: Store, folder: string, millions: number): Promise<string> {
  const dice = (salt: number, below: number): string => `CAST(hash(i * 16 + ${salt}) % ${below} AS INTEGER)`
  for (let first = 0; first < millions * 1_000_000; first += ROWS_A_FILE) {
    const last = Math.min(first + ROWS_A_FILE, millions * 1_000_000)
    await engine.run(`COPY (
      SELECT 'i' || i AS key, 'gdelt2' AS feed, DATE '2013-01-01' + ${dice(1, 4380)} AS occurred_on,
        ['organ', 'bare', 'other'][1 + ${dice(2, 3)}] AS source_by, root || ${dice(3, 10)} AS cameo, root,
        ${dice(4, 200)} / 10e0 - 10 AS goldstein, ${dice(5, 2)} = 0 AS is_root,
        nullif(${dice(6, 6)}, 0) AS publishers, ${dice(7, 5)} = 0 AS joint
      FROM (SELECT i, lpad(CAST(1 + ${dice(8, 20)} AS VARCHAR), 2, '0') AS root FROM range(${first}, ${last}) t(i))
    ) TO ${literal(join(folder, `rows-${first}.parquet`))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000)`)
  }
  return `read_parquet(${literal(join(folder, 'rows-*.parquet'))})`
}
