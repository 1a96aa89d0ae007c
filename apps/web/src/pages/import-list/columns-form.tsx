import type { ImportField, ListColumns } from '../../api/import-queries.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { FIELD_WORDS, fieldsOf, type ImportAnswers } from './import-answers.ts'

interface Props {
  readonly columns: ListColumns
  readonly answers: ImportAnswers
  readonly onAnswers: (answers: ImportAnswers) => void
}

/** The columns that were found, each with what it is read as; a choice changes it. */
export function ColumnsForm({ columns, answers, onAnswers }: Props) {
  const fields = fieldsOf(columns, answers.columns)
  const choose = (title: string, field: ImportField | ''): void => {
    // A field is that of one column: who had it by a choice loses it.
    const others = Object.entries(answers.columns).filter(
      ([other, is]) => other !== title && (field === '' || is !== field),
    )
    onAnswers({ ...answers, columns: { ...Object.fromEntries(others), [title]: field } })
  }
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">Its columns</h2>
      <table className="table columns-table">
        <caption className="hidden">Columns of the list and what they are read as</caption>
        <TableHead columns={['Title in the list', 'Read as']} />
        <tbody>
          {[...fields].map(([title, field]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                <select
                  aria-label={`Column ${title} is read as`}
                  value={field}
                  onChange={(event) => choose(title, event.target.value as ImportField | '')}
                >
                  <option value="">not used</option>
                  {columns.fields.map((one) => (
                    <option key={one} value={one}>
                      {FIELD_WORDS[one]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
