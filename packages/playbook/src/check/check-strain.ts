import type { Located } from '../merge/located.ts'
import type { StrainEntry, WarmthEntry } from '../language/playbook-file.ts'
import type { Drain, Level, Strain, Warmth } from '../normal-form/playbook.ts'
import type { Context } from './context.ts'
import { days } from './required.ts'

type WrittenLevels = NonNullable<StrainEntry['levels']>

/** Where neither a playbook nor its bases say otherwise. */
const DRAIN = { points: 1, every: 'P5D' }
const WARMTH_DRAIN = { points: 1, every: 'P10D' }
const CAP = 60
const LEVELS: WrittenLevels = [
  { id: 'calm', from: 0 },
  { id: 'watch', from: 8, back_at: 4 },
  { id: 'strained', from: 20, back_at: 12 },
  { id: 'crisis', from: 40, back_at: 30 },
]
const CALM_WITHIN = 'P280D'

export function checkStrain(context: Context): Strain {
  const { strain } = context.merged
  const { drain = DRAIN, cap = CAP, levels = LEVELS, calm_within: calmWithin = CALM_WITHIN } = strain.value
  const last = levels.at(-1)
  if (last !== undefined && last.from > cap) {
    context.tell(strain.tellAt('levels', 'level-above-cap', { given: last.id, hint: String(cap) }, levels.length - 1))
  }
  const drained = daysOfDrain(strain, drain, context)
  const calm = days(strain, 'calm_within', calmWithin, context)
  const needed =
    levels.length === 1 ? 0 : Math.ceil(((cap - (levels[1]?.back_at ?? 0)) * drained.every) / drained.points)
  if (needed > calm)
    context.tell(strain.tellAt('calm_within', 'calm-too-soon', { given: calmWithin, hint: `P${needed}D` }))
  return Object.freeze({
    drain: drained,
    cap,
    levels: checkLevels(strain, levels, context),
    calmWithin: calm,
  })
}

export function checkWarmth(context: Context): Warmth {
  const { warmth } = context.merged
  const { drain = WARMTH_DRAIN, cap = CAP } = warmth.value
  return Object.freeze({ drain: daysOfDrain(warmth, drain, context), cap })
}

function daysOfDrain<T extends WarmthEntry>(
  located: Located<T>,
  { points, every }: { readonly points: number; readonly every: string },
  context: Context,
): Drain {
  return Object.freeze({ points, every: days(located, 'drain', every, context) })
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
  return Object.freeze(
    levels.map(({ id, from, back_at: backAt }, at) =>
      Object.freeze({ id, from, backAt: at === 0 ? null : Math.min(backAt ?? 0, from - 1) }),
    ),
  )
}
