import type { Scores, Share } from '../../api/score-types.ts'
import { formatNumber, formatPercent, plural } from '../../format/format-number.ts'
import { LOCALE } from '../../format/locale.ts'

/** One of the five written rules, as the page shows it. The formulas are those of docs/methods/scores.md. */
export interface Rule {
  readonly key: 'fully-done' | 'steps' | 'compliance' | 'completion' | 'on-time'
  readonly title: string
  readonly formula: string
  /** Labelled values of its axis. */
  readonly axis: readonly number[]
  readonly unit: string
  /** What is drawn; null where there is nothing to count. */
  readonly value: (scores: Scores) => number | null
  readonly say: (scores: Scores) => string
  /** What stands beside the figure. */
  readonly details: (scores: Scores) => readonly string[]
}

const PERCENT = [0, 50, 100]
const NOTHING = 'nothing to count'

export const RULES: readonly Rule[] = [
  {
    key: 'fully-done',
    title: 'Fully done',
    formula: 'commitments that are complete / commitments of which a step or a verdict is recorded',
    axis: PERCENT,
    unit: '%',
    value: ({ fullyDone }) => percent(fullyDone),
    say: ({ fullyDone }) => sayShare(fullyDone),
    details: ({ fullyDone }) => interval(fullyDone),
  },
  {
    key: 'steps',
    title: 'Steps done',
    formula: 'steps done / all steps; a dropped step stays in the whole as not done',
    axis: PERCENT,
    unit: '%',
    value: ({ steps }) => percent(steps),
    say: ({ steps }) => sayShare(steps),
    details: ({ steps }) => interval(steps),
  },
  {
    key: 'compliance',
    title: 'Compliance, −1 to +1',
    formula:
      'mean of +1 complete, 0 under way or not yet due, −1 nothing done although a step is past its day, or all dropped; in the manner of the G7 and G20 Research Groups',
    axis: [-1, 0, 1],
    unit: '',
    value: ({ compliance }) => compliance.mean,
    say: ({ compliance }) => (compliance.mean === null ? NOTHING : formatMean(compliance.mean)),
    details: ({ compliance: { full, partial, none, unscored } }) => [
      `+1: ${full}, 0: ${partial}, −1: ${none}`,
      ...(unscored > 0 ? [`nothing recorded of ${unscored}`] : []),
    ],
  },
  {
    key: 'completion',
    title: 'High completion',
    formula:
      'commitments that are substantially or fully complete / commitments with evidence; the five levels of the Open Government Partnership, by thresholds of ours',
    axis: PERCENT,
    unit: '%',
    value: ({ completion }) => percent(completion.high),
    say: ({ completion }) => sayShare(completion.high),
    details: ({ completion: { levels, high } }) => [
      ...interval(high),
      Object.entries(levels)
        .map(([level, count]) => `${level.replaceAll('-', ' ')} ${count}`)
        .join(', '),
    ],
  },
  {
    key: 'on-time',
    title: 'On time',
    formula: 'steps done on or before their due day / steps that fell due',
    axis: PERCENT,
    unit: '%',
    value: ({ timeliness }) => percent(timeliness.onTime),
    say: ({ timeliness }) => sayShare(timeliness.onTime),
    details: ({ timeliness: { onTime, medianDaysLate, overdue, unknownDay } }) => [
      ...interval(onTime),
      medianDaysLate === null ? 'none late' : `late by ${plural(medianDaysLate, 'day')} in the median`,
      `${formatNumber(overdue)} overdue`,
      ...(unknownDay > 0 ? [`${formatNumber(unknownDay)} done nobody knows when`] : []),
    ],
  },
]

function percent({ share }: Share): number | null {
  return share === null ? null : share * 100
}

function sayShare({ count, of, share }: Share): string {
  return share === null ? NOTHING : `${formatNumber(count)} of ${formatNumber(of)}, ${formatPercent(share)}`
}

function interval({ low, high }: Share): string[] {
  return low === null || high === null ? [] : [`95 % interval ${formatPercent(low)} to ${formatPercent(high)}`]
}

/** `+0.20`, `−0.33`, `0.00`. */
export function formatMean(value: number): string {
  const options = { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(LOCALE, options).format(value).replace('-', '−')
}
