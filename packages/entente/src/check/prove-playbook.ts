import { type ActorCode, type Day } from '@entente/model'
import {
  type Counterpart,
  DEFAULT_PROOF_LIMITS,
  exchanged,
  type Playbook,
  type ProofOptions,
  PROPERTIES,
  type PropertyResult,
  proveAlone,
  proveConsistent,
  provePair,
  STOCK,
  type Stock,
} from '@entente/playbook'
import type { ProofMemory } from './proof-memory.ts'

/** Time for the properties of one playbook, in milliseconds; what is not known by then is `unknown`. */
const MOST_MILLISECONDS = 20_000

/** Counterparts that nobody has to withstand: what happens against them is told, and fails no check (rule 30). */
const REPORTED: readonly Stock[] = ['hawk', 'misreader']
/** States that are worth looking at where a result is only reported. */
const MOST_FOR_REPORTED = 60_000

/** Whether a result is told only: refuted there is no failure. */
export function isReported({ against }: PropertyResult): boolean {
  return REPORTED.some((one) => one === against)
}

/** One playbook to prove, with what it stands on. */
export interface Proving {
  readonly playbook: Playbook
  readonly baseLimits: Playbook['limits'] | null
}

export interface ProvingOptions {
  /** First day of every story. */
  readonly on: Day
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  readonly memory: ProofMemory
  /** Called between two pieces of work, so that others come to their turn. */
  readonly pause: () => Promise<unknown>
}

/** Whom a playbook is tried against: itself with the chairs exchanged, the stock counterparts, the other chair's where given. */
export function counterpartsOf(playbook: Playbook, theirs: Playbook | undefined): readonly Counterpart[] {
  return [
    exchanged(playbook),
    ...STOCK.map((plays) => ({ plays })),
    ...(theirs === undefined ? [] : [{ plays: 'playbook' as const, playbook: theirs, name: theirs.perspective }]),
  ]
}

/** How results name a counterpart. */
export function nameOf(counterpart: Counterpart): string {
  return counterpart.plays === 'playbook' ? counterpart.name : counterpart.plays
}

/**
 * Every property of one playbook but `consistent`: by itself, with the chairs exchanged, against the stock counterparts, and
 * against the other chair's playbook where it is given.
 */
export async function provePlaybook(
  { playbook, baseLimits }: Proving,
  theirs: Playbook | undefined,
  { on, now, memory, pause }: ProvingOptions,
): Promise<readonly PropertyResult[]> {
  const until = now() + MOST_MILLISECONDS
  const options = (): ProofOptions => ({ on, now, baseLimits, limits: limitsUntil(until, now) })
  const optionsFor = (counterpart: Counterpart): ProofOptions => {
    const { limits, ...rest } = options()
    const reported = REPORTED.some((one) => one === counterpart.plays)
    return { ...rest, limits: reported ? { ...limits, states: MOST_FOR_REPORTED } : limits }
  }
  const results = [...memory.recall(['alone', on, baseLimits, playbook], () => proveAlone(playbook, options()))]
  for (const counterpart of counterpartsOf(playbook, theirs)) {
    await pause()
    results.push(
      ...memory.recall(['pair', on, baseLimits, playbook, counterpart], () =>
        provePair(playbook, counterpart, optionsFor(counterpart)),
      ),
    )
  }
  return inOrder(results)
}

/** `consistent` of all playbooks of a workspace, by partner. */
export function proveWorkspace(
  playbooks: readonly Playbook[],
  { on, now, memory }: Omit<ProvingOptions, 'pause'>,
): ReadonlyMap<ActorCode | null, readonly PropertyResult[]> {
  const options = { on, now, baseLimits: null, limits: limitsUntil(now() + MOST_MILLISECONDS, now) }
  const results = memory.recall(['consistent', on, playbooks], () => proveConsistent(playbooks, options))
  return new Map(
    results.flatMap((one, at) => {
      const playbook = playbooks[at]
      return playbook === undefined ? [] : [[playbook.partner, [one]] as const]
    }),
  )
}

/** In the order of the language's table; against the counterparts in theirs. */
export function inOrder(results: readonly PropertyResult[]): readonly PropertyResult[] {
  return results.toSorted((a, b) => PROPERTIES.indexOf(a.name) - PROPERTIES.indexOf(b.name))
}

function limitsUntil(until: number, now: () => number): ProofOptions['limits'] {
  return { ...DEFAULT_PROOF_LIMITS, milliseconds: Math.max(1, until - now()) }
}
