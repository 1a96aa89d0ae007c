import { type ActorCode, type Day, EntenteError } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { checkSpan } from '../check-span.ts'
import { coveredByPeriod } from '../covered-by-period.ts'
import { type Consistency, consistencyOf } from './consistency.ts'
import { effectiveNumber } from './effective-number.ts'
import { type Tone, toneOf, TONES } from './tone.ts'

/** Raised whenever a figure would come out differently for the same reports. */
const CONDUCT_METHOD = 'conduct/2'

/** Fewest words of which shares are told, and the least share of a year that must be covered (our choice). */
const RULES = { leastWords: 8, leastCovered: 0.8 } as const

export interface ConductQuestion {
  /** Whose conduct, and toward whom. */
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** States over which the balance is taken, and whose codes make the repertoire of the region. */
  readonly among: readonly ActorCode[]
  readonly from?: Day
  readonly to?: Day
}

export interface ToneYear {
  readonly year: number
  /** False: less than 80 % of its days are covered. */
  readonly known: boolean
  /** Reports of acts that are words with a tone. */
  readonly words: number
  readonly counts: Readonly<Record<Tone, number>>
  /** Shares of `words`; null where the year is not known or has fewer than eight. */
  readonly shares: Readonly<Record<Tone, number>> | null
}

interface CodeCount {
  readonly code: string
  readonly reports: number
}

/** What kinds of acts a state used, by code. */
export interface Repertoire {
  readonly reports: number
  /** Most used first. */
  readonly codes: readonly CodeCount[]
  /** How many codes would give the same variety if all were used alike. */
  readonly effective: number
  /** Codes that some state of the region used toward any other, and this one never toward the other side. */
  readonly never: readonly string[]
}

interface BalanceYear {
  readonly year: number
  readonly known: boolean
  readonly reports: number
  /** Reports toward each state. */
  readonly toward: readonly { readonly actor: ActorCode; readonly reports: number }[]
  readonly effective: number
}

export interface Conduct {
  readonly method: typeof CONDUCT_METHOD
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly unit: 'report'
  readonly among: readonly ActorCode[]
  readonly from: Day | null
  readonly to: Day | null
  readonly lastCovered: Day | null
  readonly rules: typeof RULES
  /** Toward the target, and from the target back. */
  readonly tone: { readonly ours: readonly ToneYear[]; readonly theirs: readonly ToneYear[] }
  readonly repertoire: { readonly ours: Repertoire; readonly theirs: Repertoire; readonly region: readonly CodeCount[] }
  readonly balance: readonly BalanceYear[]
  /** Whether like acts of the other side get like answers: ours toward the target, and theirs toward us. Incidents, over all days covered. */
  readonly consistency: { readonly ours: Consistency; readonly theirs: Consistency }
}

/**
 * How a state carries itself toward another, by public acts as reported: the tone of its words year by year beside that of the other side, which kinds
 * of acts it uses and which never, and how its acts are spread over a region. Any state can be asked about, so peers compare.
 * @throws EntenteError `same-actor`, `bad-span`.
 */
export async function conduct(store: Store, question: ConductQuestion): Promise<Conduct> {
  const { source, target, feed } = question
  checkSpan(question)
  if (source === target)
    throw new EntenteError('same-actor', `source and target are both ${source}`, { help: 'a relation has two sides' })
  const among = [...new Set([source, target, ...question.among])].toSorted()
  const spans = await store.coverage(feed)
  const from = question.from ?? spans.at(0)?.from ?? null
  const to = question.to ?? spans.at(-1)?.to ?? null
  const rows = from === null || to === null ? [] : await countCodes(store, { feed, among, from, to })
  const years = from === null || to === null ? [] : yearsBetween(from, to)
  const covered = coveredByPeriod(
    years.map((year) => `${year}-01-01` as Day),
    'year',
    spans,
  )
  const known = new Map(
    years.map((year, at) => {
      const { days = 1, coveredDays = 0 } = covered[at] ?? {}
      return [year, coveredDays >= RULES.leastCovered * days]
    }),
  )
  const ours = rows.filter((row) => row.source === source && row.target === target)
  const theirs = rows.filter((row) => row.source === target && row.target === source)
  const region = byCode(rows)
  const [ourAnswers, theirAnswers] = await Promise.all([
    consistencyOf(store, { feed, who: source, whom: target }),
    consistencyOf(store, { feed, who: target, whom: source }),
  ])
  const tone = (own: readonly Row[]): ToneYear[] => years.map((year) => toneOfYear(year, known.get(year) === true, own))
  return {
    method: CONDUCT_METHOD,
    source,
    target,
    feed,
    unit: 'report',
    among,
    from,
    to,
    lastCovered: spans.at(-1)?.to ?? null,
    rules: RULES,
    tone: { ours: tone(ours), theirs: tone(theirs) },
    repertoire: { ours: repertoireOf(ours, region), theirs: repertoireOf(theirs, region), region },
    balance: years.map((year) =>
      balanceOf(
        year,
        known.get(year) === true,
        rows.filter((row) => row.source === source && row.year === year),
      ),
    ),
    consistency: { ours: ourAnswers, theirs: theirAnswers },
  }
}

interface Row {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly year: number
  /** In CAMEO, or its root where the feed's own scheme has no closer counterpart. */
  readonly code: string
  readonly reports: number
}

async function countCodes(
  store: Store,
  { feed, among, from, to }: { feed: string; among: readonly ActorCode[]; from: Day; to: Day },
): Promise<Row[]> {
  const list = among.map((actor) => literal(actor)).join(', ')
  return store.engine.all<Row>(
    `SELECT source, target, CAST(year(occurred_on) AS INTEGER) AS year, coalesce(cameo, root) AS code, count(*) AS reports
     FROM ${await store.reports({ feed })}
     WHERE feed = ${literal(feed)} AND occurred_on BETWEEN DATE ${literal(from)} AND DATE ${literal(to)}
       AND source IN (${list}) AND target IN (${list}) AND source <> target AND coalesce(cameo, root) IS NOT NULL
     GROUP BY ALL ORDER BY ALL`,
  )
}

function yearsBetween(from: Day, to: Day): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function toneOfYear(year: number, known: boolean, rows: readonly Row[]): ToneYear {
  const counts: Record<Tone, number> = { praise: 0, appeal: 0, criticism: 0, demand: 0, threat: 0 }
  for (const row of rows) {
    const tone = row.year === year ? toneOf(row.code) : null
    if (tone !== null) counts[tone] += row.reports
  }
  const words = TONES.reduce((sum, tone) => sum + counts[tone], 0)
  const share = (tone: Tone): number => counts[tone] / words
  const shares =
    !known || words < RULES.leastWords
      ? null
      : {
          praise: share('praise'),
          appeal: share('appeal'),
          criticism: share('criticism'),
          demand: share('demand'),
          threat: share('threat'),
        }
  return { year, known, words, counts, shares }
}

function byCode(rows: readonly Row[]): CodeCount[] {
  const counts = new Map<string, number>()
  for (const { code, reports } of rows) counts.set(code, (counts.get(code) ?? 0) + reports)
  return [...counts]
    .map(([code, reports]) => ({ code, reports }))
    .toSorted((one, other) => other.reports - one.reports || (one.code < other.code ? -1 : 1))
}

function repertoireOf(rows: readonly Row[], region: readonly CodeCount[]): Repertoire {
  const used = byCode(rows)
  const own = new Set(used.map(({ code }) => code))
  const counts = used.map(({ reports }) => reports)
  return {
    reports: counts.reduce((sum, count) => sum + count, 0),
    codes: used,
    effective: effectiveNumber(counts),
    never: region.map(({ code }) => code).filter((code) => !own.has(code)),
  }
}

function balanceOf(year: number, known: boolean, rows: readonly Row[]): BalanceYear {
  const counts = new Map<ActorCode, number>()
  for (const { target, reports } of rows) counts.set(target, (counts.get(target) ?? 0) + reports)
  const toward = [...counts]
    .map(([actor, reports]) => ({ actor, reports }))
    .toSorted((one, other) => other.reports - one.reports || (one.actor < other.actor ? -1 : 1))
  const all = toward.map(({ reports }) => reports)
  return { year, known, reports: all.reduce((sum, one) => sum + one, 0), toward, effective: effectiveNumber(all) }
}
