import type { Friction } from '../../api/inbox-queries.ts'
import { roleWords } from '../inbox/item-words.ts'

/** What a choice asks for before it takes effect; empty where it asks for no more than a reason. */
export function frictionWords({ evidence, typed, toSign }: Friction): readonly string[] {
  return [
    ...(evidence ? ['you have opened a report it rests on'] : []),
    ...(typed ? ['its id is typed once more'] : []),
    ...(toSign === null ? [] : [`a second role signs: ${roleWords(toSign)}`]),
  ]
}
