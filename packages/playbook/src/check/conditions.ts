import { checkCondition } from '../cel/check-condition.ts'
import type { ConditionEnvironment } from '../cel/check/checker.ts'
import type { Condition, DaySpan } from '../cel/condition.ts'
import { operandsOf } from '../cel/fields-used.ts'
import { HISTORY_FUNCTIONS, type HistoryFunction } from '../cel/history.ts'
import { type Diagnostic, diagnosticAt } from '../diagnostics/diagnostic.ts'
import type { Located } from '../merge/located.ts'
import type { Written } from '../normal-form/playbook.ts'
import type { Path } from '../source/source.ts'

/** Most parts of a condition when its definitions are written out, and most of them one in the other. */
const LARGEST = 10_000
const DEEPEST = 100

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
  readonly #sizes = new Map<Condition, Size>()

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
      // One of the base may be for other partners.
      if (this.#used.has(name) || !this.#define.changed(name)) continue
      this.diagnostics.push(this.#define.tellAt(name, 'unused-definition', { given: name }))
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
    const { parts, depth } = this.#measure(checked.condition)
    if (parts <= LARGEST && depth <= DEEPEST) return checked.condition
    const hint = parts > LARGEST ? `${LARGEST} parts` : `${DEEPEST} parts one in the other`
    this.diagnostics.push(diagnosticAt(at.placeInText(key, inside, 0), 'definitions-too-large', { given: text, hint }))
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
    if (this.#open.size >= DEEPEST) {
      const told = { given: name, hint: `${DEEPEST} names one in the other` }
      this.diagnostics.push(this.#define.tellAt(name, 'definitions-too-large', told))
      return 'unsound'
    }
    this.#open.add(name)
    const condition = this.#check(this.#define, name, text, [], { history: HISTORY }) ?? 'unsound'
    this.#open.delete(name)
    this.#resolved.set(name, condition)
    return condition
  }

  /** When every definition is written out. */
  #measure(condition: Condition): Size {
    const known = this.#sizes.get(condition)
    if (known !== undefined) return known
    const operands = operandsOf(condition).map((operand) => this.#measure(operand))
    const parts = operands.reduce((sum, one) => sum + one.parts, 1)
    const depth = operands.reduce((deepest, one) => Math.max(deepest, one.depth), 0) + 1
    const size = { parts, depth }
    this.#sizes.set(condition, size)
    return size
  }
}

interface Size {
  readonly parts: number
  /** Of parts that stand one in the other. */
  readonly depth: number
}

/** Words that CEL reads otherwise, or keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'event in true false null has size int double ' +
    'as break const continue else for function if import let loop package namespace return var void while'
  ).split(' '),
)
