import { Link } from '@tanstack/react-router'
import type { Algorithm, Run } from '../../../api/playbook-queries.ts'
import { idWords } from '../../../format/kinds.ts'
import { TableHead } from '../../../layout/table-head.tsx'

interface Props {
  readonly run: Run
  readonly playbook: Algorithm | null
}

/** Reasons shown before the rest is only counted. */
const REASONS = 3

/** Proposals in time, with the acts they rest on. */
export function ProposalTable({ run, playbook }: Props) {
  return (
    <div className="scroll-x" role="region" aria-label="Table of proposals" tabIndex={0}>
      <table className="table stacked-table proposals-table" role="table">
        <caption className="hidden">Proposals, the earliest first</caption>
        <TableHead columns={['Day', 'Proposal', 'Choices', 'Because', 'Due', 'Would be']} />
        <tbody role="rowgroup">
          {run.proposals.map((proposal) => (
            <tr role="row" key={proposal.id}>
              <td role="cell" className="day">
                {proposal.on}
              </td>
              <td role="cell">
                {proposal.type}
                <span className="muted small">
                  {proposal.response === null ? '' : idWords(proposal.response)}
                  {proposal.step !== null && `, step ${proposal.step}`}
                </span>
              </td>
              <td role="cell">
                {proposal.choices.length === 0 ? '—' : <Choices ids={proposal.choices} playbook={playbook} />}
              </td>
              <td role="cell">
                <Reasons proposal={proposal} acts={run.acts} />
              </td>
              <td role="cell" className="day">
                {proposal.due}
              </td>
              <td role="cell">{proposal.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ChoicesProps {
  readonly ids: readonly string[]
  readonly playbook: Algorithm | null
}

/** The two that stand first in every answer are said shortly. */
const ALWAYS: Readonly<Record<string, string>> = {
  'no-action': 'No action',
  clarification: 'Ask for clarification',
  lift: 'Lift the measure',
}

export function Choices({ ids, playbook }: ChoicesProps) {
  return ids.map((id) => ALWAYS[id] ?? playbook?.instruments[id]?.name ?? idWords(id)).join(' · ')
}

interface ReasonsProps {
  readonly proposal: Run['proposals'][number]
  readonly acts: Run['acts']
}

function Reasons({ proposal: { because: keys, type }, acts }: ReasonsProps) {
  if (keys.length === 0) return <span className="muted">{type === 'initiative' ? 'its day came' : 'no act'}</span>
  return (
    <ul className="reasons-list">
      {keys.slice(0, REASONS).map((key) => {
        const act = acts[key]
        const incident = act?.incidents[0]
        const said = act === undefined ? key : `${idWords(act.rule)}, ${act.occurredOn}`
        return (
          <li key={key}>
            {incident === undefined || incident.startsWith('hand:') ? (
              said
            ) : (
              <Link to="/incidents/$key" params={{ key: incident }}>
                {said}
              </Link>
            )}
          </li>
        )
      })}
      {keys.length > REASONS && <li className="muted">and {keys.length - REASONS} more</li>}
    </ul>
  )
}
