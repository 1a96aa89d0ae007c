import { useSyncExternalStore } from 'react'
import { proofKey, proofRun, type ProofRun, type ProofState } from './proof-runs.ts'
import type { ProofTask } from './proof-task.ts'

/**
 * A proof that begins when it is first shown and ends when it no longer is, results as they come; one that ended is kept.
 * `beside` stands for the playbooks that it is compared with.
 */
export function useProof(task: ProofTask, beside = ''): ProofState & Pick<ProofRun, 'stop' | 'again'> {
  const { state, subscribe, stop, again } = proofRun(proofKey(task, beside), task)
  return { ...useSyncExternalStore(subscribe, state), stop, again }
}
