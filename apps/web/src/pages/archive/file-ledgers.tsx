import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { filesQuery } from '../../api/queries.ts'
import type { FileTotals } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Paging } from '../dyad/paging.tsx'
import { FileTable } from './file-table.tsx'
import { LedgerSum, SkipReasons } from './ledger-sum.tsx'

/** Files with their ledgers, and the sum of them all. */
export function FileLedgers({ totals }: { readonly totals: FileTotals }) {
  const [troubled, setTroubled] = useState(false)
  if (totals.files === 0) return <p className="empty">No file was taken in yet.</p>
  return (
    <>
      <p className="ledger-sum">
        {plural(totals.files, 'file')}: <LedgerSum counts={totals.total} />.
      </p>
      <SkipReasons skipped={totals.total.skipped} />
      {totals.troubled > 0 && (
        <label className="check">
          <input type="checkbox" checked={troubled} onChange={(event) => setTroubled(event.target.checked)} /> only the{' '}
          {plural(totals.troubled, 'file')} with rejected lines
        </label>
      )}
      <FilePages key={String(troubled)} troubled={troubled} total={troubled ? totals.troubled : totals.files} />
    </>
  )
}

function FilePages({ troubled, total }: { readonly troubled: boolean; readonly total: number }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    filesQuery(troubled),
  )
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="files" height={480} />
  const files = data.pages.flat()
  if (files.length === 0) return <p className="empty">There are none.</p>
  return (
    <>
      <FileTable files={files} />
      <Paging
        shown={files.length}
        total={total}
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  )
}
