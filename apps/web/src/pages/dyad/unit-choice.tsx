import { Link } from '@tanstack/react-router'
import type { Unit } from '../../api/types.ts'

const UNITS: readonly { readonly unit: Unit; readonly label: string }[] = [
  { unit: 'report', label: 'Reports' },
  { unit: 'incident', label: 'Incidents' },
]

/** What is counted and listed: every row of the feed, or rows of one act by one day taken together. */
export function UnitChoice({ unit }: { readonly unit: Unit }) {
  return (
    <nav className="control" aria-label="Counted">
      <span className="control-label" aria-hidden="true">
        Counted
      </span>
      <span className="segments">
        {UNITS.map((entry) => (
          <Link
            key={entry.unit}
            from="/dyad/$source/$target"
            to="."
            search={(before) =>
              entry.unit === 'incident'
                ? { ...before, unit: entry.unit }
                : { ...before, unit: undefined, as: undefined }
            }
            resetScroll={false}
            activeOptions={{ exact: true }}
            {...(entry.unit === unit ? { 'aria-current': 'page' } : {})}
          >
            {entry.label}
          </Link>
        ))}
      </span>
    </nav>
  )
}
