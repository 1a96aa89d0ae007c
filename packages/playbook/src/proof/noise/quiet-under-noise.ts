import { isHostile } from '../../normal-form/kinds.ts'
import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import { admissible } from '../../relation/ladder.ts'
import { type RelationProgram, relationProgram } from '../../relation/program.ts'
import { responseTo } from '../../relation/respond.ts'
import { chanceOfReaching } from './chance-of-reaching.ts'

/** Days of the year that the figure is of. */
export const NOISE_DAYS = 365

/** How often a rule made acts, and how often it was right. */
export interface RuleNoise {
  readonly rule: string
  /** Acts a year, right or wrong. */
  readonly perYear: number
  /** Share of what it names that is right, 0 to 1; null where nobody judged it. */
  readonly precision: number | null
}

export interface QuietUnderNoise {
  /** Chance, 0 to 1, that a relation which begins at calm with an empty bucket leaves calm within a year; null: unknown. */
  readonly leavesCalm: number | null
  /** Expected false acts a year that an answer would be proposed to; null: unknown. */
  readonly falseActs: number | null
  /** The same as items of the desk: what comes under a cool-down joins. Graver acts in it, which open anew, are not counted. */
  readonly falseItems: number | null
  /** Rules that made acts and have no precision, so that the figures are unknown. */
  readonly unaudited: readonly string[]
  /** Rules whose precision was assumed. */
  readonly assumed: readonly string[]
  /** Whether the chance is a lower bound: acts of patterns are not in it. */
  readonly lowerBound: boolean
}

/**
 * How quiet a playbook leaves a desk when the partner does nothing and only false acts come, taken as if nobody checked them.
 *
 * A rule with r acts a year and precision p makes a false act on a day with the chance q = 1 - exp(-r (1 - p) / 365), at
 * most one a day as every rule does, independently of other rules and days. False acts a year: the sum of 365 q over rules
 * whose acts, at the first level, get an answer. Items: per response, with Q the chance of such an act on a day and c its
 * cool-down, the sum over days of m(t) = Q (1 - m(t-1) - ... - m(t-c+1)). Leaving calm: the exact distribution of the bucket
 * of rule 14, in its whole units, day by day; what reaches `from` of the second level stays out.
 *
 * Domain: rates of 0 and more, precisions of 0 to 1. Rules that made no acts add nothing, whatever their precision; neutral
 * ones, and those that are neither hostile nor answered, are not looked at.
 * @param assume precision of rules that have none, such as that of a published hand check; without it the figures are unknown.
 */
export function quietUnderNoise(playbook: Playbook, noise: readonly RuleNoise[], assume?: number): QuietUnderNoise {
  const program = relationProgram(playbook)
  const rates = new Map(noise.map((one) => [one.rule, one]))
  const noisy = playbook.rules.flatMap((rule): readonly Noisy[] => {
    const { perYear, precision } = rates.get(rule.id) ?? { perYear: 0, precision: null }
    const response = answeredBy(program, rule)
    if (perYear <= 0 || (response === -1 && !isHostile(rule.kind))) return []
    const used = precision ?? assume
    return [
      { rule, response, audited: precision !== null, q: used === undefined ? null : dailyChance(perYear * (1 - used)) },
    ]
  })
  const known = noisy.flatMap(({ q, ...rest }) => (q === null ? [] : { ...rest, q }))
  const unknown = noisy.flatMap(({ q, rule }) => (q === null ? rule.id : []))
  return {
    ...(unknown.length > 0 ? UNKNOWN : figuresOf(program, known)),
    unaudited: unknown,
    assumed: known.flatMap(({ audited, rule }) => (audited ? [] : rule.id)),
    lowerBound: playbook.patterns.some(({ kind }) => isHostile(kind)),
  }
}

interface Noisy {
  readonly rule: Rule
  /** Place of the response that answers it at the first level; -1 where it gets no answer. */
  readonly response: number
  readonly audited: boolean
  /** Chance of a false act on a day; null: unknown. */
  readonly q: number | null
}

type Known = Noisy & { readonly q: number }

type Figures = Pick<QuietUnderNoise, 'leavesCalm' | 'falseActs' | 'falseItems'>

const UNKNOWN: Figures = { leavesCalm: null, falseActs: null, falseItems: null }

/** At most one act a day, so that rates of more than one a day come to 1. */
function dailyChance(perYear: number): number {
  return -Math.expm1(-Math.max(0, perYear) / NOISE_DAYS)
}

function answeredBy(program: RelationProgram, rule: Rule): number {
  const place = responseTo(program, rule, 0)
  const response = program.responses[place]?.response
  if (response === undefined) return -1
  return admissible(program.playbook, response.answer, 0, rule.points).length === 0 ? -1 : place
}

function figuresOf(program: RelationProgram, noisy: readonly Known[]): Figures {
  const answered = noisy.filter(({ response }) => response !== -1)
  const strain = noisy.filter(({ rule }) => isHostile(rule.kind)).map(({ rule, q }) => ({ points: rule.points, q }))
  return {
    leavesCalm: chanceOfReaching(program.strain, program.levels[1]?.from ?? null, strain, NOISE_DAYS),
    falseActs: answered.reduce((sum, { q }) => sum + NOISE_DAYS * q, 0),
    falseItems: program.responses.reduce((sum, { response }, place) => {
      const quiet = answered.filter((one) => one.response === place).reduce((share, { q }) => share * (1 - q), 1)
      return sum + itemsOf(1 - quiet, response.cooldown)
    }, 0),
  }
}

/** Expected proposals of one response that is asked on a day with the chance Q: none in the `cooldown` days of the last. */
function itemsOf(q: number, cooldown: number): number {
  const opens: number[] = []
  for (let day = 0; day < NOISE_DAYS; day += 1) {
    // At most one of these days opened one.
    const cooling = opens.slice(Math.max(0, day - cooldown + 1), day).reduce((sum, chance) => sum + chance, 0)
    opens.push(q * (1 - cooling))
  }
  return opens.reduce((sum, chance) => sum + chance, 0)
}
