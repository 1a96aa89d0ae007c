import type { Condition, Incident, Playbook } from '@entente/playbook'
import { FIELDS } from '@entente/playbook'
import { Engine, type TopLevelCondition } from 'json-rules-engine'

type Node = { all: Node[] } | { any: Node[] } | { not: Node } | { fact: string; operator: string; value: unknown }

/** The rules in the form of json-rules-engine, by priority; it stops at the first that is true. */
export function jsonRulesEngine({ rules }: Playbook): (incident: Incident) => Promise<string | null> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [at, { id, when }] of rules.entries())
    engine.addRule({
      priority: rules.length - at,
      conditions: { all: [nodeOf(when.condition)] } as TopLevelCondition,
      event: { type: id },
    })
  engine.on('success', () => {
    engine.stop()
  })
  return async (incident) => {
    const facts = Object.fromEntries(FIELDS.map(({ name, property }) => [name, incident[property] ?? null]))
    const { events } = await engine.run(facts)
    return events[0]?.type ?? null
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  '==': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
}

function nodeOf(condition: Condition): Node {
  switch (condition.kind) {
    case 'and':
      return { all: condition.operands.map(nodeOf) }
    case 'or':
      return { any: condition.operands.map(nodeOf) }
    case 'not':
      return { not: nodeOf(condition.operand) }
    case 'field':
      return { fact: condition.name, operator: 'equal', value: true }
    case 'has':
      return { fact: condition.field, operator: 'notEqual', value: null }
    case 'in':
      if (condition.item.kind !== 'field' || condition.members.kind !== 'list') break
      return { fact: condition.item.name, operator: 'in', value: condition.members.items.map(({ value }) => value) }
    case 'compare':
      if (condition.left.kind !== 'field' || !('value' in condition.right)) break
      return { fact: condition.left.name, operator: OPERATORS[condition.operator] ?? '', value: condition.right.value }
    default:
  }
  throw new RangeError('a condition that the benchmark does not write for json-rules-engine')
}
