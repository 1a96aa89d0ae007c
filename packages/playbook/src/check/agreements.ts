import { type ActorCode, AGREEMENT_KINDS, type Day } from '@entente/model'
import type { Condition, DaySpan } from '../cel/condition.ts'
import { frozen } from '../normal-form/frozen.ts'

/** What a playbook needs to know of an agreement; those of the register can be given as they are. */
export interface AgreementFact {
  readonly id: string
  readonly kind: string
  readonly parties: readonly ActorCode[]
  readonly binding: 'legal' | 'political'
  /** Null where it is not in force yet. */
  readonly from: Day | null
  /** First day on which it is in force no more. */
  readonly until: Day | null
  readonly suspended: readonly { readonly from: Day; readonly until: Day | null }[]
  readonly articles: readonly { readonly label: string }[]
  /** Whether somebody with the role legal says so; without that it never counts as in force. */
  readonly checked: boolean
}

/** Whether a name is an agreement's id or a kind, of the table or of an agreement. */
export function isKnownAgreement(facts: readonly AgreementFact[], name: string): boolean {
  return AGREEMENT_KINDS.some((kind) => kind === name) || facts.some(({ id, kind }) => id === name || kind === name)
}

/**
 * Days on which an agreement, or any of a kind, is in force between two (rule 10): both are parties, from <= day < until, not
 * suspended, legally binding, checked. In the order of days; spans of different agreements may overlap.
 */
export function spansInForce(
  facts: readonly AgreementFact[],
  name: string,
  a: ActorCode,
  b: ActorCode | null,
): readonly DaySpan[] {
  const byId = facts.filter(({ id }) => id === name)
  const asked = byId.length > 0 ? byId : facts.filter(({ kind }) => kind === name)
  const between = asked.filter(({ binding, checked, parties }) => {
    return binding === 'legal' && checked && parties.includes(a) && b !== null && parties.includes(b)
  })
  const spans = between.flatMap(({ from, until, suspended }) =>
    from === null ? [] : without({ from, until }, suspended),
  )
  return frozen(spans.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)))
}

/** A span without the days of others. */
function without(span: DaySpan, others: readonly DaySpan[]): readonly DaySpan[] {
  let left = [span]
  for (const { from, until } of others) {
    left = left.flatMap((one) => [
      ...nonEmpty(one.from, earliest(one.until, from)),
      ...(until === null ? [] : nonEmpty(one.from > until ? one.from : until, one.until)),
    ])
  }
  return left
}

function nonEmpty(from: Day, until: Day | null): DaySpan[] {
  return until === null || from < until ? [{ from, until }] : []
}

function earliest(a: Day | null, b: Day): Day {
  return a === null || b < a ? b : a
}

/** Whether a condition can be true only while one of these is in force. */
export function impliesInForce(condition: Condition, names: readonly string[]): boolean {
  const implies = (one: Condition): boolean => impliesInForce(one, names)
  switch (condition.kind) {
    case 'inForce':
      return names.includes(condition.name)
    case 'and':
      return condition.operands.some(implies)
    case 'or':
      return condition.operands.every(implies)
    case 'choice':
      return implies(condition.test)
        ? implies(condition.whenFalse)
        : implies(condition.whenTrue) && implies(condition.whenFalse)
    case 'bool':
      return !condition.value
    default:
      return false
  }
}
