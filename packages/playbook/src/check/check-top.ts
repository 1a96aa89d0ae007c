import { type ActorCode, findActor, suggestActors } from '@entente/model'
import { suggestion } from '../merge/merge-entries.ts'
import type { Merged } from '../merge/merge-files.ts'
import type { Playbook } from '../normal-form/playbook.ts'
import type { Context } from './context.ts'

/** The partner of a playbook; null for a base or an unknown code, which `checkTop` tells. */
export function partnerOf({ top }: Merged): ActorCode | null {
  const { partner } = top.value
  return partner === undefined ? null : (findActor(partner)?.code ?? null)
}

type Top = Pick<Playbook, 'because' | 'desk' | 'ambition' | 'register' | 'feed' | 'actsThrough'>

/** Whom it is about, who owns it, what it looks at. */
export function checkTop(context: Context): Top {
  const { merged, perspective, desks, tell } = context
  const { top } = merged
  const { partner, because = null, desk = null, ambition = null, register = null, feed = null } = top.value
  if (partner !== undefined && findActor(partner) === undefined) {
    tell(top.tellAt('partner', 'unknown-actor', { given: partner, hint: likely(partner) }))
  }
  if (partner === perspective) tell(top.tellAt('partner', 'partner-is-perspective', { given: partner }))
  if (desk !== null && desks !== undefined && !desks.includes(desk)) {
    tell(top.tellAt('desk', 'unknown-desk', { given: desk, hint: suggestion(desk, desks) }))
  }
  return { because, desk, ambition, register, feed, actsThrough: actsThrough(context) }
}

function actsThrough({ merged: { top }, tell, perspective }: Context): readonly ActorCode[] {
  return (top.value.acts_through ?? []).flatMap((code, at) => {
    const actor = findActor(code)
    if (actor === undefined) tell(top.tellAt('acts_through', 'unknown-actor', { given: code, hint: likely(code) }, at))
    else if (actor.code === perspective) {
      tell(top.tellAt('acts_through', 'partner-is-perspective', { given: code }, at))
    } else return [actor.code]
    return []
  })
}

function likely(code: string): string {
  const [near] = suggestActors(code)
  return near === undefined ? 'codes are ISO 3166-1 alpha-3; docs/reference/codes.md' : `did you mean ${near}?`
}
