import type { Drift, DriftSeries } from '../../../api/drift-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { formatValue, issueOf, titleOf, way } from './drift-words.ts'

const HORIZONS = [1, 5, 10, 20] as const

/** Toward whom, how fast, on which horizon. */
export function DriftTable({ found }: { readonly found: Drift }) {
  const name = useActorName()
  const titles = HORIZONS.map((years) => ({ number: years === 1 ? 'Over 1 year' : `Over ${years} years` }))
  return (
    <div className="scroll-x" role="region" aria-label="Change per year" tabIndex={0}>
      <table className="table table-figures drift-table">
        <caption>
          Change per year up to the last year of each source. An em dash: a value at one end is not known.
        </caption>
        <TableHead columns={['Measure', 'Toward', { number: 'Last year' }, { number: 'Value' }, ...titles]} />
        <tbody>
          {found.series.map((one) => (
            <tr key={`${one.measure} ${one.toward}`}>
              <th scope="row">{issueOf(one.measure) === null ? titleOf(one.measure) : `On ${titleOf(one.measure)}`}</th>
              <td>{name(one.toward)}</td>
              <td>{one.lastYear ?? '—'}</td>
              <td>{formatValue(one.measure, lastOf(one))}</td>
              {HORIZONS.map((years) => (
                <Change key={years} one={one} years={years} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Change({ one, years }: { readonly one: DriftSeries; readonly years: number }) {
  const perYear = one.changes.find((change) => change.years === years)?.perYear ?? null
  return (
    <td>
      {formatValue(one.measure, perYear, true)} <span className="muted">{way(one, perYear)}</span>
    </td>
  )
}

function lastOf({ lastYear, values }: DriftSeries): number | null {
  return values.find(({ year }) => year === lastYear)?.value ?? null
}
