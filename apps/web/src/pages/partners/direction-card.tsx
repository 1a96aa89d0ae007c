import { Link } from '@tanstack/react-router'
import type { PartnerSide } from '../../api/types.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { plural } from '../../format/format-number.ts'
import type { Span } from '../../periods/range.ts'
import { Toward } from '../../layout/toward.tsx'

interface Side {
  readonly name: string
  readonly code?: string
  readonly actor?: string
}

interface Props {
  readonly source: Side
  readonly target: Side
  readonly side: PartnerSide | null
  /** Last day that the feed covers. */
  readonly coveredTo: string | undefined
  readonly limit: number
  /** Days of its feed that came in part. */
  readonly partSpans: readonly Span[]
}

/** One direction of a relation, small, as the way to its page. */
export function DirectionCard({ source, target, side, coveredTo, limit, partSpans }: Props) {
  const params = { source: codeOf(source), target: codeOf(target) }
  return (
    <Link to="/dyad/$source/$target" params={params} className="direction">
      <span className="direction-title">
        {source.name} <Toward /> {target.name}
      </span>
      {side === null ? (
        <span className="muted">no reports</span>
      ) : (
        <>
          <Sparkline side={side} limit={limit} partSpans={partSpans} />
          <span className="direction-facts">
            <span>{plural(side.reports, 'report')}</span>
            {side.lastDay !== null && <span>last {side.lastDay}</span>}
            {coveredTo !== undefined && coveredTo !== side.lastDay && <span>covered to {coveredTo}</span>}
            <span className="muted">{side.feed}</span>
          </span>
        </>
      )}
    </Link>
  )
}

function codeOf({ code, actor }: Side): string {
  return code ?? actor ?? ''
}
