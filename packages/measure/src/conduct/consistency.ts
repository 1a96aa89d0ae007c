import { type ActorCode, dayNumber, findCode } from '@entente/model'
import type { Store } from '@entente/store'
import { dailyMeans } from '../followed/daily-means.ts'
import { reportedActs } from '../incidents/reported-acts.ts'
import { seeded } from '../random/random.ts'
import { relations } from '../relations.ts'

/** Days after an act that are its answer, days before that are usual, and least numbers for any figure (our choice). */
const RULES = {
  answerDays: 7,
  usualDays: 90,
  waitDays: 30,
  leastActs: 8,
  leastKinds: 2,
  shuffles: 999,
  seed: 'consistency/1',
} as const

const LINES = ['cooperation', 'conflict'] as const
type AnswerLine = (typeof LINES)[number]

/** How one kind of act is answered. */
interface KindOfAct {
  /** Root of CAMEO, and our words for it. */
  readonly kind: string
  readonly label: string
  readonly acts: number
  /** Mean a day in the week after, less that of the 90 days before; conflict without its sign. */
  readonly cooperation: number
  readonly conflict: number
  /** Median days until the next act of the same sign, at most 30, and from any day of the record. */
  readonly wait: number
  readonly usualWait: number
}

/** How much of the difference among answers goes with the kind of act that was answered. */
interface Explained {
  /** Share of the variance among answers that lies between kinds (eta squared), 0 to 1. */
  readonly share: number
  /** The same on average where kinds are dealt out anew. */
  readonly byChance: number
  /** Chance of as much. */
  readonly p: number
}

export interface Consistency {
  readonly rules: typeof RULES
  /** Acts of the other side of kinds that it used eight times or more. */
  readonly acts: number
  /** Most used first. */
  readonly kinds: readonly KindOfAct[]
  /** Null below two kinds. */
  readonly explained: Readonly<Record<AnswerLine, Explained>> | null
}

/**
 * Whether a state answers like acts alike (docs/methods/conduct.md): for each act of the other side what it does in the week after beside its usual,
 * by the kind of the act.
 */
export async function consistencyOf(
  store: Store,
  { feed, who, whom }: { readonly feed: string; readonly who: ActorCode; readonly whom: ActorCode },
): Promise<Consistency> {
  const [acts, { periods }] = await Promise.all([
    reportedActs(store, { feed, source: whom, target: who }),
    relations(store, { source: who, target: whom, feed, by: 'day', unit: 'incident' }),
  ])
  const first = periods[0]?.start
  const values = (line: AnswerLine): Float64Array =>
    Float64Array.from(periods, (day) => Math.abs(day[line] ?? Number.NaN))
  return consistencyOfActs(
    first === undefined ? [] : acts.map(({ root, day }) => ({ kind: root, at: dayNumber(day) - dayNumber(first) })),
    { cooperation: values('cooperation'), conflict: values('conflict') },
  )
}

interface Act {
  readonly kind: string
  /** Place among the days. */
  readonly at: number
}

interface Answered {
  readonly kind: string
  readonly at: number
  readonly cooperation: number
  readonly conflict: number
}

/** The same of acts and days that are given; NaN where a day is not covered. */
export function consistencyOfActs(
  acts: readonly Act[],
  values: Readonly<Record<AnswerLine, Float64Array>>,
): Consistency {
  const means = { cooperation: dailyMeans(values.cooperation), conflict: dailyMeans(values.conflict) }
  const change = (line: AnswerLine, at: number): number | null => {
    const after = means[line].mean(at + 1, at + 1 + RULES.answerDays)
    const usual = means[line].mean(at - RULES.usualDays, at)
    return after === null || usual === null ? null : after - usual
  }
  const answered = acts.flatMap(({ kind, at }): Answered[] => {
    const [cooperation, conflict] = [change('cooperation', at), change('conflict', at)]
    return cooperation === null || conflict === null ? [] : [{ kind, at, cooperation, conflict }]
  })
  const kinds = [...Map.groupBy(answered, ({ kind }) => kind).values()]
    .filter((ones) => ones.length >= RULES.leastActs)
    .toSorted((one, other) => other.length - one.length || ((one[0]?.kind ?? '') < (other[0]?.kind ?? '') ? -1 : 1))
  const all = kinds.flat()
  const waits = { cooperation: waitsOf(values.cooperation), conflict: waitsOf(values.conflict) }
  return {
    rules: RULES,
    acts: all.length,
    kinds: kinds.map((ones) => kindOf(ones, waits)),
    explained:
      kinds.length < RULES.leastKinds
        ? null
        : { cooperation: explained(all, 'cooperation'), conflict: explained(all, 'conflict') },
  }
}

function kindOf(ones: readonly Answered[], waits: Readonly<Record<AnswerLine, Float64Array>>): KindOfAct {
  const kind = ones[0]?.kind ?? ''
  const known = findCode('cameo', kind)
  const line = Number(kind) >= 9 ? 'conflict' : 'cooperation'
  return {
    kind,
    label: known?.label ?? kind,
    acts: ones.length,
    cooperation: mean(ones.map(({ cooperation }) => cooperation)),
    conflict: mean(ones.map(({ conflict }) => conflict)),
    wait: median(ones.map(({ at }) => waits[line][at] ?? RULES.waitDays)),
    usualWait: median([...waits[line]]),
  }
}

function explained(all: readonly Answered[], line: AnswerLine): Explained {
  const answers = all.map((one) => one[line])
  const kinds = all.map(({ kind }) => kind)
  const share = shareBetween(answers, kinds)
  const random = seeded(`${RULES.seed} ${line}`)
  const dealt = Array.from({ length: RULES.shuffles }, () => shareBetween(answers, random.shuffled(kinds)))
  const as = dealt.filter((one) => one >= share).length
  return { share, byChance: mean(dealt), p: (1 + as) / (1 + dealt.length) }
}

/** Sum of squares between groups divided by that of all; 0 where nothing differs. */
function shareBetween(values: readonly number[], groups: readonly string[]): number {
  const centre = mean(values)
  const sums = new Map<string, { sum: number; count: number }>()
  let total = 0
  for (const [at, value] of values.entries()) {
    const group = sums.get(groups[at] ?? '') ?? { sum: 0, count: 0 }
    sums.set(groups[at] ?? '', { sum: group.sum + value - centre, count: group.count + 1 })
    total += (value - centre) ** 2
  }
  let between = 0
  for (const { sum, count } of sums.values()) between += sum ** 2 / count
  return total === 0 ? 0 : between / total
}

/** From each day, days until the next one with anything on the line, at most 30; days that are not covered are passed over. */
function waitsOf(values: Float64Array): Float64Array {
  const waits = new Float64Array(values.length)
  let wait: number = RULES.waitDays
  for (let day = values.length - 1; day >= 0; day -= 1) {
    waits[day] = wait
    wait = (values[day] ?? 0) > 0 ? 1 : Math.min(RULES.waitDays, wait + 1)
  }
  return waits
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
