import type { Region } from '../../api/region-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'

/** Which three states are out of balance. */
export function TriadsPart({ triads, signRules }: Pick<Region, 'triads' | 'signRules'>) {
  const name = useActorName()
  const { known, unbalanced, expected, signed, negative } = triads
  return (
    <section>
      <h2>Triads</h2>
      <p>
        Over the year to this day, both directions together, a relation is positive where at least{' '}
        {signRules.positiveFrom * 100} % of its weights are cooperation, negative where at most{' '}
        {signRules.negativeTo * 100} % are. Three states are out of balance with one or three negative relations.
      </p>
      {expected === null ? (
        <p className="outcome">No basis: there are no three states whose three relations have a sign.</p>
      ) : (
        <>
          <p>
            {unbalanced.length} of {plural(known, 'triad')} out of balance; {expected.toFixed(1)} by chance, with{' '}
            {negative} of {plural(signed, 'relation')} negative.
          </p>
          <ul>
            {unbalanced.map((triad) => (
              <li key={triad.states.join(' ')}>
                {triad.states.map(name).join(', ')}: negative between{' '}
                {triad.negative.map((side) => side.map(name).join(' and ')).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
