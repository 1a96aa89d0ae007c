import { Link } from '@tanstack/react-router'
import type { Partner, Workspace } from '../../api/types.ts'

interface Props {
  readonly partners: readonly Partner[]
  readonly perspective: Workspace['perspective']
}

/** What to do when the archive holds nothing yet. */
export function FirstStep({ partners, perspective }: Props) {
  return (
    <>
      <h1>{perspective === null ? 'Nothing here yet' : `Partners of ${perspective.name}`}</h1>
      <p className="lede">
        The archive is empty. <Link to="/archive">Take in files of a feed</Link> first, plain or packed (.gz, .zip):
        drop them on the page of the archive, or
      </p>
      <pre>
        <code>entente ingest FILES</code>
      </pre>
      <p>
        The layout is recognised: GDELT, ICEWS, KEDS, Phoenix and UCDP, and with the command any CSV by a mapping. What
        is left out is counted with its reason.
      </p>
      {perspective === null && (
        <p>
          To name your own chair and your partners, begin with{' '}
          <code>entente init DIR --perspective KAZ --partners ARM,AZE</code>.
        </p>
      )}
      {partners.length > 0 && <p>Waiting for reports: {partners.map((partner) => partner.name).join(', ')}.</p>}
      {partners.length > 0 && (
        <>
          <p>
            What a desk knows itself needs no feed: <Link to="/meetings">meetings</Link>,{' '}
            <Link to="/commitments">commitments</Link>, <Link to="/acts">acts</Link>. A brief says what is known, and
            that the rest is unknown:
          </p>
          <ul>
            {partners.map(({ actor, name }) => (
              <li key={actor}>
                <Link to="/partners/$code/brief" params={{ code: actor }}>
                  Brief on {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
