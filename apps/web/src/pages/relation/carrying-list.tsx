import { Link } from '@tanstack/react-router'
import type { RelationTurn } from '../../api/turns-queries.ts'
import { plural } from '../../format/format-number.ts'

/** Incidents that stand behind a figure, each with a way to its page. */
export function CarryingList({ incidents }: Pick<RelationTurn, 'incidents'>) {
  return (
    <ul>
      {incidents.map(({ key, occurredOn, label, code, goldstein, reports }) => (
        <li key={key}>
          {occurredOn}:{' '}
          <Link to="/incidents/$key" params={{ key }}>
            {label ?? code}
          </Link>{' '}
          ({goldstein}, {plural(reports, 'report')})
        </li>
      ))}
    </ul>
  )
}
