import { type Day, HAND } from '@entente/model'
import { compile as compileValue, compileCondition } from '../../cel/compile-condition.ts'
import type { Condition } from '../../cel/condition.ts'
import { type Field, type FieldName, FIELDS, findField, type IncidentFields } from '../../cel/fields.ts'
import { fieldsUsed, operandsOf } from '../../cel/fields-used.ts'
import { printCondition } from '../../cel/print-condition.ts'
import { atomOf, cut, isGiven } from './atom.ts'
import { classesOf, type Cuts, MOST_TESTS, type Value } from './classes.ts'
import { distribute } from './distribute.ts'
import { ABSENT, chosen, equal, FALSE, isDecided, joined, type Mask, maskOf, negated, TRUE } from './mask.ts'

/** Something that an incident can be one way or the other. */
export type Variable = { readonly values: readonly Value[] } & (
  | { readonly of: 'column'; readonly field: Field }
  /** Whether there is a list at all. */
  | { readonly of: 'list'; readonly name: FieldName }
  /** Whether it has a text. */
  | { readonly of: 'member'; readonly name: FieldName; readonly text: string }
  | { readonly of: 'agreement'; readonly name: string }
  /** The answer of a part of a condition that is not followed. */
  | { readonly of: 'free'; readonly condition: Condition }
)

/** A place in the space of incidents: what is given, and what of the rest was chosen so far. */
export interface Position {
  readonly given: IncidentFields
  readonly chosen: Map<Variable, Value>
  /** What the last condition that was not decided waits for. */
  waitsFor: Variable | undefined
}

/** What a condition can be, whatever is chosen of the rest. */
export type Decider = (at: Position) => Mask

/** Something that is known of an incident from the start. */
export interface Given {
  readonly read: (incident: IncidentFields) => Value
  /** Whether it asks who did it toward whom, which differs from partner to partner. */
  readonly asksWho: boolean
}

/** All incidents, cut where the given conditions can tell them apart. */
export class Space {
  /** Conditions over what is given alone: incidents with the same answers to all of them are alike from the start. */
  readonly given: ReadonlyMap<string, Given>
  readonly #given = new Map<string, Given>()
  readonly #agreementsOn: Day | null
  readonly #cuts = new Map<FieldName, Cuts>()
  readonly #variables = new Map<string, Variable>()
  readonly #deciders = new Map<Condition, Decider>()

  /** @param agreementsOn the day as of which agreements stand; null: they may be in force or not. */
  constructor(conditions: readonly Condition[], agreementsOn: Day | null) {
    this.given = this.#given
    this.#agreementsOn = agreementsOn
    const seen = new Set<Condition>()
    for (const condition of conditions) this.#cut(condition, seen)
  }

  decider(condition: Condition): Decider {
    const known = this.#deciders.get(condition)
    if (known !== undefined) return known
    const decider = this.#compile(distribute(condition))
    this.#deciders.set(condition, decider)
    return decider
  }

  /** Where nothing is chosen yet; but what has no code is only told by hand. */
  start(given: IncidentFields): Position {
    const feed = given.code === '' ? this.#variables.get('feed') : undefined
    return { given, chosen: new Map(feed === undefined ? [] : [[feed, HAND]]), waitsFor: undefined }
  }

  #cut(condition: Condition, seen: Set<Condition>): void {
    if (seen.has(condition)) return
    seen.add(condition)
    const parts = partsOf(condition)
    if (parts !== undefined) {
      for (const part of parts) this.#cut(part, seen)
      return
    }
    const atom = atomOf(condition)
    if (atom.by !== 'column') return
    const cuts = this.#cuts.get(atom.field.name) ?? { constants: new Set(), tests: new Map() }
    this.#cuts.set(atom.field.name, cuts)
    cut(condition, cuts)
  }

  #compile(condition: Condition): Decider {
    if (isGiven(condition)) return this.#whatIsGiven(condition)
    switch (condition.kind) {
      case 'not': {
        const operand = this.decider(condition.operand)
        return (at) => negated(operand(at))
      }
      case 'and':
      case 'or': {
        const operands = condition.operands.map((operand) => this.decider(operand))
        const decisive = condition.kind === 'and' ? FALSE : TRUE
        return waiting((at) =>
          joined(
            decisive,
            operands.map((operand) => operand(at)),
          ),
        )
      }
      case 'choice': {
        const [test, whenTrue, whenFalse] = [condition.test, condition.whenTrue, condition.whenFalse].map((part) =>
          this.decider(part),
        ) as [Decider, Decider, Decider]
        return waiting((at) => chosen(test(at), whenTrue(at), whenFalse(at)))
      }
      case 'compare':
        if (isBool(condition.left) && !isColumn(condition)) {
          const [left, right] = [this.decider(condition.left), this.decider(condition.right)]
          const same: Decider = (at) => equal(left(at), right(at))
          return waiting(condition.operator === '==' ? same : (at) => negated(same(at)))
        }
        return this.#compileAtom(condition)
      case 'inForce':
        return this.#inForce(condition)
      case 'history':
        return () => ABSENT
      default:
        return this.#compileAtom(condition)
    }
  }

  #whatIsGiven(condition: Condition): Decider {
    const matches = compileCondition(condition)
    this.#note(condition, matches)
    return ({ given }) => maskOf(matches(given))
  }

  #note(condition: Condition, read: Given['read']): void {
    const asksWho = fieldsUsed(condition).some((name) => name === 'source' || name === 'target')
    this.#given.set(printCondition(condition), { read, asksWho })
  }

  #inForce(condition: Extract<Condition, { kind: 'inForce' }>): Decider {
    const { name } = condition
    if (this.#agreementsOn !== null) {
      const answer = maskOf(compileCondition(condition)({ occurredOn: this.#agreementsOn } as IncidentFields))
      return () => answer
    }
    return asking(
      this.#variable(`inForce ${name}`, () => ({ of: 'agreement', name, values: [true, false] })),
      maskOf,
    )
  }

  #compileAtom(condition: Condition): Decider {
    const atom = atomOf(condition)
    if (atom.by === 'list') return this.#inList(atom.name, atom.text)
    if (atom.by === 'column') {
      const { field } = atom
      const cuts = this.#cuts.get(field.name)
      if (condition.kind !== 'textTest' || (cuts?.tests.size ?? 0) <= MOST_TESTS)
        return this.#ofColumn(condition, field)
    }
    return this.#free(condition)
  }

  #ofColumn(condition: Condition, field: Field): Decider {
    const variable = this.#column(field)
    const matches = compileCondition(condition)
    const answers = new Map(
      variable.values.map((value) => [
        value,
        maskOf(matches({ [field.property]: value } as unknown as IncidentFields)),
      ]),
    )
    const answer = asking(variable, (value) => answers.get(value) ?? ABSENT)
    if (field.name !== 'tag') return answer
    // Only acts by hand have a tag.
    const feed = this.#column(findField('feed') ?? field)
    const without = answers.get(undefined) ?? ABSENT
    const any = [...answers.values()].reduce((all, one) => all | one, 0)
    return (at) => {
      if (at.chosen.get(feed) === HAND) return answer(at)
      if (at.chosen.has(feed)) return without
      if (!isDecided(any)) at.waitsFor ??= feed
      return any
    }
  }

  #column(field: Field): Variable {
    return this.#variable(field.name, () => {
      const cuts = this.#cuts.get(field.name) ?? { constants: new Set(), tests: new Map() }
      const { constants, tests } = cuts
      const values = classesOf(field, tests.size > MOST_TESTS ? { constants, tests: new Map() } : cuts)
      return { of: 'column', field, values }
    })
  }

  #inList(name: FieldName, text: string): Decider {
    const list = this.#variable(name, () => ({ of: 'list', name, values: [true, false] }))
    const member = asking(
      this.#variable(`${name} ${text}`, () => ({ of: 'member', name, text, values: [true, false] })),
      maskOf,
    )
    return (at) => {
      if (at.chosen.has(list)) return at.chosen.get(list) === true ? member(at) : ABSENT
      at.waitsFor ??= list
      return TRUE | FALSE | ABSENT
    }
  }

  /** What is given and enters such a part tells incidents apart too. */
  #free(condition: Condition): Decider {
    for (const { name } of FIELDS.filter((field) => fieldsUsed(condition).includes(field.name))) {
      const field: Condition = { kind: 'field', name }
      if (!isGiven(field)) continue
      const read = compileValue(field)
      this.#note(field, (incident) => read(incident, undefined))
    }
    return asking(
      this.#variable(`free ${printCondition(condition)}`, () => ({
        of: 'free',
        condition,
        values: [true, false, undefined],
      })),
      maskOf,
    )
  }

  #variable(key: string, make: () => Variable): Variable {
    const variable = this.#variables.get(key) ?? make()
    this.#variables.set(key, variable)
    return variable
  }
}

/** The parts of what is put together by Kleene's rules; undefined for an atom. */
function partsOf(condition: Condition): readonly Condition[] | undefined {
  const distributed = distribute(condition)
  if (['not', 'and', 'or', 'choice'].includes(distributed.kind)) return operandsOf(distributed)
  return distributed.kind === 'compare' && isBool(distributed.left) && !isColumn(distributed)
    ? operandsOf(distributed)
    : undefined
}

function isColumn(condition: Condition): boolean {
  return atomOf(condition).by === 'column'
}

const OF_BOOL: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>([
  'bool',
  'has',
  'not',
  'and',
  'or',
  'compare',
  'in',
  'textTest',
  'inForce',
])

function isBool(condition: Condition): boolean {
  if (condition.kind === 'field') return findField(condition.name)?.type === 'bool'
  return condition.kind === 'choice' ? isBool(condition.whenTrue) : OF_BOOL.has(condition.kind)
}

/** What a variable says, once it is chosen. */
function asking(variable: Variable, answer: (value: Value) => Mask): Decider {
  const any = variable.values.reduce<Mask>((all, value) => all | answer(value), 0)
  if (isDecided(any)) return () => any
  return (at) => {
    if (at.chosen.has(variable)) return answer(at.chosen.get(variable))
    at.waitsFor ??= variable
    return any
  }
}

/** What is decided waits for nothing, whatever its parts wait for. */
function waiting(decider: Decider): Decider {
  return (at) => {
    const before = at.waitsFor
    const mask = decider(at)
    if (isDecided(mask)) at.waitsFor = before
    return mask
  }
}
