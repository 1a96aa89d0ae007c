import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dossierQuery, type PaperLanguage } from '../../api/standing-queries.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Downloads } from './downloads.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { PaperView } from './paper-view.tsx'

/** The dossier before a meeting, as it stands now. */
export function DossierSection({ meeting }: { readonly meeting: string }) {
  const [language, setLanguage] = useState<PaperLanguage>('en')
  const { data, error, refetch } = useQuery(dossierQuery(meeting, language))
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier">Dossier</h2>
      <div className="fields">
        <LanguageChoice value={language} onChange={setLanguage} />
      </div>
      <Downloads address={`/v1/dossier/file?meeting=${meeting}&language=${language}`} />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="dossier" height={1200} />}
      {data !== undefined && (
        <>
          <p className="muted small">
            {plural(data.pages, 'page')} as printed; journal {data.journalHead}
          </p>
          <PaperView paper={data} />
        </>
      )}
    </section>
  )
}
