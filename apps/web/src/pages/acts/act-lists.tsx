import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent } from 'react'
import { takeActs } from '../../api/act-queries.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { plural } from '../../format/format-number.ts'

/** Acts as a list, out and in. */
export function ActLists({ any }: { readonly any: boolean }) {
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: async (file: File) => takeActs(await file.text()),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['acts'] }),
  })
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0]
    // The same file can be chosen again after it was mended.
    event.target.value = ''
    if (file !== undefined) take.mutate(file)
  }
  const { data: ledger } = take
  return (
    <details className="details">
      <summary>Lists of acts</summary>
      <div className="prose">
        <p>
          {any && (
            <>
              <a href="/v1/acts/export" download>
                All acts as CSV
              </a>{' '}
              (
              <a href="/v1/acts/export?withUrls=true" download>
                with addresses
              </a>
              ).{' '}
            </>
          )}
          A list is taken in by its first line: day, source, target, code, what, document are needed; tag,
          document_date, reference, link, marking, incident may be there. What is there already is not entered again.
        </p>
        <label className="button file-button">
          Take in a list…
          <input type="file" accept=".csv,.txt,.tsv,text/csv" onChange={choose} disabled={take.isPending} />
        </label>
        {take.error !== null && <ProblemNote error={take.error} />}
        {ledger !== undefined && (
          <div role="status">
            <p>
              {plural(ledger.rows, 'row')}: {ledger.added} added, {ledger.duplicates} there already, {ledger.rejected}{' '}
              rejected.
              {ledger.ignoredColumns > 0 && ` ${plural(ledger.ignoredColumns, 'column')} left out as not known.`}
            </p>
            {ledger.rejections.length > 0 && (
              <ul>
                {ledger.rejections.map(({ line, reason }) => (
                  <li key={line}>
                    line {line}: {reason.replaceAll('`', '')}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
    </details>
  )
}
