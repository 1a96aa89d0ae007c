import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import {
  type ChosenList,
  columnsQuery,
  type ImportLedger,
  type ListColumns,
  trialQuery,
} from '../../api/import-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { useSend } from '../../api/use-send.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useOfficer } from '../../officer/officer.ts'
import { ColumnsForm } from './columns-form.tsx'
import { fieldsOf, type ImportAnswers, toRequest } from './import-answers.ts'
import { LedgerTable } from './ledger-table.tsx'
import { QuestionsForm } from './questions-form.tsx'

interface Props {
  readonly list: ChosenList
  readonly answers: ImportAnswers
  readonly onAnswers: (answers: ImportAnswers) => void
}

/** One list from its columns to what became of its rows. */
export function ListImport({ list, answers, onAnswers }: Props) {
  const { data, error, refetch } = useQuery(columnsQuery(list))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="the columns" height={400} />
  return <Import list={list} columns={data} answers={answers} onAnswers={onAnswers} />
}

function Import({ list, columns, answers, onAnswers }: Props & { readonly columns: ListColumns }) {
  const { data: workspace } = useQuery(workspaceQuery)
  const officer = useOfficer()
  const [done, setDone] = useState<ImportLedger>()
  const request = toRequest(answers, workspace?.perspective?.code)
  const named = [...fieldsOf(columns, answers.columns).values()].includes('what')
  const trial = useQuery({ ...trialQuery(list, request, officer), enabled: named && done === undefined })
  const { send, sending, error } = useSend(() =>
    unwrap(client.POST('/v1/commitments/import', { body: { ...request, content: list.content, dryRun: false } })),
  )
  const ledger = trial.data
  if (done !== undefined) return <Done ledger={done} />
  return (
    <>
      <ColumnsForm columns={columns} answers={answers} onAnswers={onAnswers} />
      <QuestionsForm ledger={named ? ledger : undefined} answers={answers} onAnswers={onAnswers} />
      <section aria-labelledby="trial-title" aria-busy={trial.isFetching} className="figures-section">
        <h2 id="trial-title">What would become of it</h2>
        {!named && <p className="empty">Say above which column holds what was promised.</p>}
        {named && trial.error !== null && <ProblemNote error={trial.error} onRetry={() => void trial.refetch()} />}
        {named && ledger === undefined && trial.error === null && <Loading what="the rows" height={200} />}
        {named && ledger !== undefined && trial.error === null && (
          <>
            <LedgerTable ledger={ledger} />
            {error !== null && <ProblemNote error={error} />}
            <p className="form-buttons">
              <button
                type="button"
                className="button primary"
                disabled={sending || trial.isFetching || ledger.added === 0}
                onClick={() => void send(undefined).then(setDone)}
              >
                Take in {plural(ledger.added, 'commitment')}
              </button>
              {ledger.added === 0 && <span className="muted">There is nothing to take in yet.</span>}
            </p>
          </>
        )}
      </section>
    </>
  )
}

function Done({ ledger }: { readonly ledger: ImportLedger }) {
  const first = ledger.ids[0]
  return (
    <section aria-labelledby="done-title">
      <h2
        id="done-title"
        tabIndex={-1}
        ref={(node) => {
          node?.focus()
        }}
      >
        Taken in: {plural(ledger.added, 'commitment')}
      </h2>
      <LedgerTable ledger={ledger} />
      <p className="form-buttons">
        <Link to="/commitments" className="button">
          See the commitments
        </Link>
        {first !== undefined && (
          <Link to="/commitments/$id" params={{ id: first }} className="button">
            Open {first}
          </Link>
        )}
      </p>
    </section>
  )
}
