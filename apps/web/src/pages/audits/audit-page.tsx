import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { auditQuery } from '../../api/audit-queries.ts'
import type { Audit } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Toward } from '../../layout/toward.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { AuditResults } from './audit-results.tsx'
import { readerOf } from './audit-search.ts'
import { JudgeItem } from './judge-item.tsx'

/** One audit: its items one by one, and at the end what it found. */
export function AuditPage() {
  const { id } = useParams({ from: '/audits/$id' })
  const search = useSearch({ from: '/audits/$id' })
  const reader = readerOf(search)
  const { data, error, refetch } = useQuery(auditQuery(id, reader))
  useTitle(`Audit ${id}`)
  if (error !== null) {
    return (
      <>
        <h1>Audit {id}</h1>
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  if (data === undefined) {
    return (
      <>
        <h1>Audit {id}</h1>
        <Loading what="audit" height={800} />
      </>
    )
  }
  const judged = data.items.filter(({ verdict }) => verdict !== null).length
  const all = data.strata.reduce((sum, { size }) => sum + size, 0)
  return (
    <>
      <p className="way-back">
        <Link to="/audits">All audits</Link>
      </p>
      <h1>Audit {id}</h1>
      <p className="lede">
        {data.sourceName} <Toward /> {data.targetName} in {data.feed}: {plural(data.n, 'incident')} drawn from{' '}
        {plural(all, 'settled one')} by {data.by}, seed <code>{data.seed}</code>.
      </p>
      {data.results !== null ? (
        <AuditResults audit={data} results={data.results} />
      ) : (
        <>
          {data.readers === 2 && <Readers audit={data} />}
          {!data.mayAnswer ? (
            <p className="empty">
              Somebody else is reader {reader} of this audit. Two readers are two persons, and neither sees what the
              other says until both are done.
            </p>
          ) : judged === data.n ? (
            <p className="empty">
              All items are judged. The other reader is not done yet; then both see what was found.
            </p>
          ) : null}
          {data.mayAnswer && (judged < data.n || search.item !== undefined) && (
            <JudgeItem audit={data} judged={judged} asked={search.item} />
          )}
        </>
      )}
    </>
  )
}

function Readers({ audit }: { readonly audit: Audit }) {
  return (
    <nav className="control audit-readers" aria-label="Reader">
      <span className="control-label" aria-hidden="true">
        Read as
      </span>
      <span className="segments">
        {([1, 2] as const).map((reader) => (
          <Link
            key={reader}
            to="/audits/$id"
            params={{ id: audit.id }}
            search={reader === 2 ? { reader } : {}}
            activeOptions={{ exact: true }}
            activeProps={{}}
            {...(reader === audit.reader ? { 'aria-current': 'page' } : {})}
          >
            reader {reader}
          </Link>
        ))}
      </span>
    </nav>
  )
}
