import type { Kind } from './kinds.ts'
import type { Response } from './playbook.ts'

/** Whether a response is for such an act, whatever the level (rule 17). */
export function fits({ to }: Pick<Response, 'to'>, act: { readonly kind: Kind; readonly points: number }): boolean {
  return to.kinds.includes(act.kind) && act.points >= to.minPoints
}
