import type { Algorithm } from '../../../api/playbook-queries.ts'
import { plural } from '../../../format/format-number.ts'
import { idTitle } from '../../../format/kinds.ts'
import { TableHead } from '../../../layout/table-head.tsx'

/** From how many points a level begins, and at how many it is left again. */
export function StrainLevels({ playbook: { strain, warmth } }: { readonly playbook: Algorithm }) {
  const { drain, cap, levels, calmWithin } = strain
  return (
    <>
      <p className="muted">
        Strain loses {plural(drain.points, 'point')} every {plural(drain.every, 'day')} and never exceeds {cap}; a quiet
        partner leads back to the first level within {plural(calmWithin, 'day')}. Friendly acts fill warmth, which loses{' '}
        {plural(warmth.drain.points, 'point')} every {plural(warmth.drain.every, 'day')}; the two are never set off
        against each other.
      </p>
      <table className="table levels-table">
        <caption className="hidden">Levels of strain, from the calmest</caption>
        <TableHead columns={['Level', { number: 'Begins at' }, { number: 'Left again at' }]} />
        <tbody>
          {levels.map(({ id, from, backAt }) => (
            <tr key={id}>
              <th scope="row">{idTitle(id)}</th>
              <td className="number">{from}</td>
              <td className="number">{backAt ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
