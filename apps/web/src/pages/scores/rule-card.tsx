import { useMemo } from 'react'
import type { ScoresOfDay } from '../../api/score-types.ts'
import { TwoSeries } from '../../charts/two-series.tsx'
import type { Rule } from './rules.ts'

interface Props {
  readonly rule: Rule
  readonly series: readonly ScoresOfDay[]
  /** The day whose figures are written out. */
  readonly day: ScoresOfDay
}

/** One rule: its formula in words, both figures of a day, and both series. */
export function RuleCard({ rule, series, day }: Props) {
  const points = useMemo(
    () => series.map((one) => ({ day: one.day, frozen: rule.value(one.frozen), current: rule.value(one.current) })),
    [rule, series],
  )
  const empty = points.filter(({ frozen, current }) => frozen === null && current === null).length
  return (
    <section className="rule" aria-labelledby={`rule-${rule.key}`}>
      <h3 id={`rule-${rule.key}`}>{rule.title}</h3>
      <p className="rule-formula">{rule.formula}</p>
      <dl className="rule-figures">
        {(['frozen', 'current'] as const).map((which) => (
          <div key={which}>
            <dt>{which}</dt>
            <dd>
              <b>{rule.say(day[which])}</b>
              {rule.value(day[which]) !== null && (
                <span className="muted small"> {rule.details(day[which]).join('; ')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <TwoSeries points={points} values={rule.axis} />
      <p className="muted small rule-note">
        {rule.unit === '%' ? 'in %' : 'from −1 to +1'}
        {empty > 0 && `; nothing to count on ${empty} of ${points.length} days`}
      </p>
    </section>
  )
}
