import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type InstrumentRow, instrumentsQuery } from '../../api/playbook-queries.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { idTitle } from '../../format/kinds.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { InstrumentFilter } from './instrument-filter.tsx'
import { toFilters } from './instruments-search.ts'

/** The whole repertoire: what a state can openly and lawfully do toward another, family by family. */
export function InstrumentsPage() {
  useTitle('Instruments')
  const search = useSearch({ from: '/instruments' })
  const navigate = useNavigate({ from: '/instruments' })
  const { data, error, refetch } = useQuery(instrumentsQuery(toFilters(search)))
  const never = data?.instruments.filter(({ usedBy }) => usedBy.length === 0).length ?? 0
  return (
    <>
      <p className="crumb">
        <Link to="/playbooks">Playbooks</Link>
      </p>
      <h1>Instruments</h1>
      <p className="lede">
        What one state can do toward another: openly, lawfully, in its own name. Playbooks name a few of them; the rest
        stands here so that nobody forgets it. Nothing is ranked, and nothing here is advice to use it.
      </p>
      <InstrumentFilter
        search={search}
        onChange={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
        }
      />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="instruments" height={900} />}
      {data !== undefined && (
        <>
          <p role="status" className="muted">
            {formatNumber(data.instruments.length)} of {formatNumber(data.total)}
            {data.instruments.length > 0 && `; ${formatNumber(never)} of these in no playbook of this workspace`}.
          </p>
          {data.families.map((family) => (
            <Family key={family} family={family} rows={data.instruments.filter((row) => row.family === family)} />
          ))}
          {data.instruments.length === 0 && (
            <p className="empty">
              Nothing fits.{' '}
              <Link to="/instruments" search={{}}>
                Show all
              </Link>
            </p>
          )}
        </>
      )}
    </>
  )
}

function Family({ family, rows }: { readonly family: string; readonly rows: readonly InstrumentRow[] }) {
  if (rows.length === 0) return null
  const title = `family-${family}`
  return (
    <section aria-labelledby={title} className="family">
      <h2 id={title}>
        {idTitle(family)} <span className="count">{rows.length}</span>
      </h2>
      <ul className="lines instrument-lines">
        {rows.map((row) => (
          <InstrumentLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function InstrumentLine({ row }: { readonly row: InstrumentRow }) {
  const { id, name, intent, rung, warmth, legal, consent, usedBy } = row
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/instruments/$id" params={{ id }} className="line-title">
          {name}
        </Link>
        <p className="line-facts">
          <span className="kind">{intent}</span>
          <span>{rung === null ? `warmth ${warmth ?? '—'}` : `rung ${rung}`}</span>
          <span>{legal}</span>
          {consent === 'partner' && <span>needs consent</span>}
          <span className={usedBy.length === 0 ? 'never-used' : undefined}>
            {usedBy.length === 0 ? 'in no playbook' : `in ${plural(usedBy.length, 'playbook')}: ${shortened(usedBy)}`}
          </span>
        </p>
      </div>
    </li>
  )
}

const MOST_NAMED = 6

function shortened(codes: readonly string[]): string {
  return codes.length <= MOST_NAMED ? codes.join(', ') : `${codes.slice(0, MOST_NAMED).join(', ')}, …`
}
