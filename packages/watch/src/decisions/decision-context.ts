import type { Intent, Kind, Limits, UsedInstrument } from '@entente/playbook'

/** What of an instrument matters where it is chosen. */
export interface Choosable {
  readonly intent: Intent
  /** 1 to 10 for answers; null for friendly ones. */
  readonly rung: number | null
  readonly legal: UsedInstrument['legal']
  /** Whether it is words in our own name and nothing else [G1]. */
  readonly words: boolean
}

/** What playbook, catalogue and record say of an item that is to be decided. */
export interface DecisionContext {
  /** Of playbook and catalogue, by id. */
  readonly instruments: ReadonlyMap<string, Choosable>
  /** The act that opened it; null where none did, as for a step that nobody asked for. */
  readonly opening: {
    readonly kind: Kind
    readonly points: number
    /** Whether it is criticism or opinion: of that kind, or with a code of speech. */
    readonly speech: boolean
  } | null
  /** Whether a person has confirmed that act. */
  readonly confirmed: boolean
  /** Keys of the incidents of the acts that it rests on. */
  readonly evidence: readonly string[]
  readonly limits: Pick<Limits, 'proportion' | 'ceiling' | 'signOff'>
  /** Whether we asked the partner to comply, and offered to talk, since that act. */
  readonly asked: { readonly toComply: boolean; readonly toTalk: boolean }
}
