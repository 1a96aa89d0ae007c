import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type ItemIncident, LIVE, tellOpened } from '../../api/inbox-queries.ts'
import { incidentQuery } from '../../api/queries.ts'
import { plural } from '../../format/format-number.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { webAddress } from '../dyad/web-address.ts'
import { VerdictPanel } from '../incident/verdict-panel.tsx'

interface Props {
  readonly incident: ItemIncident
  readonly item: string
  readonly verify: boolean
  readonly opened: boolean
}

/** One incident: its addresses, which count as opened when they are followed, and its verdict where it is to be verified. */
export function Evidence({ incident, item, verify, opened }: Props) {
  const { key, cameo, code, occurredOn, firstReportedAt, reports, publishers, status, urls } = incident
  const queries = useQueryClient()
  const [refused, setRefused] = useState<unknown>(null)
  const addresses = urls.flatMap((url) => webAddress(url) ?? [])
  const unsafe = urls.length - addresses.length
  const tell = (): void => {
    setRefused(null)
    tellOpened(item, key).then(
      () => queries.invalidateQueries({ queryKey: [LIVE] }),
      (error: unknown) => setRefused(error),
    )
  }
  return (
    <li className="line evidence">
      <div className="line-main">
        <Link
          to="/incidents/$key"
          params={{ key }}
          className="line-title"
          // Where no page tells of it, its reports are all there is to look at.
          {...(addresses.length === 0 ? { onClick: tell } : {})}
        >
          {cameo === null ? `Code ${code}` : `CAMEO ${cameo}`}, {occurredOn}
        </Link>
        <p className="line-facts">
          <span>{status === 'struck' ? 'struck out' : status}</span>
          <span>first reported {firstReportedAt.slice(0, 16).replace('T', ' ')} UTC</span>
          {reports !== null && <span>{plural(reports, 'report')}</span>}
          {publishers !== null && <span>{plural(publishers, 'publisher')}</span>}
          {incident.joint === true && <span>joint: the mirror of what we did</span>}
          <span className="opened">{opened ? 'opened by you' : 'not opened by you yet'}</span>
        </p>
        <p className="addresses">
          {addresses.map((address) => (
            <a
              key={address}
              href={address}
              target="_blank"
              rel="noreferrer noopener"
              aria-label={`${new URL(address).hostname} (opens a new page)`}
              onClick={tell}
              onAuxClick={tell}
            >
              {new URL(address).hostname}
              <span aria-hidden="true"> ↗</span>
            </a>
          ))}
          {unsafe > 0 && (
            <span className="muted">{plural(unsafe, 'address', 'addresses')} not of the web: no link</span>
          )}
          {urls.length === 0 && <span className="muted">The feed gives no address.</span>}
        </p>
        {refused !== null && <ProblemNote error={refused} />}
        {verify && <Judged incidentKey={key} />}
      </div>
    </li>
  )
}

/** Confirming or striking out, as on the page of the incident. */
function Judged({ incidentKey }: { readonly incidentKey: string }) {
  const { data, error, refetch } = useInfiniteQuery(incidentQuery(incidentKey))
  const incident = data?.pages[0]?.incident
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  return <div className="judged">{incident !== undefined && <VerdictPanel incident={incident} />}</div>
}
