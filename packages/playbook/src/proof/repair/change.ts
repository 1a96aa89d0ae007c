import type { Playbook } from '../../normal-form/playbook.ts'
import type { Part } from '../property.ts'

/** What is written in place of a value: a number or duration, or a list without one of its items. */
export type NewValue =
  | { readonly kind: 'scalar'; readonly written: string }
  | {
      readonly kind: 'list'
      readonly items: readonly string[]
      /** Place in the list before the change. */ readonly removed: number
    }

/** One number or one ladder step of our own side, changed. */
export interface Change {
  readonly part: Part
  /** As written in YAML, such as `P12D`, `6`, `[note-verbale, demarche]`. */
  readonly from: string
  readonly to: NewValue
  /** Of a sentence, such as `a cool-down of 13 days instead of 12 in protest`. */
  readonly words: string
  readonly playbook: Playbook
}

export function writtenValue(value: NewValue): string {
  return value.kind === 'scalar' ? value.written : writtenList(value.items)
}

export function writtenList(items: readonly string[]): string {
  return `[${items.join(', ')}]`
}
