import type { ASTNode } from '@marcbachmann/cel-js'
import type { Condition, DaySpan } from '../condition.ts'
import { type Diagnostic, diagnostic, type Fault } from '../diagnostics.ts'
import type { ValueType } from '../fields.ts'
import type { HistoryFunction } from '../history.ts'

/** What a condition may use beyond the fields of one incident. */
export interface ConditionEnvironment {
  /** Functions over what came before; none by default, as in a commitment's condition. */
  readonly history?: readonly HistoryFunction[]
  /** False where there is no incident to look at, so that fields cannot be asked for. Default true. */
  readonly event?: boolean
  /** Conditions by name: their tree, `unsound` for one that has faults of its own, undefined for an unknown name. */
  readonly definitions?: Pick<ReadonlyMap<string, Condition | 'unsound'>, 'get' | 'has' | 'keys'>
  /** Spans of days in which an agreement or kind is in force; undefined for an unknown one. Without it `inForce` is refused. */
  readonly agreements?: (name: string) => readonly DaySpan[] | undefined
  /** Most likely meant instead of a name that a function of history cannot be asked about; undefined where it can. */
  readonly unknownName?: (asked: HistoryFunction | 'inForce', name: string) => { readonly hint: string } | undefined
}

export interface Typed {
  readonly condition: Condition
  readonly type: ValueType
}

/** Type and tree of a node, or undefined where a fault was told. */
export type CheckNode = (node: ASTNode, checker: Checker) => Typed | undefined

/** Deepest nesting of the finished tree, so that no reader of it overruns its stack. */
const DEEPEST = 100

/** Walks a syntax tree, types it, and gathers all that is wrong instead of stopping at the first. */
export class Checker {
  readonly text: string
  readonly environment: ConditionEnvironment
  readonly #checkNode: CheckNode
  readonly #faults: Fault[] = []
  #depth = 0

  constructor(text: string, environment: ConditionEnvironment, checkNode: CheckNode) {
    this.text = text
    this.environment = environment
    this.#checkNode = checkNode
  }

  check(node: ASTNode): Typed | undefined {
    if (this.#depth >= DEEPEST) return this.#tooDeep(node)
    this.#depth++
    try {
      return this.#checkNode(node, this)
    } finally {
      this.#depth--
    }
  }

  #tooDeep(node: ASTNode): undefined {
    if (this.#faults.some(({ code }) => code === 'condition-too-large')) return undefined
    return this.fault('condition-too-large', node, { given: `nested more than ${DEEPEST} deep` })
  }

  fault(code: Fault['code'], { start, end }: Place, more: Pick<Fault, 'hint' | 'given'> = {}): undefined {
    this.#faults.push({ code, from: start, to: end, ...more })
  }

  /** In the order of the text; the same fault at the same place once. */
  diagnostics(): readonly Diagnostic[] {
    const once = new Map(this.#faults.map((fault) => [`${fault.code}:${fault.from}`, fault]))
    return [...once.values()]
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map((fault) => diagnostic(this.text, fault))
  }
}

/** Part of the text, in offsets. */
export type Place = Pick<ASTNode, 'start' | 'end'>

const IN_WORDS: Readonly<Record<ValueType, string>> = {
  bool: 'true or false',
  text: 'text',
  int: 'a whole number',
  double: 'a decimal number',
}

export function inWords(type: ValueType): string {
  return IN_WORDS[type]
}

export function isNumber(type: ValueType): type is 'int' | 'double' {
  return type === 'int' || type === 'double'
}
