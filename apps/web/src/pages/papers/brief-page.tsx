import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { briefQuery } from '../../api/standing-queries.ts'
import { ChoiceField, Field } from '../../follow-up/field.tsx'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { type BriefSearch, SPANS } from './brief-search.ts'
import { Downloads } from './downloads.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { PaperView } from './paper-view.tsx'

/** Two pages on a relation that a desk hands upward. */
export function BriefPage() {
  const { code } = useParams({ from: '/partners/$code/brief' })
  const { since = 'P7D', to, language = 'en' } = useSearch({ from: '/partners/$code/brief' })
  const navigate = useNavigate({ from: '/partners/$code/brief' })
  const name = useActorName()(code)
  useTitle(`Brief: ${name}`)
  const { data, error, refetch } = useQuery(briefQuery({ partner: code, since, to, language }))
  const choose = (next: BriefSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const last = to === undefined ? '' : `&to=${to}`
  return (
    <>
      <p className="way-back">
        <Link to="/">Partners</Link>
      </p>
      <h1>Brief: {name}</h1>
      <p className="lede">
        Two pages to hand upward. Every sentence says whether it is reported, confirmed, decided, estimated or unknown;
        the same archive, journal and span give the same bytes on any day.
      </p>
      <div className="fields">
        <ChoiceField
          label="How long"
          entries={SPANS.some(([length]) => length === since) ? SPANS : [...SPANS, [since, `since ${since}`]]}
          value={since}
          onChange={(length) => choose({ since: length })}
        />
        <Field label="To" hint="empty: today">
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={to ?? ''}
              onChange={({ target }) =>
                void navigate({
                  search: ({ to: _to, ...before }) => (target.value === '' ? before : { ...before, to: target.value }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )}
        </Field>
        <LanguageChoice value={language} onChange={(chosen) => choose({ language: chosen })} />
      </div>
      <Downloads address={`/v1/brief/file?partner=${code}&since=${since}&language=${language}${last}`} />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="brief" height={1200} />}
      {data !== undefined && (
        <>
          <p className="muted small">
            {plural(data.pages, 'page')} as printed; journal {data.journalHead}; document{' '}
            {data.documentHash.slice(0, 16)}
          </p>
          <PaperView paper={data} />
        </>
      )}
    </>
  )
}
