import { isHostile } from '../../normal-form/kinds.ts'
import { drained, filled } from '../../relation/bucket.ts'
import { levelAfter } from '../../relation/levels.ts'
import type { RelationProgram } from '../../relation/program.ts'
import type { Deed, Script } from './script.ts'

/** Strain and level at the end of a day, and the shortest way there. */
interface Evening {
  readonly units: number
  readonly level: number
  readonly acts: number
  readonly days: number
  /** What the day brought, null for nothing; and the evening before, null for the start. */
  readonly deed: Deed | null
  readonly before: Evening | null
}

/** Every strain and level that acts of rules can lead to, one a day, with the fewest acts and then the fewest days. */
export interface Moments {
  /** Acts until the level (a place) is reached; undefined where it was not. */
  readonly to: (level: number) => Script['acts'] | undefined
  /** Acts that end with this one and lead to the level. */
  readonly withAct: (deed: Deed, level: number) => Script['acts'] | undefined
  /** Acts that fill the bucket with so many units, or as many as they can. */
  readonly filling: (units: number) => Script['acts']
}

/** Patterns may add to it: what is built on this is shown by the interpreter. */
export function momentsOf(program: RelationProgram, deeds: readonly Deed[]): Moments {
  const evenings = everyEvening(
    program,
    deeds.filter(({ kind }) => isHostile(kind)),
  )
  const fullest = evenings.reduce((a, b) => (b.units > a.units ? b : a))
  const to = (level: number): Evening | undefined => evenings.find((one) => one.level === level)
  return {
    to: (level) => mapped(to(level), actsOf),
    withAct: (deed, level) => {
      const before = evenings.find((one) => nextOf(program, one, deed).level === level)
      return mapped(before, (one) => actsOf(nextOf(program, one, deed)))
    },
    filling: (units) => actsOf(evenings.find((one) => one.units >= units) ?? fullest),
  }
}

function mapped<T, R>(value: T | undefined, of: (value: T) => R): R | undefined {
  return value === undefined ? undefined : of(value)
}

/** In the order of acts, then days. */
function everyEvening(program: RelationProgram, hostile: readonly Deed[]): readonly Evening[] {
  const seen = new Set<number>()
  const found: Evening[] = []
  const places = program.levels.length
  let layer: Evening[] = [{ units: 0, level: 0, acts: 0, days: 0, deed: null, before: null }]
  while (layer.length > 0) {
    const next: Evening[] = []
    // Quiet days lead on within the layer; those are appended in the order of days, as each is a day longer than its source.
    const queue = layer.toSorted((a, b) => a.days - b.days)
    for (let at = 0; at < queue.length; at += 1) {
      const evening = queue[at]
      if (evening === undefined) break
      const key = evening.units * places + evening.level
      if (seen.has(key)) continue
      seen.add(key)
      found.push(evening)
      insert(queue, at, nextOf(program, evening, null))
      for (const deed of hostile) next.push(nextOf(program, evening, deed))
    }
    layer = next.filter(({ units, level }) => !seen.has(units * places + level))
  }
  return found
}

function insert(queue: Evening[], from: number, evening: Evening): void {
  let at = from + 1
  while (at < queue.length && (queue[at]?.days ?? 0) < evening.days) at += 1
  queue.splice(at, 0, evening)
}

function nextOf({ strain, levels }: RelationProgram, before: Evening, deed: Deed | null): Evening {
  const morning = drained(before.units, strain)
  const units = deed !== null && isHostile(deed.kind) ? filled(morning, deed.points, strain) : morning
  const level = levelAfter(levelAfter(before.level, morning, levels), units, levels)
  return { units, level, acts: before.acts + (deed === null ? 0 : 1), days: before.days + 1, deed, before }
}

/** The first act is of day 0. */
function actsOf(last: Evening): Script['acts'] {
  const acts: { readonly on: number; readonly deed: Deed }[] = []
  for (let one: Evening | null = last; one !== null; one = one.before) {
    if (one.deed !== null) acts.unshift({ on: one.days, deed: one.deed })
  }
  const first = acts[0]?.on ?? 0
  return acts.map(({ on, deed }) => ({ on: on - first, deed }))
}
