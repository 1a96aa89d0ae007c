import type { Algorithm, TriedReplay } from '../../../api/playbook-queries.ts'
import { ShadePatterns } from '../../../charts/shade-patterns.tsx'
import { formatNumber, plural } from '../../../format/format-number.ts'
import { idWords } from '../../../format/kinds.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { Choices } from '../replay/proposal-table.tsx'
import { RunSum } from '../replay/run-sum.tsx'
import { StrainOverTime } from '../replay/strain-over-time.tsx'

interface Props {
  readonly replay: TriedReplay
  readonly playbook: Algorithm | null
}

/** What the playbook of the workspace and the text that is tried would have proposed, and where they differ. */
export function SideBySide({ replay, playbook }: Props) {
  const { other } = replay
  return (
    <>
      <ShadePatterns />
      <p className="replay-note">
        <strong>A replay: nothing of it was proposed to anybody.</strong>
      </p>
      <div className="two-runs">
        <div role="group" aria-labelledby="run-this">
          <h3 id="run-this">As in the workspace</h3>
          <RunSum run={replay} />
          <StrainOverTime run={replay} span={replay} />
        </div>
        <div role="group" aria-labelledby="run-other">
          <h3 id="run-other">As changed here</h3>
          <RunSum run={other} />
          <StrainOverTime run={other} span={replay} />
        </div>
      </div>
      <h3>Where they differ</h3>
      {other.differenceCount === 0 ? (
        <p className="empty">Nowhere: both would have proposed the same on every day.</p>
      ) : (
        <Differences replay={replay} playbook={playbook} />
      )}
    </>
  )
}

function Differences({ replay: { other }, playbook }: Props) {
  const { differences, differenceCount } = other
  return (
    <>
      <p className="muted">
        {plural(differenceCount, 'proposal')} that only one of the two would have made
        {differences.length < differenceCount && `; the first ${formatNumber(differences.length)}`}.
      </p>
      <div className="scroll-x" role="region" aria-label="Differences" tabIndex={0}>
        <table className="table stacked-table proposals-table" role="table">
          <caption className="hidden">Proposals that only one of the two makes, the earliest first</caption>
          <TableHead columns={['Day', 'Only', 'Proposal', 'Choices']} />
          <tbody role="rowgroup">
            {differences.map(({ on, by, type, response, choices }, at) => (
              <tr role="row" key={at}>
                <td role="cell" className="day">
                  {on}
                </td>
                <td role="cell">{by === 'this' ? 'the workspace’s' : 'as changed'}</td>
                <td role="cell">
                  {type}
                  <span className="muted small">{response === null ? '' : idWords(response)}</span>
                </td>
                <td role="cell">
                  <Choices ids={choices} playbook={playbook} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
