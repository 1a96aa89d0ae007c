import { codes, crosswalk, type CrosswalkRow, goldsteinScale, SCHEMES, VOCABULARIES } from '@entente/model'
import type { EngineSession } from '@entente/store'
import type { Feed } from '../feed.ts'

const FIRST_DAY = '0001-01-01'
const NO_END = '9999-12-31'

/**
 * Makes the session's table `crosswalk`: what feeds write for actors, on which days, and what it stands for. `spellings`
 * are names beside those that are known.
 */
export async function loadCrosswalk(session: EngineSession, spellings: readonly CrosswalkRow[] = []): Promise<void> {
  const rows = [
    ...VOCABULARIES.flatMap((vocabulary) => crosswalk(vocabulary).map((row) => [vocabulary, row] as const)),
    ...spellings.map((row) => ['name', row] as const),
  ]
  await session.table(
    'crosswalk',
    {
      vocabulary: 'VARCHAR',
      given: 'VARCHAR',
      from_day: 'DATE',
      until_day: 'DATE',
      actor: 'VARCHAR',
      reason: 'VARCHAR',
    },
    rows.map(([vocabulary, row]) => [
      vocabulary,
      row.given,
      row.from ?? FIRST_DAY,
      row.until ?? NO_END,
      row.actor,
      row.reason,
    ]),
  )
}

/**
 * Makes the session's table `act`: the codes of the feed's scheme with their counterpart in CAMEO and their weight on its
 * scale; for exports, which bring all that, the codes alone.
 */
export async function loadActs(session: EngineSession, draft: Feed['draft']): Promise<void> {
  await session.table(
    'act',
    { code: 'VARCHAR', cameo: 'VARCHAR', root: 'VARCHAR', quad: 'INTEGER', goldstein: 'DOUBLE' },
    actRows(draft),
  )
}

function actRows(draft: Feed['draft']): (string | number | null)[][] {
  if (draft === 'mentions') return []
  if (draft === 'archived') {
    const all = SCHEMES.flatMap((scheme) => codes(scheme))
    return all.map((entry) => [entry.code, entry.cameo, entry.root, entry.quad, null])
  }
  const known = new Map(codes(draft.scheme).map((entry) => [entry.code, entry]))
  const weights = new Map(
    (draft.scale === null ? [] : goldsteinScale(draft.scale)).map((entry) => [entry.code, entry.weight]),
  )
  return [...new Set([...known.keys(), ...weights.keys()])].map((code) => {
    const entry = known.get(code)
    return [code, entry?.cameo ?? null, entry?.root ?? null, entry?.quad ?? null, weights.get(code) ?? null]
  })
}
