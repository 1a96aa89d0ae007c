import { Link } from '@tanstack/react-router'

/** The way between meetings and what goes on between them. */
export function StandingWays() {
  return (
    <nav className="page-ways" aria-label="Meetings and what lasts">
      <span className="segments">
        <Link to="/meetings" activeOptions={{ exact: true }}>
          Meetings
        </Link>
        <Link to="/mechanisms">Mechanisms</Link>
        <Link to="/agreements">Agreements</Link>
        <Link to="/standing">Standing measures</Link>
        <Link to="/lessons">Lessons</Link>
        <Link to="/calendar" activeOptions={{ includeSearch: false }}>
          Calendar
        </Link>
      </span>
    </nav>
  )
}
