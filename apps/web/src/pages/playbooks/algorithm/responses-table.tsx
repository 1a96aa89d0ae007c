import { Link } from '@tanstack/react-router'
import type { Algorithm } from '../../../api/playbook-queries.ts'
import { plural } from '../../../format/format-number.ts'
import { idWords, kindWords } from '../../../format/kinds.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { WithCode } from '../../../layout/with-code.tsx'

type Response = Algorithm['responses'][number]

interface Props {
  readonly playbook: Algorithm
  /** When the way back of each opens, in words, by id. */
  readonly wayBack: Readonly<Record<string, string>>
}

/** What is answered how, and how both come back. */
export function ResponsesTable({ playbook, wayBack }: Props) {
  return (
    <div className="scroll-x" role="region" aria-label="Table of responses" tabIndex={0}>
      <table className="table stacked-table responses-table" role="table">
        <caption className="hidden">Responses in their order</caption>
        <TableHead columns={['Response', 'To', 'Choices or ladder', 'Timing', 'Way back']} />
        <tbody role="rowgroup">
          {playbook.responses.map((response) => (
            <tr role="row" key={response.id}>
              <th scope="row" role="rowheader">
                {idWords(response.id)}
                {response.because !== null && <span className="muted small">Because {response.because}.</span>}
              </th>
              <td role="cell">
                {response.to.kinds.map(kindWords).join(', ')}
                {response.to.minPoints > 1 && ` of ${response.to.minPoints} points or more`}
                {response.at !== null && <span className="muted small">at {response.at.map(idWords).join(', ')}</span>}
              </td>
              <td role="cell">
                <Answer answer={response.answer} playbook={playbook} />
              </td>
              <td role="cell" className="timing">
                {timingOf(response)}
              </td>
              <td role="cell">
                {response.offRamp === null ? (
                  <span className="muted">{response.answer.kind === 'ladder' ? 'after its window' : '—'}</span>
                ) : (
                  <>
                    when <WithCode text={wayBack[response.id] ?? ''} />:{' '}
                    <InstrumentList ids={response.offRamp.offer} playbook={playbook} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function timingOf({ answer, within, cooldown, expires }: Response): string {
  if (answer.kind === 'none') return '—'
  const parts = [`due in ${plural(within, 'day')}`, `lapses after ${plural(expires, 'day')}`]
  if (cooldown > 0) parts.push(`at most one in ${plural(cooldown, 'day')}`)
  if (answer.kind === 'ladder') parts.push(`one step up within ${plural(answer.window, 'day')}`)
  return parts.join('; ')
}

function Answer({ answer, playbook }: { readonly answer: Response['answer']; readonly playbook: Algorithm }) {
  switch (answer.kind) {
    case 'none':
      return <>not answered: {answer.because}</>
    case 'choose':
      return <InstrumentList ids={answer.choices} playbook={playbook} />
    case 'ladder':
      return <InstrumentList ids={answer.steps} playbook={playbook} ordered />
  }
}

interface ListProps {
  readonly ids: readonly string[]
  readonly playbook: Algorithm
  /** Steps of a ladder, the first first. */
  readonly ordered?: boolean
}

function InstrumentList({ ids, playbook: { instruments }, ordered = false }: ListProps) {
  const items = ids.map((id) => {
    const one = instruments[id]
    return (
      <li key={id}>
        <Link to="/instruments/$id" params={{ id }}>
          {one?.name ?? idWords(id)}
        </Link>
        {one !== undefined && (
          <span className="muted small">
            {one.rung === null ? ` warmth ${one.warmth ?? '—'}` : ` rung ${one.rung}`}
          </span>
        )}
      </li>
    )
  })
  return ordered ? <ol className="choices">{items}</ol> : <ul className="choices">{items}</ul>
}
