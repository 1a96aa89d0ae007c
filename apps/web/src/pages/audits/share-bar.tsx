import { formatPercent } from '../../format/format-number.ts'

interface Share {
  readonly estimate: number | null
  readonly low: number
  readonly high: number
}

/** An interval on a scale from 0 to 100 %, with its ends in figures beside it. */
export function ShareBar({ share: { estimate, low, high } }: { readonly share: Share }) {
  return (
    <span className="share-bar">
      <svg viewBox="0 0 100 10" width="120" height="12" preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2="100" y1="5" y2="5" className="share-scale" />
        <rect x={low * 100} width={Math.max(1, (high - low) * 100)} y="2.5" height="5" className="share-interval" />
        {estimate !== null && <rect x={estimate * 100 - 1} width="2" y="0" height="10" className="share-estimate" />}
      </svg>{' '}
      {formatPercent(low)} to {formatPercent(high)}
    </span>
  )
}
