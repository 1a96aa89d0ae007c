import type { TellingPage } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { webAddress } from '../dyad/web-address.ts'

/**
 * The pages that told of an incident until it settled; nothing where the archive holds no mentions of it. Addresses are
 * links, never text: they may hold the name of a person [G4].
 */
export function TellingPages({ pages, total }: { readonly pages: readonly TellingPage[]; readonly total: number }) {
  if (pages.length === 0) return null
  return (
    <section aria-labelledby="pages-title">
      <h2 id="pages-title">Pages</h2>
      <p className="muted">
        Where its reports were read until it settled, the surest reading first. The confidence is that of the program
        that coded the page, of having read it rightly; not that it happened.
      </p>
      <table className="table pages-table">
        <caption className="hidden">Pages that tell of this incident, the surest reading first</caption>
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col" className="number">
              Confidence
            </th>
            <th scope="col">Seen</th>
            <th scope="col">Page</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <PageRow key={page.url} page={page} />
          ))}
        </tbody>
      </table>
      {total > pages.length && (
        <p className="muted">
          {formatNumber(pages.length)} of {formatNumber(total)} pages are listed.
        </p>
      )}
    </section>
  )
}

function PageRow({ page }: { readonly page: TellingPage }) {
  const address = webAddress(page.url)
  const publisher = page.domain ?? 'not told'
  return (
    <tr>
      <td className="publisher">{publisher}</td>
      <td className="number">{page.confidence === null ? <span className="muted">none</span> : page.confidence}</td>
      <td className="day">{page.mentionedAt.slice(0, 10)}</td>
      <td>
        {address === undefined ? (
          <span className="muted">no link</span>
        ) : (
          <a
            href={address}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={`page of ${publisher} (opens a new page)`}
          >
            page<span aria-hidden="true"> ↗</span>
          </a>
        )}
      </td>
    </tr>
  )
}
