import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type NormalForm, normalFormsQuery } from '../../../api/proof-queries.ts'
import { useSeen } from '../../../layout/use-seen.ts'
import type { ProofTask } from '../../../proof/proof-task.ts'
import { useProof } from '../../../proof/use-proof.ts'
import { VerdictCounts } from './verdict-counts.tsx'

interface Props {
  readonly partner: string
  readonly name: string
  readonly actors: ProofTask['actors']
}

/** What is proved of a playbook by itself, worked out in this browser when its line comes into view. */
export function AloneCounts({ partner, name, actors }: Props) {
  const [element, seen] = useSeen()
  const { data, error } = useQuery({ ...normalFormsQuery(), enabled: seen })
  const form = data?.playbooks.find((one) => one.partner === partner)
  return (
    <div ref={element} className="alone-counts small">
      <Link to="/playbooks/$partner" params={{ partner }} search={{ part: 'proof' }} aria-label={`Proof of ${name}`}>
        Proof
      </Link>{' '}
      {form === undefined || data === undefined ? (
        <span className="muted">{error === null ? '…' : 'cannot be worked out now'}</span>
      ) : (
        <Counts form={form} on={data.on} actors={actors} />
      )}
    </div>
  )
}

interface CountsProps extends Pick<ProofTask, 'on' | 'actors'> {
  readonly form: NormalForm
}

function Counts({ form, on, actors }: CountsProps) {
  const { playbook, hash, baseLimits } = form
  const { stands, found } = useProof({ playbook, hash, baseLimits, on, actors, asks: { about: 'alone' } })
  if (stands === 'failed') return <span className="muted">cannot be worked out here</span>
  if (stands !== 'ended') return <span className="muted">examining…</span>
  return <VerdictCounts found={found} />
}
