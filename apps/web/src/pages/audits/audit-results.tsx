import { useMutation, useQueryClient } from '@tanstack/react-query'
import { undoJudgement } from '../../api/audit-queries.ts'
import type { Audit } from '../../api/types.ts'
import { formatNumber, formatPercent, plural } from '../../format/format-number.ts'
import { judgementLabel } from '../../format/strike-reasons.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { ShareBar } from './share-bar.tsx'

type Results = NonNullable<Audit['results']>

interface Props {
  readonly audit: Audit
  readonly results: Results
}

/** What an audit found, over all and stratum by stratum, with how far two readers agree. */
export function AuditResults({ audit, results }: Props) {
  const { all, strata, kappa, readers, judgements } = results
  return (
    <>
      <section aria-labelledby="found-title">
        <h2 id="found-title">What was found</h2>
        <p className="audit-share">
          <b>{formatPercent(all.estimate)}</b> right
          <span className="muted">
            {' '}
            — between {formatPercent(all.low)} and {formatPercent(all.high)} (95 %), over {plural(all.size, 'incident')}
            , each stratum by its size
          </span>
        </p>
        {audit.readers === 2 && (
          <p>
            An incident is right where both readers say so. Reader 1 alone:{' '}
            {formatPercent(readers[0]?.estimate ?? null)}; reader 2 alone: {formatPercent(readers[1]?.estimate ?? null)}
            .
          </p>
        )}
        <p className="muted">
          {plural(all.sampled, 'incident')} could be told, {formatNumber(all.cannotTell)} could not and{' '}
          {all.cannotTell === 1 ? 'is' : 'are'} in no share. Said:{' '}
          {Object.entries(judgements)
            .filter(([, count]) => (count ?? 0) > 0)
            .map(([name, count]) => `${judgementLabel(name).toLowerCase()} ${count}`)
            .join(', ')}
          .
        </p>
      </section>
      {kappa !== null && <Agreement kappa={kappa} />}
      <section aria-labelledby="strata-title">
        <h2 id="strata-title">Stratum by stratum</h2>
        <div className="scroll-x" role="region" aria-label="Strata" tabIndex={0}>
          <table className="table">
            <caption className="hidden">Share of right incidents in each stratum</caption>
            <TableHead
              columns={[
                'Stratum',
                { number: 'Incidents' },
                { number: 'Told' },
                { number: 'Right' },
                { number: 'Share' },
                '95 % interval',
              ]}
            />
            <tbody>
              {strata.map((stratum) => (
                <tr key={stratum.name}>
                  <th scope="row">
                    {stratum.name}
                    {stratum.label !== null && <span className="report-facts muted">{stratum.label}</span>}
                  </th>
                  <td className="number">{formatNumber(stratum.size)}</td>
                  <td className="number">{formatNumber(stratum.judged - stratum.cannotTell)}</td>
                  <td className="number">{formatNumber(stratum.right)}</td>
                  <td className="number">{formatPercent(stratum.estimate)}</td>
                  <td>
                    <ShareBar share={stratum} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="muted">
          Few of a stratum were judged, so its interval is wide: read it, not the share. Method {results.method}.
        </p>
      </section>
      {audit.readers === 1 && <Reopen id={audit.id} />}
    </>
  )
}

function Agreement({ kappa }: { readonly kappa: NonNullable<Results['kappa']> }) {
  const words = (one: typeof kappa.right): string => {
    const value = one.value === null ? 'not defined' : one.value.toFixed(2)
    const interval = one.low === null || one.high === null ? '' : ` (${one.low.toFixed(2)} to ${one.high.toFixed(2)})`
    return `${value}${interval}, the same in ${formatPercent(one.observed)} of ${one.n}`
  }
  return (
    <section aria-labelledby="kappa-title">
      <h2 id="kappa-title">How far the two readers agree</h2>
      <p>
        Cohen’s kappa: right or wrong {words(kappa.right)}; all seven verdicts {words(kappa.verdicts)}.{' '}
        <span className="muted">1 is full agreement, 0 what chance alone would give.</span>
      </p>
    </section>
  )
}

/** The key of the last item may have been the wrong one. */
function Reopen({ id }: { readonly id: string }) {
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => undoJudgement(id, 1),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['audits'] }),
  })
  return (
    <p className="audit-reopen">
      <button type="button" className="quiet-button" disabled={undo.isPending} onClick={() => undo.mutate()}>
        Undo my last judgement
      </button>
    </p>
  )
}
