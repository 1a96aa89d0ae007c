import { Link, useNavigate } from '@tanstack/react-router'
import type { Relations } from '../../api/types.ts'
import { DayRangeForm } from '../../layout/day-range-form.tsx'
import { rangeChoices } from '../../periods/range.ts'
import type { DyadSearch } from './dyad-search.ts'

interface Props {
  readonly coverage: Relations['coverage']
  readonly search: DyadSearch
}

/** How far back to look: a stretch before the last covered day, or any two days. */
export function RangeChoice({ coverage, search }: Props) {
  const navigate = useNavigate({ from: '/dyad/$source/$target' })
  const shownFrom = search.from ?? coverage?.from ?? ''
  const shownTo = search.to ?? coverage?.to ?? ''
  const choose = (from: string, to: string): void => {
    void navigate({
      search: (before) => ({
        ...before,
        from: from === coverage?.from ? undefined : from,
        to: to === coverage?.to ? undefined : to,
      }),
      resetScroll: false,
    })
  }
  const choices = rangeChoices(coverage)
  return (
    <>
      {choices.length > 0 && (
        <nav className="control" aria-label="Range">
          <span className="control-label" aria-hidden="true">
            Range
          </span>
          <span className="segments">
            {choices.map(({ label, from }) => (
              <Link
                key={label}
                from="/dyad/$source/$target"
                to="."
                search={(before) => ({ ...before, from, to: undefined })}
                resetScroll={false}
                activeOptions={{ exact: true }}
              >
                {label}
              </Link>
            ))}
          </span>
        </nav>
      )}
      <DayRangeForm from={shownFrom} to={shownTo} open={false} onChoose={choose} />
    </>
  )
}
