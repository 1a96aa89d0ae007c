import type { Drift } from '../../../api/drift-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { formatValue } from './drift-words.ts'

/** Agreement on what was voted on in both years, so that a new agenda does not pass for a change of votes. */
export function RecurringTable({ recurring }: { readonly recurring: Drift['recurring'] }) {
  const name = useActorName()
  return (
    <div className="scroll-x" role="region" aria-label="Resolutions repeated in both years" tabIndex={0}>
      <table className="table table-figures">
        <caption>
          Raw agreement on resolutions voted on in both years. Publishers change how they write titles, so long spans
          often match none.
        </caption>
        <TableHead
          columns={['Toward', { number: 'Years' }, { number: 'Titles' }, { number: 'Before' }, { number: 'After' }]}
        />
        <tbody>
          {recurring.map(({ toward, from, to, resolutions, before, after }) => (
            <tr key={`${toward} ${from}`}>
              <th scope="row">{name(toward)}</th>
              <td>
                {from} to {to}
              </td>
              <td>{formatNumber(resolutions)}</td>
              <td>{formatValue('un-agreement', before)}</td>
              <td>{formatValue('un-agreement', after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
