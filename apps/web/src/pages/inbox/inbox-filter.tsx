import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Inbox } from '../../api/inbox-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { useOwnerTitle } from '../../follow-up/names.ts'

/** By desk and partner; what waits, or all there ever was. */
export function InboxFilter({ desks }: { readonly desks: Inbox['desks'] }) {
  const search = useSearch({ from: '/inbox' })
  const navigate = useNavigate({ from: '/inbox' })
  const { data: workspace } = useQuery(workspaceQuery)
  const ownerTitle = useOwnerTitle()
  const ids = [...new Set([...desks.map(({ desk }) => desk), ...(search.desk === undefined ? [] : [search.desk])])]
  const owners = workspace?.owners.filter(({ id }) => !id.includes('/')).map(({ id }) => id) ?? []
  const choose = (change: Partial<Record<'desk' | 'partner', string>>): void => {
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <div className="controls" role="search" aria-label="Inbox">
      <nav className="control" aria-label="Which">
        <span className="segments">
          <Link
            to="/inbox"
            search={({ desk, partner }) => ({ desk, partner })}
            activeOptions={{ exact: true }}
            {...(search.status === undefined ? { 'aria-current': 'page' } : {})}
          >
            Open
          </Link>
          <Link
            to="/inbox"
            search={({ desk, partner }) => ({ desk, partner, status: 'all' as const })}
            activeOptions={{ exact: true }}
            {...(search.status === 'all' ? { 'aria-current': 'page' } : {})}
          >
            All
          </Link>
        </span>
      </nav>
      <label className="control">
        <span className="control-label">Desk</span>
        <select value={search.desk ?? ''} onChange={({ target }) => choose({ desk: target.value })}>
          <option value="">all</option>
          {[...new Set([...owners, ...ids])].map((id) => (
            <option key={id} value={id}>
              {ownerTitle(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="control">
        <span className="control-label">Partner</span>
        <select value={search.partner ?? ''} onChange={({ target }) => choose({ partner: target.value })}>
          <option value="">all</option>
          {workspace?.partners.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
