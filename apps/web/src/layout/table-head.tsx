/** A title of a column; `number` stands to the right, as its numbers do. */
export type ColumnTitle = string | { readonly number: string }

/**
 * The head of a table. Its roles are written out, because a browser drops them where a narrow screen lays the rows out
 * otherwise.
 */
export function TableHead({ columns }: { readonly columns: readonly ColumnTitle[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) =>
          typeof column === 'string' ? (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ) : (
            <th key={column.number} scope="col" role="columnheader" className="number">
              {column.number}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}
