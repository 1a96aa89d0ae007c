import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listItemsQuery } from '../../api/score-queries.ts'
import type { ReadItem, Scheme } from '../../api/score-types.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { Paging } from '../dyad/paging.tsx'
import { SCHEME_WORDS, valueName } from './scheme-words.ts'

/** The commitments of a list with what both readers say, where both have read. */
export function ListItems({ list }: { readonly list: string }) {
  const [scheme, setScheme] = useState<Scheme>('completion')
  const query = useInfiniteQuery(listItemsQuery(list, scheme))
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <section aria-labelledby="items-title">
      <div className="page-head">
        <h2 id="items-title">The list</h2>
        <label className="control">
          <span className="control-label">Readings of</span>
          <select value={scheme} onChange={(event) => setScheme(event.target.value as Scheme)}>
            {(Object.keys(SCHEME_WORDS) as Scheme[]).map((one) => (
              <option key={one} value={one}>
                {SCHEME_WORDS[one].title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {query.error !== null && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {items === undefined && query.error === null && <Loading what="commitments" height={400} />}
      {items !== undefined && (
        <>
          <div className="scroll-x" role="region" aria-label="Table of the list" tabIndex={0}>
            <table className="table">
              <caption className="hidden">Commitments with their readings</caption>
              <TableHead columns={['Commitment', 'Readers', 'Value']} />
              <tbody>
                {items.map((item) => (
                  <tr key={item.commitment}>
                    <th scope="row">
                      <Link to="/commitments/$id" params={{ id: item.commitment }}>
                        {item.commitment}
                      </Link>{' '}
                      {item.what ?? 'its text was erased'}
                    </th>
                    <td>{sayReaders(item)}</td>
                    <td>{item.value === null ? 'open' : valueName(scheme, item.value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Paging
            shown={items.length}
            total={query.data?.pages[0]?.total ?? 0}
            more={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </section>
  )
}

function sayReaders({ scheme, read, first, second, settled }: ReadItem): string {
  if (first === null || second === null) {
    return read.length === 0 ? 'not read yet' : `reader ${read.join()} has read it; shown once both have`
  }
  const said = `1: ${valueName(scheme, first)}; 2: ${valueName(scheme, second)}`
  if (first === second) return said
  return settled === null ? `${said}; to be settled` : `${said}; a third settled it`
}
