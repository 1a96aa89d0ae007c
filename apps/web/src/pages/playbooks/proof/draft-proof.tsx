import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { PlaybookView } from '../../../api/playbook-queries.ts'
import { type NormalForm, normalFormsQuery } from '../../../api/proof-queries.ts'
import { Proofs } from './proofs.tsx'
import { actorsOf } from './actors-of.ts'
import { Chairs } from './chair-choice.tsx'

interface Props {
  readonly view: PlaybookView
  readonly draft: NormalForm
}

/** What is proved of a text that is tried, before it is saved anywhere. */
export function DraftProof({ view, draft }: Props) {
  const { against = 'itself' } = useSearch({ from: '/playbooks/$partner' })
  const { data } = useQuery(normalFormsQuery(view.partner))
  if (data === undefined) return null
  return (
    <section aria-labelledby="draft-proof-title" className="proof">
      <h2 id="draft-proof-title">What is proved of the text as changed</h2>
      <Proofs
        form={draft}
        on={data.on}
        actors={actorsOf(view)}
        against={against}
        choice={<Chairs against={against} />}
      />
    </section>
  )
}
