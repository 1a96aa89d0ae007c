import { Link } from '@tanstack/react-router'
import type { NamedAct, NamedActs } from '../../../api/playbook-queries.ts'
import { formatNumber, plural } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { webAddress } from '../../dyad/web-address.ts'
import { KindTag } from '../kind-tag.tsx'

/** Acts with the rule that names them, the code, where to check them, and their incidents. */
export function ActExamples({ acts: { acts, total, as } }: { readonly acts: NamedActs }) {
  if (acts.length === 0) {
    return (
      <p className="empty">
        {as === 'confirmed' ? 'Nothing of this was confirmed by a person.' : 'Nothing in this span.'}
      </p>
    )
  }
  return (
    <>
      <div className="scroll-x" role="region" aria-label="Examples" tabIndex={0}>
        <table className="table stacked-table" role="table">
          <caption className="hidden">Acts, the latest first</caption>
          <TableHead columns={['Day', 'Named', 'Reported act', 'Status', 'Check it']} />
          <tbody role="rowgroup">
            {acts.map((act) => (
              <tr role="row" key={act.key}>
                <td role="cell" className="day">
                  {act.occurredOn}
                </td>
                <td role="cell">
                  <KindTag kind={act.kind} /> <span className="muted small">{act.rule}</span>
                </td>
                <td role="cell">
                  {act.label ?? 'a code without a counterpart in CAMEO'}{' '}
                  {act.cameo !== null && <span className="muted small">{act.cameo}</span>}
                </td>
                <td role="cell">{act.status === 'settled' ? 'only reported' : act.status}</td>
                <td role="cell">
                  <Evidence act={act} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        {formatNumber(acts.length)} of {formatNumber(total)}, the latest first.
      </p>
    </>
  )
}

function Evidence({ act: { ids, urls } }: { readonly act: NamedAct }) {
  const [first] = ids
  const sources = urls.flatMap((url) => webAddress(url) ?? [])
  return (
    <span className="evidence-links">
      {first !== undefined && !first.startsWith('hand:') && (
        <Link to="/incidents/$key" params={{ key: first }}>
          {ids.length === 1 ? 'incident' : `first of ${plural(ids.length, 'incident')}`}
        </Link>
      )}
      {first?.startsWith('hand:') === true && <Link to="/acts">entered by hand</Link>}
      {sources.slice(0, 2).map((address) => (
        <a key={address} href={address} target="_blank" rel="noreferrer">
          {new URL(address).hostname}
        </a>
      ))}
    </span>
  )
}
