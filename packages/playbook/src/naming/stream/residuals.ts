import { compileCondition, kleene, type Matcher } from '../../cel/compile-condition.ts'
import type { Condition } from '../../cel/condition.ts'
import type { FieldName } from '../../cel/fields.ts'
import { fieldsUsed, operandsOf } from '../../cel/fields-used.ts'
import type { IncidentFields } from '../../cel/fields.ts'

/** A condition of which a part is known: its value, or what remains to be asked. */
export type Residual = boolean | 'absent' | Matcher

/** What is known beforehand. */
const GIVEN: readonly FieldName[] = ['root', 'cameo']

const absent: Matcher = () => undefined

/**
 * Conditions as they are for all incidents with one root and code: parts that ask for nothing else have their value, and what
 * follows from it by Kleene's rules is drawn. No value changes, `absent` neither.
 */
export class Residuals {
  readonly #compiled = new Map<Condition, Matcher>()
  readonly #decided = new Map<Condition, boolean>()

  of(condition: Condition, incident: IncidentFields): Residual {
    if (this.#isDecided(condition)) return this.#compile(condition)(incident) ?? 'absent'
    switch (condition.kind) {
      case 'and':
      case 'or':
        return joined(
          condition.kind === 'or',
          condition.operands.map((operand) => this.of(operand, incident)),
        )
      case 'not':
        return negated(this.of(condition.operand, incident))
      default:
        return this.#compile(condition)
    }
  }

  #compile(condition: Condition): Matcher {
    const known = this.#compiled.get(condition)
    if (known !== undefined) return known
    const matcher = compileCondition(condition)
    this.#compiled.set(condition, matcher)
    return matcher
  }

  #isDecided(condition: Condition): boolean {
    const known = this.#decided.get(condition)
    if (known !== undefined) return known
    const decided = fieldsUsed(condition).every((field) => GIVEN.includes(field)) && !asksForMore(condition)
    this.#decided.set(condition, decided)
    return decided
  }
}

/** `inForce` looks at the day, history at more than the incident: neither is a field. */
function asksForMore(condition: Condition): boolean {
  return condition.kind === 'inForce' || condition.kind === 'history' || operandsOf(condition).some(asksForMore)
}

function joined(decisive: boolean, parts: readonly Residual[]): Residual {
  if (parts.includes(decisive)) return decisive
  const open = parts.filter((part) => typeof part === 'function')
  const untold = parts.includes('absent')
  if (open.length === 0) return untold ? 'absent' : !decisive
  const [only] = open
  return open.length === 1 && !untold && only !== undefined ? only : kleene(decisive, untold ? [...open, absent] : open)
}

function negated(part: Residual): Residual {
  if (part === 'absent') return part
  if (typeof part === 'boolean') return !part
  return (incident, history) => {
    const value = part(incident, history)
    return value === undefined ? undefined : !value
  }
}
