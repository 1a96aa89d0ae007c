import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { PlaybookView } from '../../../api/playbook-queries.ts'
import { normalFormsQuery } from '../../../api/proof-queries.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { actorsOf } from './actors-of.ts'
import { Chairs } from './chair-choice.tsx'
import { Proofs } from './proofs.tsx'

/** What is proved of the playbook of the workspace. It is worked out in this browser. */
export function ProofPart({ view }: { readonly view: PlaybookView }) {
  const { against = 'itself' } = useSearch({ from: '/playbooks/$partner' })
  const { data, error, refetch } = useQuery(normalFormsQuery(view.partner))
  const [form] = data?.playbooks ?? []
  return (
    <section aria-labelledby="proof-title" className="proof">
      <h2 id="proof-title">Proof</h2>
      <p className="muted">
        Each property is proved, or refuted by a story that was replayed, or unknown with the reason; unknown is not
        proved. It is worked out here, in this browser.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the normal form" height={1200} />}
      {data !== undefined && form !== undefined && (
        <Proofs
          form={form}
          on={data.on}
          actors={actorsOf(view)}
          against={against}
          choice={<Chairs against={against} />}
        />
      )}
    </section>
  )
}
