import { Link } from '@tanstack/react-router'

/** The way between meetings and what goes on between them. */
export function StandingWays() {
  return (
    <nav className="page-ways" aria-label="Meetings and what lasts">
      <Link to="/meetings" className="button" activeOptions={{ exact: true }}>
        Meetings
      </Link>
      <Link to="/mechanisms" className="button">
        Mechanisms
      </Link>
      <Link to="/agreements" className="button">
        Agreements
      </Link>
      <Link to="/calendar" className="button">
        Calendar
      </Link>
    </nav>
  )
}
