import type { Day } from '@entente/model'
import type { Store } from '@entente/store'
import { actors } from 'entente'

const FEED = 'gdelt2'
const LAST_YEAR = 2024

interface Drawn {
  /** Default 60. */
  readonly states?: number
  /** Up to 2024. Default 12. */
  readonly years?: number
}

/** Fills an archive with reports among some states, a few of which do most, each month a batch of its own as a live archive has them. */
export async function writeReports(
  store: Store,
  millions: number,
  { states: among = 60, years = 12 }: Drawn = {},
): Promise<void> {
  const months = Array.from({ length: years }, (_, at) => LAST_YEAR - years + 1 + at).flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => ({ year, month: month + 1 })),
  )
  const others = actors().flatMap(({ kind, code, simulated }) => (kind === 'state' && simulated !== true ? [code] : []))
  const states = [...new Set(['USA', 'GBR', 'RUS', 'CHN', ...others])].slice(0, among)
  const list = `[${states.map((code) => `'${code}'`).join(', ')}]`
  const rows = Math.round((millions * 1_000_000) / months.length)
  const writer = await store.write({ holder: 'the benchmark', now: () => new Date() })
  try {
    for (const [at, { year, month }] of months.entries()) {
      const from = `${year}-${String(month).padStart(2, '0')}-01` as Day
      await writer.session.run(
        `CREATE OR REPLACE TEMP VIEW fresh AS ${query(at * rows, rows, from, list, states.length)}`,
      )
      const part = await writer.writePart('fresh', FEED)
      const source = {
        sha256: `${at}`,
        name: from,
        feed: FEED,
        bytes: 1,
        ingestedAt: '2026-01-01T00:00:00Z',
        ledger: {},
      }
      await writer.commit([part], [{ ...source, coverage: [{ feed: FEED, from: part.firstDay, to: part.lastDay }] }])
    }
  } finally {
    await writer.release()
  }
}

function query(first: number, rows: number, month: Day, list: string, states: number): string {
  const dice = (salt: number, below: number): string => `CAST(hash(i * 64 + ${salt}) % ${below} AS INTEGER)`
  const skewed = (salt: number): string =>
    `least(${dice(salt, states)}, ${dice(salt + 1, states)}, ${dice(salt + 2, states)})`
  return `
    WITH drawn AS (SELECT i, DATE '${month}' + ${dice(1, 28)} AS day, ${skewed(2)} AS a, ${skewed(5)} AS b,
        1 + ${dice(8, 20)} AS root, ${dice(9, 10)} AS second FROM range(${first}, ${first + rows}) t(i))
    SELECT '${FEED}' AS feed, CAST(500000000 + i AS VARCHAR) AS id, day AS occurred_on,
      CAST(day AS TIMESTAMP) + to_minutes(CAST(15 * (i % 96) AS INTEGER)) AS reported_at, 'given' AS reported_basis,
      ${list}[1 + a] AS source, ${list}[1 + CASE WHEN a = b THEN (b + 1) % ${states} ELSE b END] AS target,
      CASE WHEN i % 3 = 0 THEN ['GOV'] ELSE [] END AS source_roles, CAST([] AS VARCHAR[]) AS target_roles,
      CASE WHEN i % 3 = 0 THEN 'organ' ELSE 'bare' END AS source_by, 'cameo' AS scheme,
      lpad(CAST(root AS VARCHAR), 2, '0') || second AS code, lpad(CAST(root AS VARCHAR), 2, '0') || second AS cameo,
      lpad(CAST(root AS VARCHAR), 2, '0') AS root, 1 + root // 6 AS quad, ${dice(10, 200)} / 10.0 - 10 AS goldstein,
      i % 2 = 0 AS is_root, 1 + i % 20 AS mentions, 1 + i % 3 AS sources, 1 + i % 20 AS articles, ${dice(11, 1000)} / 100.0 - 5 AS tone,
      NULL AS confidence, NULL AS story, NULL AS context, ${dice(12, 5000)} / 30.0 - 80 AS lat, ${dice(13, 7000)} / 20.0 - 170 AS lon,
      'Town ' || ${dice(12, 5000)} AS place,
      'https://www.example' || ${dice(14, 3000)} || '.com/news/story-' || (i // 3) || '.html' AS url
    FROM drawn`
}
