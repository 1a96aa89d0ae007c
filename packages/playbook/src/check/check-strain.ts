import type { Located } from '../merge/located.ts'
import { DEFAULT_WARMTH, strainOf } from '../language/defaults.ts'
import type { StrainEntry, WarmthEntry } from '../language/playbook-file.ts'
import type { Drain, Level, Strain, Warmth } from '../normal-form/playbook.ts'
import type { Context } from './context.ts'
import { days } from './required.ts'

type WrittenLevels = NonNullable<StrainEntry['levels']>

export function checkStrain(context: Context): Strain {
  const { strain } = context.merged
  const { drain, cap, levels, calm_within: calmWithin } = strainOf(strain.value)
  const last = levels.at(-1)
  if (last !== undefined && last.from > cap) {
    context.tell(strain.tellAt('levels', 'level-above-cap', { given: last.id, hint: String(cap) }, levels.length - 1))
  }
  const drained = daysOfDrain(strain, drain, context)
  const calm = days(strain, 'calm_within', calmWithin, context)
  const needed = daysToCalm(cap, drained, levels)
  if (needed > calm) {
    context.tell(strain.tellAt('calm_within', 'calm-too-soon', { given: calmWithin, hint: `P${needed}D` }))
  }
  return { drain: drained, cap, levels: checkLevels(strain, levels, context), calmWithin: calm }
}

export function checkWarmth(context: Context): Warmth {
  const { warmth } = context.merged
  const { drain = DEFAULT_WARMTH.drain, cap = DEFAULT_WARMTH.cap } = warmth.value
  return { drain: daysOfDrain(warmth, drain, context), cap }
}

/** Days in which a full bucket falls below every level but the first. */
function daysToCalm(cap: number, { points, every }: Drain, levels: WrittenLevels): number {
  const lowest = Math.min(cap, ...levels.slice(1).map(({ back_at: backAt = 0 }) => backAt))
  return Math.ceil(((cap - lowest) * every) / points)
}

function daysOfDrain<T extends WarmthEntry>(
  located: Located<T>,
  { points, every }: { readonly points: number; readonly every: string },
  context: Context,
): Drain {
  return { points, every: days(located, 'drain', every, context) }
}

/** Rule 15: `from` rises strictly, `back_at` lies below `from`, the first level begins at nought. */
function checkLevels(strain: Located<StrainEntry>, levels: WrittenLevels, { tell }: Context): readonly Level[] {
  const seen = new Set<string>()
  for (const [at, { id, from, back_at: backAt }] of levels.entries()) {
    const say = (code: Parameters<typeof strain.tellAt>[1], given: string, hint: string, ...inside: string[]): void =>
      tell(strain.tellAt('levels', code, { given, hint }, at, ...inside))
    if (seen.has(id)) say('duplicate-id', id, '', 'id')
    seen.add(id)
    const before = levels[at - 1]
    if (before === undefined) {
      if (from !== 0) say('first-level-not-zero', String(from), '', 'from')
      if (backAt !== undefined) say('first-level-back-at', String(backAt), '', 'back_at')
      continue
    }
    if (from <= before.from) say('levels-not-rising', String(from), `${before.id} begins at ${before.from}`, 'from')
    if (backAt === undefined) say('level-without-back-at', id, String(Math.floor(from / 2)))
    else if (backAt >= from) say('back-at-not-below', String(backAt), String(from), 'back_at')
  }
  return levels.map(({ id, from, back_at: backAt }, at) => ({
    id,
    from,
    backAt: at === 0 ? null : Math.min(backAt ?? 0, from - 1),
  }))
}
