import type { Act } from '../../api/types.ts'
import { webAddress } from '../dyad/web-address.ts'

/** What an act or a verdict rests on; its address is a link, never text [G4]. */
export function SourceDocument({ document }: { readonly document: Act['document'] }) {
  const address = webAddress(document.link ?? null)
  return (
    <>
      rests on: {document.title}
      {document.date !== undefined && `, ${document.date}`}
      {document.reference !== undefined && ` (${document.reference})`}
      {address !== undefined && (
        <>
          {' '}
          <a
            href={address}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={`${document.title} (opens a new page)`}
          >
            document<span aria-hidden="true"> ↗</span>
          </a>
        </>
      )}
    </>
  )
}
