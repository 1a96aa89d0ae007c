import { Link } from '@tanstack/react-router'

/** As the feed reports it, or only what a person has confirmed: by incident, since a report is never confirmed alone. */
export function AsChoice({ as }: { readonly as: 'reported' | 'confirmed' }) {
  return (
    <nav className="control" aria-label="Shown as">
      <span className="control-label" aria-hidden="true">
        As
      </span>
      <span className="segments">
        {(['reported', 'confirmed'] as const).map((one) => (
          <Link
            key={one}
            from="/dyad/$source/$target"
            to="."
            search={(before) => ({
              ...before,
              ...(one === 'confirmed' ? { as: one, unit: 'incident' } : { as: undefined }),
            })}
            resetScroll={false}
            activeOptions={{ exact: true }}
            activeProps={{}}
            {...(one === as ? { 'aria-current': 'page' } : {})}
          >
            {one === 'reported' ? 'Reported' : 'Confirmed'}
          </Link>
        ))}
      </span>
    </nav>
  )
}
