import type { ValueType } from './fields.ts'

/** Functions that need more than the one incident: what came before it and the journal. */
export type HistoryFunction = 'count' | 'since' | 'quiet' | 'received' | 'sent'

export interface HistorySignature {
  readonly name: HistoryFunction
  readonly parameters: readonly ('name' | 'duration')[]
  readonly result: ValueType
  readonly example: string
}

/** By PLAYBOOK rules 13, 24 and 25; arguments are literals. */
export const HISTORY_FUNCTIONS: readonly HistorySignature[] = [
  { name: 'count', parameters: ['name', 'duration'], result: 'int', example: 'count("insult", "P30D")' },
  { name: 'since', parameters: ['name'], result: 'int', example: 'since("uses-force")' },
  { name: 'quiet', parameters: ['duration'], result: 'bool', example: 'quiet("P30D")' },
  { name: 'received', parameters: ['name'], result: 'bool', example: 'received("apology")' },
  { name: 'sent', parameters: ['name'], result: 'bool', example: 'sent("note-verbale")' },
]

/** Answers those functions at one moment of one relation; undefined is absent. */
export type History = Readonly<Record<HistoryFunction, (...given: string[]) => boolean | number | undefined>>

export function findHistoryFunction(name: string): HistorySignature | undefined {
  return HISTORY_FUNCTIONS.find((known) => known.name === name)
}
