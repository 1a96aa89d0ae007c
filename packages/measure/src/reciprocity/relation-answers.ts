import { type ActorCode, type Day, EntenteError } from '@entente/model'
import type { Store } from '@entente/store'
import { quantile } from '../quantile.ts'
import { regionSeries } from '../region/region-series.ts'
import { type Answers, answers, lagSums, panelOf, type Series, type System, weeklySums } from './answers.ts'
import { impulseResponses, redrawn, type Response } from './impulse-responses.ts'
import { type ToldIncident, toldIncidents } from './told-incidents.ts'
import { autoregression } from './vector-autoregression.ts'

/** Raised whenever a figure would come out differently for the same reports. */
const ANSWERS_METHOD = 'answers/1'

const RULES = { horizon: 8, draws: 400, level: 0.9, seed: 'answers/1' } as const

/** Each takes away one more thing that looks like an answer and is none. */
const VARIANTS = ['all incidents', 'without joint', 'one article is one time', 'with third parties'] as const
export type AnswersVariant = (typeof VARIANTS)[number]

export interface AnswersQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** States whose other relations are the control. */
  readonly among: readonly ActorCode[]
}

/** One system, such as cooperation, of both sides. */
export interface SystemAnswers {
  /** `first` is the source, `second` the target. */
  readonly variants: readonly { readonly variant: AnswersVariant; readonly answers: Answers }[]
  /** Of the last variant: how either side moves, week by week, after one standard deviation more of the other; null without basis. */
  readonly responses: { readonly first: readonly Response[]; readonly second: readonly Response[] } | null
  /** Reciprocity of the second less that of the first, with its interval; null without basis. */
  readonly asymmetry: { readonly difference: number; readonly low: number; readonly high: number } | null
  /** What the last variant is worked out from: weekly sums of weights without sign, null where not all of the week is covered. */
  readonly inputs: { readonly first: Series; readonly second: Series; readonly third: Series }
}

export interface RelationAnswers {
  readonly method: typeof ANSWERS_METHOD
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly unit: 'incident'
  readonly rules: typeof RULES
  readonly among: readonly ActorCode[]
  /** Mondays. */
  readonly weeks: readonly Day[]
  readonly cooperation: SystemAnswers
  readonly conflict: SystemAnswers
}

/**
 * Who answers whom, by week: a vector autoregression of both directions, with what only looks like an answer taken away step by step
 * (docs/methods/reciprocity.md).
 * @throws EntenteError `same-actor`.
 */
export async function relationAnswers(store: Store, question: AnswersQuestion): Promise<RelationAnswers> {
  const { source, target, feed } = question
  if (source === target)
    throw new EntenteError('same-actor', `source and target are both ${source}`, { help: 'a relation has two sides' })
  const among = [...new Set([source, target, ...question.among])].toSorted()
  const [first, second, region] = await Promise.all([
    toldIncidents(store, { source, target, feed }),
    toldIncidents(store, { source: target, target: source, feed }),
    regionSeries(store, { feed, actors: among, by: 'week', unit: 'incident' }),
  ])
  const weeks = region.starts.map((start, at) => ({ start, covered: region.covered[at]?.coveredDays === 7 }))
  const others = region.dyads.filter(
    (dyad) => ![dyad.source, dyad.target].every((state) => [source, target].includes(state)),
  )
  const told = (system: System): SystemAnswers => {
    const third = weeks.map(({ covered }, at) =>
      covered ? others.reduce((sum, dyad) => sum + Math.abs(dyad[system][at] ?? 0), 0) : null,
    )
    return systemAnswers(first, second, third, weeks, system)
  }
  return {
    method: ANSWERS_METHOD,
    source,
    target,
    feed,
    unit: 'incident',
    rules: RULES,
    among,
    weeks: weeks.map(({ start }) => start),
    cooperation: told('cooperation'),
    conflict: told('conflict'),
  }
}

function systemAnswers(
  first: readonly ToldIncident[],
  second: readonly ToldIncident[],
  third: Series,
  weeks: readonly { readonly start: Day; readonly covered: boolean }[],
  system: System,
): SystemAnswers {
  const series = (told: readonly ToldIncident[], variant: AnswersVariant): Series => {
    const joint = variant === 'all incidents'
    const timed =
      joint || variant === 'without joint' ? told : told.map((one) => ({ ...one, occurredOn: one.toldWith }))
    return weeklySums(timed, weeks, { system, joint }).map((sum) => (sum === null ? null : Math.abs(sum)))
  }
  // Where the others did nothing of the kind there is nothing to control for.
  const controls = third.some((sum) => (sum ?? 0) > 0) ? [third] : []
  const variants = VARIANTS.map((variant) => {
    const control = variant === 'with third parties' ? controls : []
    return { variant, answers: answers(series(first, variant), series(second, variant), ...control) }
  })
  const inputs = { first: series(first, 'with third parties'), second: series(second, 'with third parties'), third }
  const last = variants.at(-1)?.answers
  if (last?.basis !== true) return { variants, responses: null, asymmetry: null, inputs }
  const panel = panelOf(inputs.first, inputs.second, ...controls)
  const moved = impulseResponses(panel, { ...RULES, order: last.order, shock: 'generalised' })
  const fitted = autoregression(panel, last.order)
  const differences = (fitted === null ? [] : redrawn(panel, fitted, RULES.draws, RULES.seed))
    .map((one) => lagSums(one, 1).reciprocity - lagSums(one, 0).reciprocity)
    .toSorted((one, other) => one - other)
  const tail = (1 - RULES.level) / 2
  return {
    variants,
    responses: moved === null ? null : { first: moved[0]?.[1] ?? [], second: moved[1]?.[0] ?? [] },
    asymmetry: {
      difference: last.second.reciprocity - last.first.reciprocity,
      low: quantile(differences, tail),
      high: quantile(differences, 1 - tail),
    },
    inputs,
  }
}
