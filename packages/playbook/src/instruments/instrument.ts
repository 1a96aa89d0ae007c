import type { ActorCode } from '@entente/model'

export const FAMILIES = [
  'diplomatic',
  'consular-and-mobility',
  'economic-and-trade',
  'finance-and-aid',
  'science-and-education',
  'culture-and-sport',
  'public-diplomacy',
  'environment-and-water',
  'energy-and-transport',
  'health',
  'humanitarian',
  'legal-and-arbitration',
  'security-dialogue',
  'parliamentary-and-local',
  'digital-and-standards',
] as const

export const INTENTS = ['answer', 'encourage', 'repair', 'integrate'] as const
export type Intent = (typeof INTENTS)[number]

/** Who can be addressed: nobody else, whatever an instrument says of itself. */
export const ADDRESSEES = ['state organ', 'international organisation', 'joint body', 'own public'] as const
export const VISIBLE = ['public', 'partner', 'internal'] as const
export const COSTS = ['none', 'low', 'medium', 'high'] as const
export const CONSENTS = ['none', 'partner'] as const
export const LEGAL = ['courtesy', 'retorsion', 'treaty remedy', 'countermeasure'] as const

/** An overt, lawful thing that one state can do toward another, in its own name. */
export interface Instrument {
  readonly id: string
  readonly name: string
  /** What it is, how it is done, what it is not. */
  readonly what: string
  readonly intent: Intent
  /** 1 to 10, by the anchors in `RUNGS`; answers only. */
  readonly rung?: number | undefined
  /** 1 to 10, all but answers. */
  readonly warmth?: number | undefined
  readonly addressee: (typeof ADDRESSEES)[number]
  readonly visible: (typeof VISIBLE)[number]
  readonly parameters: Readonly<Record<string, readonly string[]>>
  /** Where it stays in force: when it is reviewed, what ends it. */
  readonly lasting?: { readonly review: string; readonly lift: string } | undefined
  /** From decision to done, a duration. */
  readonly lead: string
  readonly cost: (typeof COSTS)[number]
  readonly consent: (typeof CONSENTS)[number]
  readonly legal: (typeof LEGAL)[number]
  readonly basis: string
  /** Code under which a feed would report it, with its meaning. */
  readonly cameo?: { readonly code: string; readonly meaning: string } | undefined
  /** Why no feed would report it. */
  readonly unseen?: string | undefined
  /** A documented use. */
  readonly used: {
    readonly year: number
    readonly by: ActorCode
    readonly toward?: ActorCode | undefined
    readonly what: string
    readonly source: string
  }
  /** What is known of its effect, or that nobody knows. */
  readonly effect: string
}

/** A file of instruments: one family. */
export interface InstrumentFile {
  readonly entente: 'instruments/v1'
  readonly family: string
  readonly title: string
  readonly about: string
  readonly instruments: readonly Instrument[]
}

/** The scale of answers, a sentence a rung. */
export const RUNGS: readonly string[] = [
  'clarification asked in private',
  'note verbale',
  'public statement',
  'ambassador summoned',
  'visit postponed',
  'recalled for consultations, talks suspended',
  'staff declared non grata',
  'treaty suspended by its own clause',
  'relations downgraded',
  'severed',
]
