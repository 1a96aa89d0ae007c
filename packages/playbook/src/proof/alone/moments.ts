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
export function momentsOf(program: RelationProgram, deeds: readonly Deed[], limit: number): Moments {
  const evenings = everyEvening(
    program,
    deeds.filter(({ kind }) => isHostile(kind)),
    limit,
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

/** In the order of acts, then days; no more than `limit`. */
function everyEvening(program: RelationProgram, hostile: readonly Deed[], limit: number): readonly Evening[] {
  const seen = new Set<number>()
  const found: Evening[] = []
  const isNew = ({ units, level }: Evening): boolean => !seen.has(units * program.levels.length + level)
  let layer: readonly Evening[] = [{ units: 0, level: 0, acts: 0, days: 0, deed: null, before: null }]
  while (layer.length > 0) {
    const next: Evening[] = []
    const byDays: Evening[][] = []
    for (const evening of layer) (byDays[evening.days] ??= []).push(evening)
    // A quiet day leads on within the layer, to the evenings of one day more.
    for (let days = 0; days < byDays.length; days += 1) {
      for (const evening of byDays[days] ?? []) {
        if (!isNew(evening)) continue
        if (found.length >= limit) return found
        seen.add(evening.units * program.levels.length + evening.level)
        found.push(evening)
        const quiet = nextOf(program, evening, null)
        if (isNew(quiet)) (byDays[days + 1] ??= []).push(quiet)
        for (const deed of hostile) next.push(nextOf(program, evening, deed))
      }
    }
    layer = next.filter(isNew)
  }
  return found
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
