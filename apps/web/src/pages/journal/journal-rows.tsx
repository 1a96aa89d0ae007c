import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type JournalRow, journalQuery, journalRowQuery } from '../../api/journal-queries.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { useOfficer } from '../../officer/officer.ts'
import { useMay } from '../../officer/use-may.ts'
import { kindWords } from './kind-words.ts'

/** The rows, newest first; each is opened for its text. */
export function JournalRows() {
  const { kind } = useSearch({ from: '/journal' })
  const navigate = useNavigate({ from: '/journal' })
  const query = useInfiniteQuery(journalQuery(kind, useOfficer()))
  const persons = useMay('administrator')
  const rows = query.data?.pages.flatMap((page) => page.rows)
  const kinds = query.data?.pages[0]?.kinds ?? []
  const withPersons = persons && rows?.some(({ officer }) => officer !== null) === true
  return (
    <section aria-labelledby="rows-title">
      <div className="page-head">
        <h2 id="rows-title">Rows</h2>
        <label className="control">
          <span className="control-label">Kind</span>
          <select
            value={kind ?? ''}
            onChange={(event) =>
              void navigate({
                search: event.target.value === '' ? {} : { kind: event.target.value },
                replace: true,
                resetScroll: false,
              })
            }
          >
            <option value="">all</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindWords(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {query.error !== null && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {rows === undefined && query.error === null && <Loading what="rows" height={600} />}
      {rows?.length === 0 && <p className="empty">Nothing was written yet.</p>}
      {rows !== undefined && rows.length > 0 && (
        <>
          <div className="scroll-x" role="region" aria-label="Table of rows" tabIndex={0}>
            <table className="table journal-table">
              <caption className="hidden">Rows of the journal, newest first</caption>
              <TableHead
                columns={[{ number: 'Row' }, 'When (UTC)', 'Role', ...(withPersons ? ['Officer'] : []), 'What', 'Text']}
              />
              <tbody>
                {rows.map((row) => (
                  <Row key={row.seq} row={row} withPersons={withPersons} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="paging" role="status">
            Showing {plural(rows.length, 'row')}
            {query.hasNextPage ? '' : ', all there are'}
          </p>
          {query.hasNextPage && (
            <button
              type="button"
              className="button"
              disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {query.isFetchingNextPage ? 'Loading…' : 'Load earlier rows'}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function Row({ row, withPersons }: { readonly row: JournalRow; readonly withPersons: boolean }) {
  const [open, setOpen] = useState(false)
  const { seq, at, role, officer, kind, subject, erased } = row
  return (
    <>
      <tr>
        <th scope="row" className="number">
          {formatNumber(seq)}
        </th>
        <td className="day">
          {at.slice(0, 10)} {at.slice(11, 16)}
        </td>
        <td>{role.replaceAll('-', ' ')}</td>
        {withPersons && <td>{officer ?? '—'}</td>}
        <td>
          {kindWords(kind)} {subject !== null && <span className="muted">{subject}</span>}
        </td>
        <td>
          {erased ? (
            <span className="muted">erased</span>
          ) : (
            <button
              type="button"
              className="quiet-button"
              aria-expanded={open}
              aria-label={`${open ? 'close' : 'open'} the text of row ${seq}`}
              onClick={() => setOpen(!open)}
            >
              {open ? 'close' : 'open'}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={withPersons ? 6 : 5}>
            <Text seq={seq} />
          </td>
        </tr>
      )}
    </>
  )
}

function Text({ seq }: { readonly seq: number }) {
  const { data, error } = useQuery(journalRowQuery(seq))
  if (error !== null) return <ProblemNote error={error} />
  if (data === undefined) return <Loading what="text" height={60} />
  if (data.withheld) return <p className="muted">A reading; it is shown once both readers have read this commitment.</p>
  return (
    <pre className="journal-text" role="region" aria-label={`Text of row ${seq}`} tabIndex={0}>
      {JSON.stringify(data.payload, null, 2)}
    </pre>
  )
}
