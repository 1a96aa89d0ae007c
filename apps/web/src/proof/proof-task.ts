import type { Playbook, ProofOptions, PropertyResult, Stock } from '@entente/playbook/proof'

/** Who can sit in the other chair: ourselves with the chairs exchanged, or one who behaves simply. */
export type ChairName = 'itself' | Stock

/** A part of the proof of one playbook that is made, shown and stopped by itself. Plain data: it goes to a worker. */
export interface ProofTask {
  readonly playbook: Playbook
  /** Of the playbook. */
  readonly hash: string
  readonly baseLimits: ProofOptions['baseLimits']
  readonly on: ProofOptions['on']
  /** Names of states by their codes. */
  readonly actors: Readonly<Record<string, string>>
  readonly asks:
    | { readonly about: 'alone' }
    | { readonly about: 'pair'; readonly against: ChairName }
    /** Whether the playbook treats its partner as those beside it treat theirs. */
    | { readonly about: 'consistent'; readonly beside: readonly Playbook[] }
}

/** A result, and its witness as sentences. */
export interface Found {
  readonly result: PropertyResult
  readonly told: readonly string[]
}

/** What a worker says, in this order: each result as soon as there is one, then that it came to its end. */
export type ProofMessage = { readonly kind: 'found'; readonly found: Found } | { readonly kind: 'end' }
