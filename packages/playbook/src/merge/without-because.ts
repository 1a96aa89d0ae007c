import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type DEFAULT_LIMITS, limitsOf } from '../language/defaults.ts'
import type { PatternEntry, RuleEntry } from '../language/playbook-file.ts'
import { daysOf } from '../language/words.ts'
import type { Located } from './located.ts'
import type { Merged } from './merge-files.ts'

/** Rule 12: a changed kind and a looser limit say why; in the file that changes them, not in its base. */
export function* withoutBecause(base: Merged, merged: Merged): Generator<Diagnostic> {
  yield* changedKinds(base.rules, merged.rules)
  yield* changedKinds(base.patterns, merged.patterns)
  if (base.limits === merged.limits || merged.limits.changed('because')) return
  const [before, now] = [limitsOf(base.limits.value), limitsOf(merged.limits.value)]
  for (const [key, looseness] of LOOSENESS) {
    if (looseness(now) > looseness(before))
      yield merged.limits.tellAt(key, 'looser-limit-without-because', { given: key })
  }
}

function* changedKinds<T extends RuleEntry | PatternEntry>(
  base: readonly Located<T>[],
  merged: readonly Located<T>[],
): Generator<Diagnostic> {
  for (const now of merged) {
    const before = base.find(({ value }) => value.id === now.value.id)
    if (before === undefined || now.value.kind === before.value.kind || now.changed('because')) continue
    const hint = `${before.value.kind ?? 'nothing'} in the base`
    yield now.tellAt('kind', 'changed-kind-without-because', { given: now.value.kind ?? '', hint })
  }
}

type Limits = typeof DEFAULT_LIMITS

/** Greater is looser: graver answers, older news, names that are final sooner, fewer signatures. */
const LOOSENESS: readonly (readonly [keyof Limits, (limits: Limits) => number])[] = [
  ['proportion', ({ proportion }) => proportion],
  ['ceiling', ({ ceiling }) => ceiling],
  ['stale', ({ stale }) => daysOf(stale) ?? 0],
  ['settle', ({ settle }) => -(daysOf(settle) ?? 0)],
  ['sign_off', ({ sign_off: signOff }) => signOff.above],
]
