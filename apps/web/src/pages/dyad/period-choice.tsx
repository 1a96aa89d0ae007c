import { Link, useSearch } from '@tanstack/react-router'
import { PERIODS } from '../../periods/period.ts'
import { DEFAULT_BY } from './dyad-search.ts'

/** Day, week, month or year. */
export function PeriodChoice() {
  // The router sees no current link where the default stands in the address.
  const { by = DEFAULT_BY } = useSearch({ from: '/dyad/$source/$target' })
  return (
    <nav className="control" aria-label="Period">
      <span className="control-label" aria-hidden="true">
        Period
      </span>
      <span className="segments">
        {PERIODS.map((period) => (
          <Link
            key={period}
            from="/dyad/$source/$target"
            to="."
            search={(before) => ({ ...before, by: period === DEFAULT_BY ? undefined : period })}
            resetScroll={false}
            activeOptions={{ exact: true }}
            {...(period === by ? { 'aria-current': 'page' } : {})}
          >
            {period.charAt(0).toUpperCase() + period.slice(1)}
          </Link>
        ))}
      </span>
    </nav>
  )
}
