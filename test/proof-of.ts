// Proofs of playbooks for tests: which function decides which property, all on one day and within the usual limits.
import { type ActorCode, parseDay } from '@entente/model'
import {
  DEFAULT_PROOF_LIMITS,
  exchanged,
  type Playbook,
  type ProofOptions,
  type PropertyName,
  type PropertyResult,
  proveAlone,
  proveConsistent,
  provePair,
  readPlaybook,
} from '@entente/playbook'
import { shippedBase, shippedCatalogue } from '../packages/entente/src/playbooks/shipped.ts'

const PAIRS: readonly PropertyName[] = ['pair', 'pair-any']

/** The base that comes with the program, in normal form. */
export function readBase(): Playbook {
  const environment = { perspective: 'XAA' as ActorCode, catalogue: shippedCatalogue(), agreements: [] }
  const { playbook } = readPlaybook(shippedBase(), environment, () => undefined)
  if (playbook === undefined) throw new Error('the base cannot be read')
  return playbook
}

const OPTIONS: ProofOptions = {
  on: parseDay('2026-01-05'),
  limits: DEFAULT_PROOF_LIMITS,
  now: () => 0,
  baseLimits: readBase().limits,
}

/** What is found out of one property: of the first playbook, or of all of them together. */
export function proofOf(
  property: PropertyName,
  playbooks: readonly Playbook[],
  states?: number,
): readonly PropertyResult[] {
  return provedWith(property, playbooks, states).filter(({ name }) => name === property)
}

/** All that is found out beside it in the same call, with no more than so many states looked at. */
export function provedWith(
  property: PropertyName,
  playbooks: readonly Playbook[],
  states: number = DEFAULT_PROOF_LIMITS.states,
): readonly PropertyResult[] {
  const [playbook] = playbooks
  if (playbook === undefined) throw new Error('there is no playbook to prove')
  const options = { ...OPTIONS, limits: { ...OPTIONS.limits, states } }
  if (property === 'consistent') return proveConsistent(playbooks, options)
  return PAIRS.includes(property) ? provePair(playbook, exchanged(playbook), options) : proveAlone(playbook, options)
}
