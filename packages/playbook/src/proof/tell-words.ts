import type { Kind } from '../normal-form/kinds.ts'

/** The kind of an act with its article. */
export const A_KIND: Readonly<Record<Kind, string>> = {
  friendly: 'a friendly act',
  neutral: 'a neutral act',
  criticism: 'criticism',
  insult: 'an insult',
  offence: 'an offence',
  attack: 'an attack',
  breach: 'a breach',
}

export function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
