import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fileTotalsQuery, statusQuery } from '../../api/queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { FeedDays } from './feed-days.tsx'
import { FeedTable } from './feed-table.tsx'
import { MentionNote } from './mention-note.tsx'
import { FileLedgers } from './file-ledgers.tsx'
import { MissingFiles } from './missing-files.tsx'
import { TakeIn } from './take-in/take-in.tsx'

/** What is in the archive, what became of every row of every file, and the way to more files. */
export function ArchivePage() {
  useTitle('Archive')
  const status = useQuery(statusQuery)
  const totals = useQuery(fileTotalsQuery)
  return (
    <>
      <h1>Archive</h1>
      <p className="lede">
        What each feed covers, day by day, and what became of every row of every file. What is followed, and what is
        missing of it, stands under <Link to="/feeds">feeds</Link>.
      </p>
      <TakeIn />
      <section aria-labelledby="feeds-title">
        <h2 id="feeds-title">Feeds</h2>
        {status.error !== null && <ProblemNote error={status.error} onRetry={() => void status.refetch()} />}
        {status.data === undefined && status.error === null && <Loading what="feeds" height={120} />}
        {status.data !== undefined && <FeedTable feeds={status.data.feeds} />}
        {status.data !== undefined && <MentionNote mentions={status.data.mentions} />}
      </section>
      {status.data === undefined ? (
        status.error === null && <Loading what="days" height={480} />
      ) : (
        <FeedDays status={status.data} />
      )}
      <section aria-labelledby="files-title">
        <h2 id="files-title">Files</h2>
        {status.data !== undefined && <MissingFiles {...status.data} />}
        {totals.error !== null && <ProblemNote error={totals.error} onRetry={() => void totals.refetch()} />}
        {totals.data === undefined && totals.error === null && <Loading what="files" height={600} />}
        {totals.data !== undefined && <FileLedgers totals={totals.data} />}
      </section>
    </>
  )
}
