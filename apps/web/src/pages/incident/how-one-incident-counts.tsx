import type { Incident } from '../../api/types.ts'

/** Which rows are taken together, how publishers are counted, and where the same is as JSON. */
export function HowOneIncidentCounts({ incident }: { readonly incident: Incident }) {
  return (
    <details className="details incident-how">
      <summary>How this is counted</summary>
      <div className="prose">
        <p>
          All reports of {incident.feed} with this direction, code and day of occurrence are one incident, so that an
          act told forty times counts once. It settles a day after its first report, at once in feeds that do not say
          when they published; later reports are listed and change nothing. Its weight is that of the earliest report
          that has one; who acts is the most official that any report names.
        </p>
        <p>
          <b>Publishers</b> are the different owners of the domains of the links and of the pages that told of it until
          it settled, as far as the archive holds mentions: forty pages of one house are one publisher. How many there
          are does not say that it happened.
        </p>
        <p>
          To check: <a href={`/v1/incidents/${encodeURIComponent(incident.key)}`}>this incident as JSON</a>,{' '}
          <a href={`/v1/codes?scheme=${incident.scheme}`}>the codes and their weights</a>.
        </p>
      </div>
    </details>
  )
}
