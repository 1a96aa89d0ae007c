import { useId, useState } from 'react'
import type { Agreement } from '../../api/standing-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { BINDING_WORDS } from '../../follow-up/words.ts'
import { plural } from '../../format/format-number.ts'
import { STANDING_WORDS } from '../../standing/words.ts'
import { AgreementActions } from './agreement-actions.tsx'
import { AgreementArticles } from './agreement-articles.tsx'
import { lastingSuspension } from './suspensions.ts'

/** One agreement with how it stands today; its articles open below it. */
export function AgreementRow({ agreement, columns }: { readonly agreement: Agreement; readonly columns: number }) {
  const actorName = useActorName()
  const [open, setOpen] = useState(false)
  const below = useId()
  const { id, articles, standing, suspended } = agreement
  const count = articles.length === 0 ? 'No articles yet' : plural(articles.length, 'article')
  const lasting = lastingSuspension(suspended)
  return (
    <>
      <tr>
        <th scope="row">
          {agreement.title} <span className="muted small">{id}</span>
          {agreement.marking !== null && <span className="tag">{agreement.marking}</span>}
          <button
            type="button"
            className="quiet-button"
            aria-expanded={open}
            aria-controls={below}
            aria-label={`${count}: ${id}`}
            onClick={() => setOpen(!open)}
          >
            {count}
          </button>
        </th>
        <td>{agreement.parties.map(actorName).join(', ')}</td>
        <td>
          {agreement.kind}, {BINDING_WORDS[agreement.binding]}
        </td>
        <td>
          {standing === 'in-force' ? <b>in force</b> : STANDING_WORDS[standing]}
          {standing === 'suspended' && lasting !== undefined && (
            <span className="report-facts muted">
              since {lasting.from}
              {lasting.until !== null && `, applies again from ${lasting.until}`}
            </span>
          )}
        </td>
        <td className="day">{agreement.from ?? ''}</td>
        <td className="day">{agreement.until ?? ''}</td>
        <td>{agreement.source.title}</td>
        <td>
          <AgreementActions agreement={agreement} />
        </td>
      </tr>
      {open && (
        <tr id={below}>
          <td colSpan={columns}>
            <div className="below-row">
              <AgreementArticles agreement={agreement} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
