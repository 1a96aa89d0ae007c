import type { Incident } from '../../api/types.ts'
import { formatNumber, formatSigned } from '../../format/format-number.ts'
import { quadLabel } from '../../format/quads.ts'
import { describeRoles } from '../../format/roles.ts'
import { Fact } from '../../layout/fact.tsx'

/** What its reports say of an incident, taken together. */
export function IncidentFacts({ incident }: { readonly incident: Incident }) {
  const { goldstein, publishers, pages, confidence, laterReports } = incident
  return (
    <dl className="facts">
      <Fact name="Code">
        {incident.scheme.toUpperCase()} <code>{incident.code}</code>
        {incident.cameo !== null && incident.scheme !== 'cameo' && ` (CAMEO ${incident.cameo})`}
      </Fact>
      <Fact name="Weight">{goldstein === null ? 'none' : formatSigned(goldstein)}</Fact>
      <Fact name="Class">{quadLabel(incident.quad) ?? 'not known'}</Fact>
      <Fact name="Reports">
        {formatNumber(incident.reports)}
        {laterReports > 0 && ` until it settled, ${formatNumber(laterReports)} later`}
      </Fact>
      <Fact name="Publishers">{publishers === null ? 'not told' : formatNumber(publishers)}</Fact>
      {pages !== null && <Fact name="Pages">{formatNumber(pages)}</Fact>}
      {confidence !== null && <Fact name="Confidence">{confidence} of 100 at most</Fact>}
      <Fact name="First reported">{moment(incident.firstReportedAt)}</Fact>
      <Fact name={incident.status === 'developing' ? 'Settles' : 'Settled'}>{moment(incident.settlesAt)}</Fact>
      <Fact name="Who acts">
        {describeRoles(incident.sourceRoles)}
        {incident.sourceBy === 'other' && ' (no state organ)'}
      </Fact>
      <Fact name="Toward">{describeRoles(incident.targetRoles)}</Fact>
      <Fact name="Place">{incident.place ?? 'not told'}</Fact>
      <Fact name="Key" wide>
        <code className="hash">{incident.key}</code>
      </Fact>
    </dl>
  )
}

function moment(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`
}
