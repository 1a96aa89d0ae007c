/** Kinds of acts in the words of the desk, from the friendliest. Only what a person confirmed is more than a report. */
const KIND_WORDS = {
  friendly: 'friendly',
  neutral: 'neutral',
  criticism: 'criticism',
  insult: 'insult',
  offence: 'unfriendly act',
  attack: 'use of force, as coded',
  breach: 'alleged breach',
} as const

type Kind = keyof typeof KIND_WORDS

export const KINDS = Object.keys(KIND_WORDS) as readonly Kind[]

export function kindWords(kind: Kind): string {
  return KIND_WORDS[kind]
}

/** An id as words: `cuts-ties` is "cuts ties". */
export function idWords(id: string): string {
  return id.replaceAll('-', ' ')
}

/** The same with a capital. */
export function idTitle(id: string): string {
  return id.charAt(0).toUpperCase() + idWords(id).slice(1)
}
