import { displayName } from '@entente/model'
import { type Part, type Place, type Playbook, type PropertyResult, tellWitness } from '@entente/playbook'
import { isReported } from './prove-playbook.ts'
import { type StoryLine, storyLines } from './story-lines.ts'

/** A property as it is shown, with the places to look at. */
export interface CheckedProperty extends PropertyResult {
  /** Against a counterpart that nobody has to withstand: refuted there is no failure of the check. */
  readonly reported: boolean
  /** Where the texts say what it is about, the place to show it at first. */
  readonly places: readonly Place[]
  /** The witness in sentences; empty without one. */
  readonly story: readonly StoryLine[]
}

/** @param others further playbooks whose instruments the witness names. */
export function checkedProperty(
  found: PropertyResult,
  { playbook, placeOf }: { readonly playbook: Playbook; readonly placeOf: (part: Part) => Place },
  others: readonly Playbook[],
): CheckedProperty {
  const instrument = (id: string): string =>
    [playbook, ...others].flatMap(({ instruments }) => instruments[id]?.name ?? []).at(0) ?? id
  const { witness, about } = found
  const sentences = witness === null ? [] : tellWitness(witness, { actor: displayName, instrument })
  return {
    ...found,
    reported: isReported(found),
    places: about.map(placeOf),
    story: witness === null ? [] : storyLines(witness, sentences, playbook, placeOf),
  }
}

/** Whether a property keeps a check from passing. */
export function isFailed({ result, reported }: Pick<CheckedProperty, 'result' | 'reported'>): boolean {
  return result === 'refuted' && !reported
}

/** Where a result is counted: told only, no merit of the playbook, or its verdict. */
export const TALLIES = ['proved', 'refuted', 'unknown', 'reported', 'byConstruction'] as const
export type Tally = (typeof TALLIES)[number]

export function tallyOf({ reported, byConstruction, result }: CheckedProperty): Tally {
  if (reported) return 'reported'
  return byConstruction && result === 'proved' ? 'byConstruction' : result
}

export function countTallies(properties: readonly CheckedProperty[]): Readonly<Record<Tally, number>> {
  const of = (tally: Tally): number => properties.filter((one) => tallyOf(one) === tally).length
  return {
    proved: of('proved'),
    refuted: of('refuted'),
    unknown: of('unknown'),
    reported: of('reported'),
    byConstruction: of('byConstruction'),
  }
}
