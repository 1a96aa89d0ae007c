import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { withdrawAct } from '../../api/act-queries.ts'
import type { Act } from '../../api/types.ts'
import { formText } from '../../layout/form-text.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { Toward } from '../../layout/toward.tsx'
import { formatSigned } from '../../format/format-number.ts'
import { SourceDocument } from './source-document.tsx'

/** Acts by hand, latest day first. The roles are written out as in the table of reports, whose layout it shares. */
export function ActTable({ acts }: { readonly acts: readonly Act[] }) {
  const [withdrawing, setWithdrawing] = useState<string>()
  return (
    <table className="table reports-table acts-table" role="table">
      <caption className="hidden">Acts by hand, latest day first</caption>
      <TableHead columns={['Day', 'Code', 'Act', { number: 'Score' }, 'Change']} />
      <tbody role="rowgroup">
        {acts.map((act) => (
          <tr role="row" key={act.id}>
            <td role="cell" className="day">
              {act.occurredOn}
            </td>
            <td role="cell" className="code" title={act.label}>
              {act.cameo}
            </td>
            <td role="cell" className="act">
              {act.what}
              <span className="report-facts muted">
                {act.sourceName} <Toward /> {act.targetName} · {act.label}
                {act.tag !== undefined && ` · ${act.tag}`}
                {act.marking !== undefined && ` · ${act.marking}`}
                {act.version > 1 && ' · corrected'} · {act.id}
              </span>
              <span className="report-facts">
                <SourceDocument document={act.document} />
              </span>
              {act.incident !== undefined && (
                <Link to="/incidents/$key" params={{ key: act.incident }} className="report-facts">
                  the incident it is about
                </Link>
              )}
              {withdrawing === act.id && <Withdrawal id={act.id} onEnd={() => setWithdrawing(undefined)} />}
            </td>
            <td role="cell" className="number">
              <Score weight={act.goldstein} />
            </td>
            <td role="cell" className="source">
              <Link
                to="/acts"
                search={(before) => ({ ...before, correct: act.id, about: undefined })}
                aria-label={`Correct ${act.id}`}
              >
                correct
              </Link>{' '}
              <button
                type="button"
                className="quiet-button"
                aria-label={`Withdraw ${act.id}`}
                onClick={() => setWithdrawing(withdrawing === act.id ? undefined : act.id)}
              >
                withdraw
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Score({ weight }: { readonly weight: number | null }) {
  if (weight === null) return <span className="muted">no weight</span>
  const sign = weight === 0 ? undefined : weight > 0 ? 'cooperation' : 'conflict'
  return <b className={sign}>{formatSigned(weight)}</b>
}

function Withdrawal({ id, onEnd }: { readonly id: string; readonly onEnd: () => void }) {
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: (because: string) => withdrawAct(id, because),
    onSuccess: () => {
      for (const key of ['acts', 'incidents', 'relations']) void queries.invalidateQueries({ queryKey: [key] })
      onEnd()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    withdraw.mutate(formText(new FormData(event.currentTarget), 'because'))
  }
  return (
    <form className="form-row because" onSubmit={submit} aria-label={`Withdraw ${id}`}>
      <label>
        Why it is withdrawn
        <input name="because" required maxLength={500} autoFocus autoComplete="off" />
      </label>
      <button type="submit" className="button" disabled={withdraw.isPending}>
        Withdraw {id}
      </button>
      <button type="button" className="quiet-button" onClick={onEnd}>
        keep it
      </button>
      {withdraw.error !== null && <ProblemNote error={withdraw.error} />}
    </form>
  )
}
