import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { workspaceQuery } from '../api/queries.ts'
import { TodayLink } from '../follow-up/today-link.tsx'
import { OfficerChoice } from '../officer/officer-choice.tsx'
import { ThemeToggle } from '../theme/theme-toggle.tsx'
import { useNotices } from '../notices/use-notices.ts'
import { InboxLink } from '../pages/inbox/inbox-link.tsx'
import { Marking } from './marking.tsx'

/** What is the same on every page: marking, way about, whose chair one sits in. */
export function PageFrame() {
  const { data: workspace } = useQuery(workspaceQuery)
  useNotices()
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className="masthead">
        {workspace !== undefined && <Marking workspace={workspace} where="top" />}
        <div className="masthead-row">
          <Link to="/" className="brand">
            Entente
          </Link>
          <nav aria-label="Main">
            <InboxLink />
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
              Partners
            </Link>
            <Link to="/region" activeOptions={{ includeSearch: false }}>
              Region
            </Link>
            <TodayLink />
            <Link to="/commitments" activeOptions={{ includeSearch: false }}>
              Commitments
            </Link>
            <Link to="/meetings">Meetings</Link>
            <Link to="/acts" activeOptions={{ includeSearch: false }}>
              Acts
            </Link>
            <Link to="/playbooks">Playbooks</Link>
            <Link to="/scores">Scores</Link>
            <Link to="/journal">Journal</Link>
            <Link to="/archive">Archive</Link>
          </nav>
          {workspace !== undefined && (
            <p className="masthead-workspace">
              {workspace.name}
              {workspace.perspective !== null && (
                <>
                  {' '}
                  · chair of <b>{workspace.perspective.name}</b>
                </>
              )}
            </p>
          )}
          {workspace !== undefined && <OfficerChoice workspace={workspace} />}
          <ThemeToggle />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        <p>
          Figures count reports in feeds, not confirmed acts, unless a page says otherwise. Feeds are never added up.
        </p>
        {workspace !== undefined && <Marking workspace={workspace} where="bottom" />}
      </footer>
    </>
  )
}
