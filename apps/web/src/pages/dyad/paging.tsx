import { formatNumber } from '../../format/format-number.ts'

interface Props {
  readonly shown: number
  readonly total: number
  readonly more: boolean
  readonly loading: boolean
  readonly onMore: () => void
}

/** How many of how many are listed, and the way to more. */
export function Paging({ shown, total, more, loading, onMore }: Props) {
  return (
    <>
      <p className="paging" role="status">
        Showing {formatNumber(shown)} of {formatNumber(total)}
      </p>
      {more && (
        <button type="button" className="button" disabled={loading} onClick={onMore}>
          {loading ? 'Loading…' : 'Load more'}
        </button>
      )}
    </>
  )
}
