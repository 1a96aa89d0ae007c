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
        The archive is empty. Take in files of a feed first, plain or packed (.gz, .zip); the layout is recognised:
      </p>
      <pre>
        <code>entente ingest FILES</code>
      </pre>
      <p>
        Then load this page again. GDELT, ICEWS and KEDS files and CSV with a mapping are understood, and what is left
        out is counted with its reason.
      </p>
      {perspective === null && (
        <p>
          To name your own chair and your partners, begin with{' '}
          <code>entente init DIR --perspective KAZ --partners ARM,AZE</code>.
        </p>
      )}
      {partners.length > 0 && <p>Waiting for reports: {partners.map((partner) => partner.name).join(', ')}.</p>}
    </>
  )
}
