import { checkCondition } from '../cel/check-condition.ts'
import type { ConditionEnvironment } from '../cel/check/checker.ts'
import type { Condition, DaySpan } from '../cel/condition.ts'
import { operandsOf } from '../cel/fields-used.ts'
import { HISTORY_FUNCTIONS, type HistoryFunction } from '../cel/history.ts'
import { type Diagnostic, diagnosticAt } from '../diagnostics/diagnostic.ts'
import type { Located } from '../merge/located.ts'
import type { Written } from '../normal-form/playbook.ts'
import type { Path } from '../source/source.ts'

/** Most parts of a condition when its definitions are written out. */
const LARGEST = 10_000

const HISTORY: readonly HistoryFunction[] = HISTORY_FUNCTIONS.map(({ name }) => name)

/** What a name in a condition can mean, beyond the fields of an incident. */
export interface Names {
  /** Spans in which an agreement or a kind is in force; undefined for an unknown one. */
  readonly agreements: (name: string) => readonly DaySpan[] | undefined
  readonly unknownName: NonNullable<ConditionEnvironment['unknownName']>
}

/** A condition over one incident, or over the history of a relation. */
export type Over = 'incident' | 'history'

/** Checks the conditions of one playbook; definitions are checked when they are asked for, and bind late (rule 12). */
export class Conditions {
  readonly diagnostics: Diagnostic[] = []
  readonly #define: Located<Readonly<Record<string, string>>>
  readonly #names: Names
  readonly #resolved = new Map<string, Condition | 'unsound'>()
  readonly #open = new Set<string>()
  readonly #used = new Set<string>()
  readonly #sizes = new Map<Condition, number>()

  constructor(define: Located<Readonly<Record<string, string>>>, names: Names) {
    this.#define = define
    this.#names = names
  }

  /** The condition under a key, or undefined where it has a fault, which is noted. */
  check<T extends object>(
    at: Located<T>,
    key: keyof T & string,
    text: string,
    over: Over,
    inside: Path = [],
  ): Written | undefined {
    const condition = this.#check(at, key, text, inside, {
      event: over === 'incident',
      ...(over === 'history' ? { history: HISTORY } : {}),
    })
    return condition === undefined ? undefined : Object.freeze({ text, condition })
  }

  /** Checks those definitions too that no condition uses. */
  finish(): void {
    for (const name of Object.keys(this.#define.value)) {
      if (RESERVED.has(name)) this.diagnostics.push(this.#define.tellAt(name, 'reserved-name', { given: name }))
      this.#definition(name)
    }
    for (const name of Object.keys(this.#define.value)) {
      if (!this.#used.has(name)) this.diagnostics.push(this.#define.tellAt(name, 'unused-definition', { given: name }))
    }
  }

  #check<T extends object>(
    at: Located<T>,
    key: keyof T & string,
    text: string,
    inside: Path,
    environment: ConditionEnvironment,
  ): Condition | undefined {
    const checked = checkCondition(text, {
      ...environment,
      ...this.#names,
      definitions: {
        has: (name) => Object.hasOwn(this.#define.value, name),
        keys: () => Object.keys(this.#define.value).values(),
        get: (name) => {
          this.#used.add(name)
          return this.#definition(name)
        },
      },
    })
    if (!checked.ok) {
      for (const { code, message, help, from } of checked.diagnostics) {
        this.diagnostics.push({ code, severity: 'error', message, help, ...at.placeInText(key, inside, from) })
      }
      return undefined
    }
    if (this.#size(checked.condition) <= LARGEST) return checked.condition
    this.diagnostics.push(
      diagnosticAt(at.placeInText(key, inside, 0), 'definitions-too-large', { given: text, hint: String(LARGEST) }),
    )
    return undefined
  }

  #definition(name: string): Condition | 'unsound' | undefined {
    const text = Object.hasOwn(this.#define.value, name) ? this.#define.value[name] : undefined
    if (text === undefined) return undefined
    const known = this.#resolved.get(name)
    if (known !== undefined) return known
    if (this.#open.has(name)) {
      const round = [...this.#open, name].slice([...this.#open].indexOf(name)).join(' -> ')
      this.diagnostics.push(this.#define.tellAt(name, 'definition-cycle', { given: name, hint: round }))
      return 'unsound'
    }
    this.#open.add(name)
    const condition = this.#check(this.#define, name, text, [], { history: HISTORY }) ?? 'unsound'
    this.#open.delete(name)
    this.#resolved.set(name, condition)
    return condition
  }

  /** Parts when every definition is written out. */
  #size(condition: Condition): number {
    const known = this.#sizes.get(condition)
    if (known !== undefined) return known
    let size = 1
    for (const operand of operandsOf(condition)) size += this.#size(operand)
    this.#sizes.set(condition, size)
    return size
  }
}

const RESERVED: ReadonlySet<string> = new Set(['event', 'in', 'true', 'false', 'null', 'has', 'size', 'int', 'double'])
