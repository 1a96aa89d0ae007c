import { Link, useNavigate } from '@tanstack/react-router'
import { DayRangeForm } from '../../layout/day-range-form.tsx'
import type { PlaybookSearch } from './playbook-search.ts'

interface Props {
  readonly search: PlaybookSearch
  /** What the record reaches over; what is shown where no days are asked for. */
  readonly span?: { readonly from: string; readonly to: string } | undefined
  readonly feed: string | null | undefined
}

/** Which part of the record is looked at: as reported or as confirmed, from when to when, by which feed. */
export function RecordControls({ search, span, feed }: Props) {
  const navigate = useNavigate({ from: '/playbooks/$partner' })
  const from = search.from ?? span?.from ?? ''
  const to = search.to ?? span?.to ?? ''
  const choose = (first: string, last: string): void => {
    void navigate({
      search: (before) => ({
        ...before,
        from: first === '' ? undefined : first,
        to: last === '' ? undefined : last,
      }),
      resetScroll: false,
    })
  }
  return (
    <div className="controls">
      <nav className="control" aria-label="Shown as">
        <span className="control-label" aria-hidden="true">
          As
        </span>
        <span className="segments">
          {(['reported', 'confirmed'] as const).map((one) => (
            <Link
              key={one}
              from="/playbooks/$partner"
              to="."
              search={(before) => ({ ...before, as: one === 'confirmed' ? one : undefined })}
              resetScroll={false}
              activeOptions={{ exact: true }}
              activeProps={{}}
              {...(one === (search.as ?? 'reported') ? { 'aria-current': 'page' } : {})}
            >
              {one === 'reported' ? 'Reported' : 'Confirmed'}
            </Link>
          ))}
        </span>
      </nav>
      <DayRangeForm from={from} to={to} open onChoose={choose} />
      <p className="control">
        <span className="control-label">Feed</span>{' '}
        <span className="feed-name">{feed === undefined ? '…' : (feed ?? 'none: only what was entered by hand')}</span>
      </p>
    </div>
  )
}
