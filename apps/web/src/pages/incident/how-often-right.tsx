import { Link } from '@tanstack/react-router'
import type { Precision } from '../../api/types.ts'
import { formatPercent } from '../../format/format-number.ts'

/** How often what a feed says is right: by the desk's own audit, or by what others have published, named as such. */
export function HowOftenRight({ precision }: { readonly precision: Precision }) {
  return (
    <p className="muted how-often">
      {precision === null ? (
        'How often this feed is right is not known here.'
      ) : precision.basis === 'audit' ? (
        <>
          Of {precision.n} judged incidents of {precision.stratum === null ? 'this direction' : 'this kind'},{' '}
          <b>{formatPercent(precision.estimate)}</b> were right ({formatPercent(precision.low)} to{' '}
          {formatPercent(precision.high)}):{' '}
          <Link to="/audits/$id" params={{ id: precision.audit }}>
            audit {precision.audit}
          </Link>
          .
        </>
      ) : (
        <>
          No audit of this direction is done yet. A published hand check of rows of GDELT found the actors right in{' '}
          {formatPercent(precision.actors)} and the codes in {formatPercent(precision.codes)}.
        </>
      )}
      {precision?.basis !== 'audit' && (
        <>
          {' '}
          <Link to="/audits">Judge a sample</Link> to know.
        </>
      )}
    </p>
  )
}
