import type { Day } from '@entente/model'
import type { FieldName } from './fields.ts'
import type { HistoryFunction } from './history.ts'

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='
export type Operation = '+' | '-' | '*' | '/' | '%'
export type TextTest = 'startsWith' | 'endsWith' | 'contains'

export type Literal =
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** Whole, within 2^53. */
  | { readonly kind: 'int'; readonly value: number }
  /** Finite. */
  | { readonly kind: 'double'; readonly value: number }

/** Days from `from` to the day before `until`; null where no end is known. */
export interface DaySpan {
  readonly from: Day
  readonly until: Day | null
}

/** What stands on the right of `in`. */
export type Members =
  { readonly kind: 'list'; readonly items: readonly Literal[] } | { readonly kind: 'field'; readonly name: FieldName }

/**
 * A condition that was checked: a frozen plain tree that survives JSON, tagged by `kind`. Only `checkCondition` makes one,
 * so every tree is well typed.
 */
export type Condition =
  | Literal
  | { readonly kind: 'field'; readonly name: FieldName }
  | { readonly kind: 'has'; readonly field: FieldName }
  | { readonly kind: 'not' | 'negate'; readonly operand: Condition }
  /** Chains are flat: `a && b && c` has three operands. */
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'choice'; readonly test: Condition; readonly whenTrue: Condition; readonly whenFalse: Condition }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'in'; readonly item: Condition; readonly members: Members }
  | {
      readonly kind: 'arithmetic'
      readonly operator: Operation
      /** Of both sides and of the result. */
      readonly type: 'int' | 'double'
      readonly left: Condition
      readonly right: Condition
    }
  | { readonly kind: 'convert'; readonly to: 'int' | 'double'; readonly operand: Condition }
  | { readonly kind: 'textTest'; readonly test: TextTest; readonly text: Condition; readonly part: Condition }
  /** Characters (Unicode code points) of a text. */
  | { readonly kind: 'size'; readonly text: Condition }
  /** Whether the day of the incident lies in one of the spans; `name` is the agreement or kind that was asked for. */
  | { readonly kind: 'inForce'; readonly name: string; readonly spans: readonly DaySpan[] }
  /** Only where the environment allows `history`. */
  | { readonly kind: 'history'; readonly function: HistoryFunction; readonly arguments: readonly string[] }
