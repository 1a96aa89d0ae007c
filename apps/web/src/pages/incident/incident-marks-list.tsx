import type { Incident } from '../../api/types.ts'
import { incidentMarks } from '../dyad/incident-marks.ts'

const MEANING: Readonly<Record<string, string>> = {
  joint:
    'It may be a meeting or a mutual act: the other direction has the same code on the same day, or the same article. One of the two directions may also be a misreading.',
  stale: 'Old news, or a misread date. It is listed and in no sum.',
  developing: 'Further reports can still change how many publishers it has; its name is provisional.',
}

/** What one should know before one believes it, each with what it means; nothing where nothing is marked. */
export function IncidentMarks({ incident }: { readonly incident: Incident }) {
  // The verdict has a place of its own on the page.
  const marks = incidentMarks({
    ...incident,
    verdict: null,
    status: incident.verdict === null ? incident.status : 'settled',
  })
  if (marks.length === 0) return null
  return (
    <ul className="incident-marks" aria-label="Marks">
      {marks.map((mark) => (
        <li key={mark}>
          <b>{mark.charAt(0).toUpperCase() + mark.slice(1)}.</b>{' '}
          {MEANING[mark.split(':')[0] ?? ''] ?? 'They are listed below and change nothing.'}
        </li>
      ))}
    </ul>
  )
}
