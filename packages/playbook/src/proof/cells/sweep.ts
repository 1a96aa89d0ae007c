import type { Day } from '@entente/model'
import type { IncidentFields } from '../../cel/fields.ts'
import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import type { ProofOptions } from '../property.ts'
import type { IncidentWitness } from '../witness.ts'
import { candidatesAt, explore } from './explore.ts'
import { alike, everyGivenToUs } from './givens.ts'
import { incidentWitness } from './incident-witness.ts'
import { isExact, keepLeaf, type Leaf, showLeaf } from './leaf-incident.ts'
import { spaceOf } from './space-of.ts'

/** How incidents that are alike from the start are named. */
interface Alike {
  /** Their codes and who they are by. */
  readonly givens: readonly IncidentFields[]
  readonly named: readonly {
    /** Null for `otherwise`. */
    readonly rule: Rule | null
    /** Some ways to come to that name: an exact one if there is one. */
    readonly leaves: readonly Leaf[]
  }[]
}

/** Every name that every code by everybody can be given. */
export interface Sweep {
  readonly playbook: Playbook
  readonly alike: readonly Alike[]
  /** Leaves that were visited. */
  readonly cells: number
  /** Whether all were; false where the limit of cells was reached. */
  readonly whole: boolean
}

const swept = new WeakMap<Playbook, Map<string, Sweep>>()

/** Agreements may be in force or not. Made once for each playbook. */
export function sweep(playbook: Playbook, options: Pick<ProofOptions, 'on' | 'limits'>): Sweep {
  const known = swept.get(playbook) ?? new Map<string, Sweep>()
  swept.set(playbook, known)
  const key = `${options.on} ${options.limits.cells}`
  const found = known.get(key) ?? sweepAll(playbook, options)
  known.set(key, found)
  return found
}

function sweepAll(playbook: Playbook, { on, limits }: Pick<ProofOptions, 'on' | 'limits'>): Sweep {
  const { space, deciders } = spaceOf(playbook, null)
  let [cells, whole] = [0, true]
  const every = everyGivenToUs(playbook, on)
  const found = alike(space, [every]).flatMap((places): readonly Alike[] => {
    const givens = places.flatMap((place) => every[place] ?? [])
    const [given] = givens
    if (given === undefined) return []
    const at = space.start(given)
    const budget = { left: limits.cells }
    const leaves = new Map<number, readonly Leaf[]>()
    const all = explore(candidatesAt(deciders, at), at, budget, (place) => keepLeaf(leaves, place, at))
    cells += limits.cells - budget.left
    whole &&= all
    return [{ givens, named: [...leaves].map(([place, of]) => ({ rule: playbook.rules[place] ?? null, leaves: of })) }]
  })
  return { playbook, alike: found, cells, whole }
}

/** An incident that is named as it must not be, the rule that names it, and the place of both in a witness. */
export interface Found {
  readonly incident: IncidentFields
  readonly rule: Rule | null
  readonly witness: IncidentWitness
}

/**
 * The first incident that is `wrong`, shown by the interpreter; `unclear` where one could not be shown and not be ruled out.
 * @param wrong is asked with what is given of an incident, and the rule that names it
 */
export function find(
  { playbook, alike: all }: Sweep,
  wrong: (given: IncidentFields, rule: Rule | null) => boolean,
): Found | 'unclear' | undefined {
  let unclear = false
  for (const { givens, named } of all) {
    for (const { rule, leaves } of named) {
      const given = givens.find((one) => wrong(one, rule))
      if (given === undefined) continue
      for (const { chosen } of leaves) {
        const leaf = { given, chosen }
        const shown = showLeaf([{ playbook, rule: rule?.id ?? null, given }], leaf, { agreements: true })
        if (shown === undefined) continue
        return { incident: shown.incident, rule, witness: incidentWitness(shown, [{ playbook, rule }]) }
      }
      unclear = true
    }
  }
  return unclear ? 'unclear' : undefined
}

/** The rules that name some incident: `shown` by an exact leaf, `possible` by any; all are possible where it is not whole. */
export function reachedRules(
  playbook: Playbook,
  options: { readonly on: Day; readonly limits: ProofOptions['limits'] },
): { readonly shown: ReadonlySet<string>; readonly possible: ReadonlySet<string> } {
  const { alike: all, whole } = sweep(playbook, options)
  const [shown, possible] = [new Set<string>(), new Set<string>(whole ? [] : playbook.rules.map(({ id }) => id))]
  for (const { rule, leaves } of all.flatMap(({ named }) => named)) {
    if (rule === null) continue
    possible.add(rule.id)
    if (leaves.some(isExact)) shown.add(rule.id)
  }
  return { shown, possible }
}
