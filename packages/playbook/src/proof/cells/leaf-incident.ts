import type { Condition } from '../../cel/condition.ts'
import { type Field, type FieldName, findField, type IncidentFields } from '../../cel/fields.ts'
import { fieldsUsed, nodesOf } from '../../cel/fields-used.ts'
import { nameIncident } from '../../naming/interpreter/name-incident.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { isGiven } from './atom.ts'
import type { Value } from './classes.ts'
import type { Position, Variable } from './space.ts'
import { withAgreements } from './with-agreements.ts'

/** What was chosen on the way to a leaf, to be looked at later. */
export interface Leaf {
  readonly given: IncidentFields
  readonly chosen: ReadonlyMap<Variable, Value>
}

export interface Shown {
  readonly incident: IncidentFields
  readonly agreements: { readonly inForce: readonly string[]; readonly notInForce: readonly string[] }
}

/** Whether a leaf rests on nothing but what was followed exactly. */
export function isExact({ chosen }: Leaf): boolean {
  return [...chosen.keys()].every((variable) => variable.of !== 'free')
}

/** Leaves with parts that are not followed, of which an incident is looked for. */
const MOST_KEPT = 8

/** Keeps an exact leaf of each name, until there is one the last few others. */
export function keepLeaf(leaves: Map<number, readonly Leaf[]>, place: number, { given, chosen }: Position): void {
  const found = leaves.get(place) ?? []
  if (found.some(isExact)) return
  const leaf = { given, chosen: new Map(chosen) }
  leaves.set(place, isExact(leaf) ? [leaf] : [leaf, ...found].slice(0, MOST_KEPT))
}

/** Incidents that are tried where a part of a condition was not followed, at most. */
const MOST_TRIED = 4_096

/**
 * An incident of a leaf, which every one of these playbooks names as the leaf says (`rules`: ids, null for `otherwise`);
 * undefined where a part was not followed and none of the incidents that were tried is named so.
 * @param agreements false: they stand as the playbook has them on the day of the incident
 * @throws Error where an exact leaf is named otherwise: a fault of this program
 */
export function showLeaf(
  named: readonly { readonly playbook: Playbook; readonly rule: string | null; readonly given: IncidentFields }[],
  leaf: Leaf,
  { agreements }: { readonly agreements: boolean },
): Shown | undefined {
  const assumed = agreementsOf(leaf)
  const asked = named.map(({ playbook, rule, given }) => ({
    playbook: agreements ? withAgreements(playbook, new Set(assumed.inForce)) : playbook,
    rule,
    given,
  }))
  const agrees = (columns: Partial<IncidentFields>): boolean =>
    asked.every(({ playbook, rule, given }) => nameOf(playbook, { ...given, ...columns }) === rule)
  const columns = columnsOf(leaf)
  if (agrees(columns)) return { incident: { ...leaf.given, ...columns }, agreements: assumed }
  if (isExact(leaf)) throw new Error(`a leaf is not named as it says: ${JSON.stringify({ ...leaf.given, ...columns })}`)
  for (const tried of variants(leaf, columns)) {
    if (agrees(tried)) return { incident: { ...leaf.given, ...tried }, agreements: assumed }
  }
  return undefined
}

export function nameOf(playbook: Playbook, incident: IncidentFields): string | null {
  const moment = `${incident.occurredOn}T00:00:00.000Z`
  return nameIncident(playbook, { ...incident, key: 'shown', firstReportedAt: moment, settlesAt: moment }).rule
}

function agreementsOf({ chosen }: Leaf): Shown['agreements'] {
  const named = (value: boolean): readonly string[] =>
    [...chosen].flatMap(([variable, is]) => (variable.of === 'agreement' && is === value ? [variable.name] : []))
  return { inForce: named(true), notInForce: named(false) }
}

/** The columns that were chosen; the others stay as they are. */
function columnsOf({ chosen }: Leaf): Partial<IncidentFields> {
  const columns: Record<string, unknown> = {}
  const property = (name: FieldName): string => findField(name)?.property ?? name
  for (const [variable, value] of chosen) {
    if (variable.of === 'column') columns[variable.field.property] = value ?? null
    if (variable.of === 'list') columns[property(variable.name)] = value === true ? [] : null
  }
  for (const [variable, value] of chosen) {
    if (variable.of !== 'member' || value !== true) continue
    const list = columns[property(variable.name)]
    if (Array.isArray(list)) list.push(variable.text)
  }
  return columns
}

/** The same with other values in the columns of parts that were not followed: constants, their neighbours, absent. */
function* variants(leaf: Leaf, columns: Partial<IncidentFields>): Generator<Partial<IncidentFields>> {
  const free = [...leaf.chosen.keys()].flatMap((variable) => (variable.of === 'free' ? [variable.condition] : []))
  const names = new Set(free.flatMap(fieldsUsed))
  const open = [...names].flatMap((name) => findField(name) ?? []).filter((field) => isOpen(field))
  const values = open.map((field) => valuesToTry(field, free))
  const count = Math.min(
    MOST_TRIED,
    values.reduce((product, one) => product * one.length, 1),
  )
  for (let number = 0; number < count; number += 1) {
    const tried: Record<string, unknown> = { ...columns }
    let rest = number
    for (const [at, field] of open.entries()) {
      const of = values[at] ?? []
      tried[field.property] = of[rest % of.length] ?? null
      rest = Math.floor(rest / of.length)
    }
    if (tried['tag'] === null || tried['tag'] === undefined || tried['feed'] === 'hand') yield tried
  }
}

function isOpen({ name, type }: Field): boolean {
  return type !== 'texts' && !isGiven({ kind: 'field', name })
}

function valuesToTry({ type }: Field, conditions: readonly Condition[]): readonly unknown[] {
  const constants = [...new Set(conditions.flatMap((one) => [...nodesOf(one)]))].flatMap((node) =>
    node.kind === 'text' || node.kind === 'int' || node.kind === 'double' ? [node.value] : [],
  )
  const numbers = [...constants.filter((one) => typeof one === 'number'), 0]
  const texts = constants.filter((one) => typeof one === 'string')
  if (type === 'bool') return [true, false, null]
  if (type === 'text') return [...new Set([...texts, ...numbers.map(ofLength), ...numbers.map(String)]), null]
  return [...new Set(numbers.flatMap((one) => [Math.floor(one), Math.floor(one) + 1, Math.ceil(one) - 1])), null]
}

const LONGEST_TRIED = 100

function ofLength(size: number): string {
  return 'x'.repeat(Math.min(LONGEST_TRIED, Math.max(0, Math.trunc(size))))
}
