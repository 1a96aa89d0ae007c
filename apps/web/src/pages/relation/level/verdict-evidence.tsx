import type { Horizons } from '../../../api/measure-queries.ts'
import { CarryingList } from '../carrying-list.tsx'

/** What stands behind the verdicts: the incidents that carry them, and what other ways of counting would say. */
export function VerdictEvidence({ horizons, ways }: Pick<Horizons, 'horizons' | 'ways'>) {
  const carried = horizons.filter(({ carrying }) => carrying.length > 0)
  return (
    <>
      {carried.map(({ name, verdict, carrying }) => (
        <details key={name}>
          <summary>
            Incidents that carry {verdict === 'alarm' ? 'the alarm' : `“${verdict}”`} over the {name}
          </summary>
          <CarryingList incidents={carrying} />
        </details>
      ))}
      {ways.length > 0 && (
        <details>
          <summary>What would be said if the growth of media were allowed for in another way</summary>
          <div className="scroll-x">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Counted</th>
                  {horizons.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ways.map(({ way, verdicts }) => (
                  <tr key={way}>
                    <th scope="row">{way}</th>
                    {verdicts.map((said, at) => (
                      <td key={horizons[at]?.name}>{said}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  )
}
