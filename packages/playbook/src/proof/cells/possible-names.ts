import type { IncidentFields } from '../../cel/fields.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { ProofOptions } from '../property.ts'
import { candidatesAt, explore } from './explore.ts'
import { givenByOrgan } from './givens.ts'
import { keepLeaf, type Leaf, showLeaf } from './leaf-incident.ts'
import { spaceOf } from './space-of.ts'

/** One way in which an act can be named. */
export interface PossibleName {
  /** Id of the rule; null for `otherwise`. */
  readonly rule: string | null
  /** One that is named so, if `exact`. */
  readonly incident: IncidentFields
  /** Whether such an incident was found; false: it could not be ruled out. */
  readonly exact: boolean
}

/**
 * How an incident with a CAMEO code by an organ of the partner can be named, agreements as of `options.on`, whatever stands
 * in its other columns. No name is left out; where `options.limits.cells` is reached all that are still possible are given.
 */
export function possibleNames(
  playbook: Playbook,
  { cameo }: { readonly cameo: string },
  options: Pick<ProofOptions, 'on' | 'limits'>,
): readonly PossibleName[] {
  const { rules } = playbook
  const given = givenByOrgan(playbook, cameo, options.on)
  const { space, deciders } = spaceOf(playbook, options.on)
  const at = space.start(given)
  const candidates = candidatesAt(deciders, at)
  const leaves = new Map<number, readonly Leaf[]>()
  const whole = explore(candidates, at, { left: options.limits.cells }, (place) => keepLeaf(leaves, place, at))
  const names = [...leaves].toSorted(byPlace).map(([place, found]): PossibleName => {
    const rule = rules[place]?.id ?? null
    for (const leaf of found) {
      const shown = showLeaf([{ playbook, rule, given }], leaf, { agreements: false })
      if (shown !== undefined) return { rule, incident: shown.incident, exact: true }
    }
    return { rule, incident: given, exact: false }
  })
  if (whole) return names
  const told = new Set(names.map(({ rule }) => rule))
  const others = [...candidates.map(({ place }) => rules[place]?.id ?? null), null].filter((rule) => !told.has(rule))
  return [...names, ...others.map((rule): PossibleName => ({ rule, incident: given, exact: false }))]
}

/** As the rules stand, `otherwise` last. */
function byPlace([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return (a < 0 ? Infinity : a) - (b < 0 ? Infinity : b)
}
