import { Link } from '@tanstack/react-router'

/** The first steps where nothing that was promised is written down yet. */
export function NoCommitments() {
  return (
    <div className="first-steps">
      <p className="lede">Nothing that was promised is written down yet. Begin with what lies on the table:</p>
      <ul>
        <li>
          <Link to="/occasions/new" className="button">
            Take in a communiqué
          </Link>
          <span className="muted">
            Paste or load the text of a summit, a visit or a treaty; mark the clauses that promise something.
          </span>
        </li>
        <li>
          <Link to="/commitments/new" className="button">
            Write one commitment
          </Link>
          <span className="muted">What was promised, by whom, who follows it, and until when.</span>
        </li>
      </ul>
    </div>
  )
}
