import {
  DEFAULT_PROOF_LIMITS,
  exchanged,
  type ProofOptions,
  type PropertyResult,
  proveConsistent,
  provePair,
  provingAlone,
  tellWitness,
} from '@entente/playbook/proof'
import { namesIn } from './names-in.ts'
import type { Found, ProofTask } from './proof-task.ts'

/** Fewer than the command explores: a tab of a browser has less memory than a machine. */
const STATES = 2_000_000
const MILLISECONDS = 30_000

/** Makes a proof, and tells each result as soon as it is there. */
export function prove(task: ProofTask, now: () => number, tell: (found: Found) => void): void {
  const { baseLimits, on } = task
  const limits = { ...DEFAULT_PROOF_LIMITS, states: STATES, milliseconds: MILLISECONDS }
  const names = namesIn(task)
  for (const result of resultsOf(task, { baseLimits, on, now, limits })) {
    tell({ result, told: result.witness === null ? [] : tellWitness(result.witness, names) })
  }
}

function resultsOf({ playbook, asks }: ProofTask, options: ProofOptions): Iterable<PropertyResult> {
  switch (asks.about) {
    case 'alone':
      return provingAlone(playbook, options)
    case 'pair':
      return provePair(playbook, asks.against === 'itself' ? exchanged(playbook) : { plays: asks.against }, options)
    case 'consistent':
      return proveConsistent([playbook, ...asks.beside], options).slice(0, 1)
  }
}
