import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { fileQuery } from '../../api/queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { Paging } from '../dyad/paging.tsx'
import { FileFacts } from './file-facts.tsx'
import { LedgerSum, SkipReasons } from './ledger-sum.tsx'
import { largestFirst } from './ledger-sums.ts'
import { RejectionTable } from './rejection-table.tsx'

/** One file: what it is, what became of its rows, and each line of it that was rejected. */
export function FilePage() {
  const { sha256 } = useParams({ from: '/archive/files/$sha256' })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(fileQuery(sha256))
  const file = data?.pages[0]
  useTitle(file?.name ?? 'File')
  const rejections = data?.pages.flatMap((page) => page.rejections) ?? []
  const codes = largestFirst(file?.unknownCodes ?? {})
  return (
    <>
      <p className="way-back">
        <Link to="/archive">Archive</Link>
      </p>
      <h1 className="path">{file?.name ?? 'File'}</h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {file === undefined && error === null && <Loading what="file" height={600} />}
      {file !== undefined && (
        <>
          <p className="ledger-sum">
            <LedgerSum counts={file} />.
          </p>
          <FileFacts file={file} />
          {Object.keys(file.skipped).length > 0 && (
            <section aria-labelledby="skipped-title">
              <h2 id="skipped-title">Skipped rows</h2>
              <SkipReasons skipped={file.skipped} />
            </section>
          )}
          {codes.length > 0 && (
            <section aria-labelledby="codes-title">
              <h2 id="codes-title">Codes that their scheme does not know</h2>
              <p className="muted">Their rows are kept, without a weight.</p>
              <ul className="code-list">
                {codes.map(([code, count]) => (
                  <li key={code}>
                    <code>{code}</code>: {plural(count, 'row')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="rejected-title">
            <h2 id="rejected-title">Rejected rows</h2>
            {file.rejected === 0 ? (
              <p className="empty">None.</p>
            ) : (
              <>
                <p className="muted">
                  {plural(file.rejected, 'row')} could not be understood and {file.rejected === 1 ? 'is' : 'are'} not in
                  the archive. Lines are counted from 1, as an editor does
                  {rejections.length < file.rejected && `; the first ${formatNumber(rejections.length)} are shown`}.
                </p>
                <RejectionTable rejections={rejections} />
                <Paging
                  shown={rejections.length}
                  total={file.rejected}
                  more={hasNextPage}
                  loading={isFetchingNextPage}
                  onMore={() => void fetchNextPage()}
                />
              </>
            )}
          </section>
        </>
      )}
    </>
  )
}
