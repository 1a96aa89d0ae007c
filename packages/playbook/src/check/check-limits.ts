import type { Limits } from '../normal-form/playbook.ts'
import type { Context } from './context.ts'
import { days } from './required.ts'

/** Limits in normal form; where nothing is said: proportion 1, ceiling 6, stale P7D, settle P1D, sign-off above 3 by the head of desk. */
export function checkLimits(context: Context): Limits {
  const { limits } = context.merged
  const {
    proportion = 1,
    ceiling = 6,
    stale = 'P7D',
    settle = 'P1D',
    sign_off: signOff = { above: 3, by: 'head-of-desk' },
    because = null,
  } = limits.value
  return Object.freeze({
    proportion,
    ceiling,
    stale: days(limits, 'stale', stale, context),
    settle: days(limits, 'settle', settle, context, 0),
    signOff: Object.freeze({ above: signOff.above, by: signOff.by }),
    because,
  })
}
