import type { PropertyName, WitnessNames } from '@entente/playbook/proof'
import { namesIn } from '../../../proof/names-in.ts'
import type { ProofState } from '../../../proof/proof-runs.ts'
import type { Found, ProofTask } from '../../../proof/proof-task.ts'
import { useProof } from '../../../proof/use-proof.ts'
import { PropertyLine } from './property-line.tsx'
import { VerdictCounts } from './verdict-counts.tsx'

interface Props {
  readonly task: ProofTask
  /** Stands for the playbooks it is compared with. */
  readonly beside?: string
  /** The properties it is about, in their order; each keeps its place while it is worked on. */
  readonly properties: readonly PropertyName[]
  /** What it is about, as in "of the playbook by itself". */
  readonly about: string
}

/** Properties that are proved together, each as soon as it is there; can be stopped. */
export function ProofList({ task, beside = '', properties, about }: Props) {
  const { stop, again, ...state } = useProof(task, beside)
  const names: WitnessNames = namesIn(task)
  return (
    <>
      <div className="proof-state">
        <p role="status">
          <Stands state={state} about={about} />
        </p>
        {isGoing(state) ? (
          <button type="button" className="quiet-button" onClick={stop}>
            Stop
          </button>
        ) : (
          state.stands !== 'ended' && (
            <button type="button" className="quiet-button" onClick={again}>
              Again
            </button>
          )
        )}
      </div>
      <ul className="properties">
        {properties.map((name) => {
          const found = state.found.find(({ result }) => result.name === name)
          return (
            <PropertyLine
              key={name}
              name={name}
              found={found}
              otherwise={isGoing(state) ? null : 'Not examined.'}
              toldBefore={found !== undefined && isToldBefore(found, state.found)}
              names={names}
            />
          )
        })}
      </ul>
    </>
  )
}

function Stands({ state, about }: { readonly state: ProofState; readonly about: string }) {
  if (state.stands === 'failed') return <>The proof broke off: {state.fault}.</>
  if (state.stands === 'stopped') return <>Stopped; what is not examined is not proved.</>
  if (isGoing(state)) return <>Examining the properties {about}…</>
  return <VerdictCounts found={state.found} />
}

function isGoing({ stands }: ProofState): boolean {
  return stands === 'waiting' || stands === 'running'
}

function isToldBefore(found: Found, all: readonly Found[]): boolean {
  const told = found.told.join()
  return all.findIndex((one) => one.told.join() === told) < all.indexOf(found)
}
