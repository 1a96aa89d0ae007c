import type { NamedActs } from '../../api/playbook-queries.ts'
import { formatNumber } from '../../format/format-number.ts'
import { KINDS } from '../../format/kinds.ts'
import { KindTag } from './kind-tag.tsx'

/** Acts by kind; kinds of which there are none are left out. */
export function KindCounts({ counts }: { readonly counts: NamedActs['counts'] }) {
  const some = KINDS.filter((kind) => (counts[kind] ?? 0) > 0)
  if (some.length === 0) return <span className="muted">no acts</span>
  return (
    <span className="kind-counts">
      {some.map((kind) => (
        <span key={kind}>
          <b>{formatNumber(counts[kind] ?? 0)}</b> <KindTag kind={kind} />
        </span>
      ))}
    </span>
  )
}
