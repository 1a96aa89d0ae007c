import { nodesOf } from '../cel/fields-used.ts'
import { daysOf } from '../language/words.ts'
import { suggestion } from '../merge/merge-entries.ts'
import type { Located } from '../merge/located.ts'
import { CLARIFICATION, type Listed, NO_ACTION } from '../instruments/catalogue.ts'
import type { Playbook, UsedInstrument } from '../normal-form/playbook.ts'
import type { Path } from '../source/source.ts'
import type { Context } from './context.ts'

/** The instruments that a list under a key names; unknown ones are told and left out, with their places in the list. */
export function namedInstruments<T extends object>(
  located: Located<T>,
  key: keyof T & string,
  ids: readonly string[],
  { catalogue, tell }: Context,
  inside: Path = [],
): readonly (readonly [at: number, instrument: Listed])[] {
  const seen = new Set<string>()
  return ids.flatMap((id, at) => {
    const instrument = catalogue.get(id)
    if (seen.has(id)) tell(located.tellAt(key, 'instrument-twice', { given: id }, ...inside, at))
    seen.add(id)
    if (instrument !== undefined) return [[at, instrument] as const]
    const hint = suggestion(id, [...catalogue.keys()])
    tell(located.tellAt(key, 'unknown-instrument', { given: id, hint }, ...inside, at))
    return []
  })
}

type Naming = Pick<Playbook, 'patterns' | 'responses' | 'initiatives'>

/** What the normal form keeps of the instruments that a playbook names, and of the two that are always offered. */
export function usedInstruments(naming: Naming, { catalogue }: Context): Readonly<Record<string, UsedInstrument>> {
  const ids = new Set([NO_ACTION, CLARIFICATION, ...proposed(naming), ...askedAbout(naming)])
  const used = [...ids].toSorted().flatMap((id) => {
    const instrument = catalogue.get(id)
    return instrument === undefined ? [] : [[id, inNormalForm(instrument)] as const]
  })
  return Object.fromEntries(used)
}

function* proposed({ responses, initiatives }: Naming): Generator<string> {
  for (const { answer, offRamp } of responses) {
    if (answer.kind === 'choose') yield* answer.choices
    if (answer.kind === 'ladder') yield* answer.steps
    if (offRamp !== null) yield* offRamp.offer
  }
  for (const one of initiatives) yield* one.kind === 'yearly' ? one.choices : one.steps
}

/** Instruments that conditions ask about by `received` and `sent`. */
function* askedAbout({ patterns, responses, initiatives }: Naming): Generator<string> {
  const asked = [
    ...patterns.map(({ when }) => when),
    ...responses.flatMap(({ offRamp, lift }) => [offRamp?.when ?? null, lift]),
    ...initiatives.flatMap((one) => (one.kind === 'series' ? [one.stopWhen, one.answer] : [])),
  ]
  for (const written of asked) {
    for (const node of written === null ? [] : nodesOf(written.condition)) {
      if (node.kind === 'history' && (node.function === 'received' || node.function === 'sent')) yield* node.arguments
    }
  }
}

/** What a playbook in normal form knows of an instrument. */
export function inNormalForm({ id, name, rung, warmth, cameo, lasting, legal }: Listed): UsedInstrument {
  return {
    id,
    name,
    rung: rung ?? null,
    warmth: warmth ?? null,
    cameo: cameo?.code ?? null,
    lasts: lasting !== undefined,
    review: lasting === undefined ? null : (daysOf(lasting.review) ?? null),
    legal,
  }
}
