import {
  codes,
  crosswalk,
  type CrosswalkRow,
  goldsteinScale,
  SCHEMES,
  type Vocabulary,
  VOCABULARIES,
} from '@entente/model'
import { type EngineSession, literal } from '@entente/store'
import type { Feed } from '../feed.ts'

const FIRST_DAY = '0001-01-01'
const NO_END = '9999-12-31'

/** Fills the session's table `crosswalk`: what feeds write for actors, on which days, and what it stands for. */
export async function loadCrosswalk(session: EngineSession): Promise<void> {
  await session.run(
    'CREATE TEMP TABLE crosswalk (vocabulary VARCHAR, given VARCHAR, from_day DATE, until_day DATE, actor VARCHAR, reason VARCHAR)',
  )
  for (const vocabulary of VOCABULARIES) await addToCrosswalk(session, vocabulary, crosswalk(vocabulary))
}

export async function addToCrosswalk(
  session: EngineSession,
  vocabulary: Vocabulary,
  rows: readonly CrosswalkRow[],
): Promise<void> {
  const text = (value: string | null): string => (value === null ? 'NULL' : literal(value))
  const values = rows.map(
    (row) =>
      `(${literal(vocabulary)}, ${literal(row.given)}, DATE ${literal(row.from ?? FIRST_DAY)}, DATE ${literal(row.until ?? NO_END)}, ${text(row.actor)}, ${text(row.reason)})`,
  )
  if (values.length > 0) await session.run(`INSERT INTO crosswalk VALUES ${values.join(', ')}`)
}

/**
 * Fills the session's table `act`: the codes of the feed's scheme with their counterpart in CAMEO and their weight on its
 * scale; for exports, which bring all that, the codes alone.
 */
export async function loadActs(session: EngineSession, draft: Feed['draft']): Promise<void> {
  await session.run(
    'CREATE OR REPLACE TEMP TABLE act (code VARCHAR, cameo VARCHAR, root VARCHAR, quad INTEGER, goldstein DOUBLE)',
  )
  const text = (value: string | number | null | undefined): string =>
    value === null || value === undefined ? 'NULL' : literal(String(value))
  const values = actRows(draft).map((row) => `(${row.map(text).join(', ')})`)
  await session.run(`INSERT INTO act VALUES ${values.join(', ')}`)
}

function actRows(draft: Feed['draft']): (string | number | null | undefined)[][] {
  if (draft === 'archived') {
    return SCHEMES.flatMap((scheme) =>
      codes(scheme).map((entry) => [entry.code, entry.cameo, entry.root, entry.quad, null]),
    )
  }
  const known = new Map(codes(draft.scheme).map((entry) => [entry.code, entry]))
  const weights = new Map(goldsteinScale(draft.scale).map((entry) => [entry.code, entry.weight]))
  return [...new Set([...known.keys(), ...weights.keys()])].map((code) => {
    const entry = known.get(code)
    return [code, entry?.cameo, entry?.root, entry?.quad, weights.get(code)]
  })
}
