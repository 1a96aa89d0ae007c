import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PROPERTIES, type PropertyName } from '@entente/playbook/proof'
import { type NormalForm, normalFormsQuery } from '../../../api/proof-queries.ts'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import type { ChairName, ProofTask } from '../../../proof/proof-task.ts'
import { CHAIR_WORDS } from './chairs.ts'
import { ProofList } from './proof-list.tsx'

interface Props {
  readonly form: NormalForm
  readonly on: ProofTask['on']
  readonly actors: ProofTask['actors']
  readonly against: ChairName
  /** Where one chooses who sits in the other chair. */
  readonly choice: ReactNode
}

const PAIR: readonly PropertyName[] = ['pair', 'pair-any']
const TOGETHER: readonly PropertyName[] = ['consistent']
const ALONE = PROPERTIES.filter((name) => !PAIR.includes(name) && !TOGETHER.includes(name))

/** What is proved of a playbook: by itself, beside the others, and against another chair. */
export function Proofs({ form, on, actors, against, choice }: Props) {
  const { playbook, hash, baseLimits } = form
  const task = { playbook, hash, baseLimits, on, actors }
  return (
    <>
      <section aria-labelledby="alone-title">
        <h3 id="alone-title">By itself</h3>
        <ProofList task={{ ...task, asks: { about: 'alone' } }} properties={ALONE} about="of the playbook by itself" />
      </section>
      <section aria-labelledby="pair-title">
        <h3 id="pair-title">Against another chair</h3>
        {choice}
        <p className="muted">{CHAIR_WORDS[against].does}</p>
        <ProofList
          key={against}
          task={{ ...task, asks: { about: 'pair', against } }}
          properties={PAIR}
          about="of both sides together"
        />
      </section>
      <section aria-labelledby="beside-others-title">
        <h3 id="beside-others-title">Beside the other playbooks</h3>
        <Together form={form} task={task} />
      </section>
    </>
  )
}

function Together({ form, task }: { readonly form: NormalForm; readonly task: Omit<ProofTask, 'asks'> }) {
  const { data, error, refetch } = useQuery(normalFormsQuery())
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p className="muted">Loading the other playbooks…</p>
  const others = data.playbooks.filter(({ partner }) => partner !== form.partner)
  if (others.length === 0) return <p className="empty">There is no other playbook without an error.</p>
  return (
    <ProofList
      task={{
        ...task,
        actors: { ...namesOf(others), ...task.actors },
        asks: { about: 'consistent', beside: others.map(({ playbook }) => playbook) },
      }}
      beside={others.map(({ hash }) => hash).join()}
      properties={TOGETHER}
      about="of all playbooks together"
    />
  )
}

function namesOf(
  others: readonly { readonly partner: string; readonly name: string }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(others.map(({ partner, name }) => [partner, name]))
}
