import { limitsOf } from '../language/defaults.ts'
import type { Limits } from '../normal-form/playbook.ts'
import type { Context } from './context.ts'
import { days } from './required.ts'

/** Limits in normal form. */
export function checkLimits(context: Context): Limits {
  const { limits } = context.merged
  const { proportion, ceiling, stale, settle, sign_off: signOff } = limitsOf(limits.value)
  return {
    proportion,
    ceiling,
    stale: days(limits, 'stale', stale, context),
    settle: days(limits, 'settle', settle, context, 0),
    signOff,
    because: limits.value.because ?? null,
  }
}
