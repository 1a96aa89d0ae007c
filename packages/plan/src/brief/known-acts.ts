import { type ActorCode, type Day, findCode } from '@entente/model'
import {
  type Incident,
  incidents,
  INCIDENTS_METHOD,
  listActs,
  parseIncidentKey,
  type SourceDocument,
  VERDICTS,
} from '@entente/measure'
import type { Store } from '@entente/store'
import type { RelationOf } from './daily-figures.ts'

/** An act that a person confirmed or entered, with what it rests on. */
export interface KnownAct {
  readonly day: Day
  readonly source: ActorCode
  readonly target: ActorCode
  /** What was done, as it was entered; null where only the code of a feed says it. */
  readonly what: string | null
  readonly root: string | null
  readonly code: string
  readonly document: SourceDocument
  readonly marking: string | null
}

/** What is only reported of a relation in some days. */
export interface ReportedActs {
  /** Incidents in both directions on which there is no verdict. */
  readonly total: number
  readonly struck: number
  /** The latest of them, latest first. */
  readonly latest: readonly Incident[]
  readonly method: string
}

/** Reported incidents that are read, at most, to show the latest. */
const MOST_READ = 60

/** Acts of both sides that are confirmed or entered by hand, latest first. An act that stands for an incident is told once. */
export function knownActs(store: Store, { us, them }: RelationOf, from: Day, to: Day): KnownAct[] {
  const within = (source: ActorCode, target: ActorCode, day: Day): boolean =>
    from <= day && day <= to && ((source === us && target === them) || (source === them && target === us))
  const acts = listActs(store, { partner: them, from, to }).filter((act) =>
    within(act.source, act.target, act.occurredOn),
  )
  const told = new Set(acts.map((act) => act.incident))
  const byHand = acts.map(({ occurredOn, source, target, what, root, cameo, document, marking = null }): KnownAct => ({
    day: occurredOn,
    source,
    target,
    what,
    root,
    code: cameo,
    document,
    marking,
  }))
  const confirmed = [...store.journal.view(VERDICTS)].flatMap(([key, verdict]): KnownAct[] => {
    const { source, target, occurredOn, scheme, code } = parseIncidentKey(key)
    if (verdict.verdict !== 'confirmed' || told.has(key) || !within(source, target, occurredOn)) return []
    const root = findCode(scheme, code)?.root ?? null
    return [{ day: occurredOn, source, target, what: null, root, code, document: verdict.document, marking: null }]
  })
  return [...byHand, ...confirmed].toSorted(
    (a, b) => order(b.day, a.day) || order(a.source, b.source) || order(a.code, b.code),
  )
}

/** What one feed reports in some days and nobody has confirmed or struck out. */
export async function reportedActs(
  store: Store,
  { us, them }: RelationOf,
  { feed, from, to }: { readonly feed: string; readonly from: Day; readonly to: Day },
): Promise<ReportedActs> {
  const verdicts = store.journal.view(VERDICTS)
  const judged = [...verdicts].filter(([key]) => {
    const one = parseIncidentKey(key)
    const pair = (one.source === us && one.target === them) || (one.source === them && one.target === us)
    return pair && one.feed === feed && from <= one.occurredOn && one.occurredOn <= to
  })
  const ask = (source: ActorCode, target: ActorCode) =>
    incidents(store, { source, target, feed, from, to, limit: MOST_READ })
  const [theirs, ours] = await Promise.all([ask(them, us), ask(us, them)])
  return {
    total: theirs.total + ours.total - judged.length,
    struck: judged.filter(([, { verdict }]) => verdict === 'struck').length,
    latest: [...theirs.incidents, ...ours.incidents]
      .filter(({ key, stale }) => !verdicts.has(key) && !stale)
      .toSorted((a, b) => order(b.occurredOn, a.occurredOn) || order(a.key, b.key)),
    method: INCIDENTS_METHOD,
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
