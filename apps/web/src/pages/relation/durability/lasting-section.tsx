import { useCallback, useMemo } from 'react'
import type { Durability } from '../../../api/durability-queries.ts'
import { drawSurvival, SURVIVAL_HEIGHT } from '../../../charts/draw-survival.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { plural } from '../../../format/format-number.ts'
import { curveRows, sayComparison, sayCurves } from './say-lasting.ts'

interface Props {
  readonly found: Durability
  readonly kind: 'calm' | 'improved'
  readonly title: string
  /** What such a spell is. */
  readonly meaning: string
}

/** One kind of spell: its curve beside those of the others and of chance, in words too. */
export function LastingSection({ found, kind, title, meaning }: Props) {
  const { source, target, byChance, rules } = found
  const lasting = found[kind]
  const curves = useMemo(
    () => ({ own: lasting.survival?.points ?? [], others: lasting.others.survival?.points ?? [], byChance }),
    [lasting, byChance],
  )
  const draw = useCallback((width: number) => drawSurvival(curves, width), [curves])
  return (
    <section>
      <h2>{title}</h2>
      <p>{meaning}</p>
      {lasting.survival === null && (
        <p className="outcome">
          No basis: {plural(lasting.spells.length, 'spell')} here, and {rules.leastSpells} are needed for a curve.
        </p>
      )}
      <Figure
        title={`${title}: share that outlasts so many months, in percent`}
        says={sayCurves(lasting, byChance)}
        name={`durability-${kind}-${source}-${target}`}
        draw={draw}
        height={SURVIVAL_HEIGHT}
        rows={curveRows(curves)}
        answer={found}
      >
        <ul className="legend" aria-label="Legend">
          <li>
            <i className="key" /> <b>this relation</b>, with {rules.confidence * 100} % band
          </li>
          <li>
            <i className="key key-others" /> <b>{plural(lasting.others.dyads, 'other relation')}</b> of the region
          </li>
          <li>
            <i className="key key-chance" /> <b>by chance</b>: months that have nothing to do with each other
          </li>
        </ul>
      </Figure>
      <p>{sayComparison(lasting)}</p>
    </section>
  )
}
