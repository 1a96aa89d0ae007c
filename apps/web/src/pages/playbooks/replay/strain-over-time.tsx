import { useMemo } from 'react'
import type { Replay, Run } from '../../../api/playbook-queries.ts'
import type { StrainData } from '../../../charts/draw-strain.ts'
import { StrainChart } from '../../../charts/strain-chart.tsx'
import { idTitle } from '../../../format/kinds.ts'
import { TableHead } from '../../../layout/table-head.tsx'

interface Props {
  readonly run: Run
  readonly span: Pick<Replay, 'from' | 'to'>
}

/** Strain and its levels, drawn and as a table. */
export function StrainOverTime({ run, span: { from, to } }: Props) {
  const { strain, levels: spans, strainLevels: levels } = run
  const data = useMemo<StrainData>(() => ({ from, to, ...strain, spans, levels }), [from, to, strain, spans, levels])
  const changes = spans.filter(({ level }) => level !== null)
  return (
    <>
      <ul className="legend" aria-label="Legend">
        <li>
          <i className="key key-conflict" /> <b>Strain</b>, points at the end of a day; dashed: where a level begins
        </li>
        <li>The strip above: the level, darker where it is higher; hatched: no data, and then no level</li>
      </ul>
      <StrainChart data={data} />
      <details className="details">
        <summary>Levels as a table</summary>
        <div className="scroll-x" role="region" aria-label="Levels as a table" tabIndex={0}>
          <table className="table levels-table">
            <caption className="hidden">Levels with their days</caption>
            <TableHead columns={['From', 'To', 'Level']} />
            <tbody>
              {changes.map((one) => (
                <tr key={one.from}>
                  <td className="day">{one.from}</td>
                  <td className="day">{one.to}</td>
                  <td>{idTitle(one.level ?? '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
