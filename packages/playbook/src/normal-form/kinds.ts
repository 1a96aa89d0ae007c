/** What an act can be, from the friendliest. */
export const KINDS = ['friendly', 'neutral', 'criticism', 'insult', 'offence', 'attack', 'breach'] as const
export type Kind = (typeof KINDS)[number]

/** Kinds that strain takes. Criticism is words about conduct: answered in words, and no strain. */
export const HOSTILE_KINDS = ['insult', 'offence', 'attack', 'breach'] as const
export type HostileKind = (typeof HOSTILE_KINDS)[number]

export function isHostile(kind: Kind): kind is HostileKind {
  return HOSTILE_KINDS.some((hostile) => hostile === kind)
}

/** What a relation is for. */
export const AMBITIONS = ['integration', 'partnership', 'business', 'minimum'] as const
export type Ambition = (typeof AMBITIONS)[number]
