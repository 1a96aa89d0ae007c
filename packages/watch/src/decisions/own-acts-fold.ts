import type { ActorCode, Day } from '@entente/model'
import type { Fold, Journal } from '@entente/store'
import type { OwnAct } from './decision.ts'

/** What the rows say. */
export interface OwnActPayloads {
  readonly 'own-act/done': Omit<OwnAct, 'incident' | 'role' | 'at'>
  /** `incident` null: what was matched is not it after all. */
  readonly 'own-act/matched': { readonly act: string; readonly incident: string | null }
}

/** What we did, by partner, in the order in which it was written down. */
export const OWN_ACTS: Fold<Map<ActorCode, OwnAct[]>> = {
  kinds: ['own-act/done', 'own-act/matched'] satisfies (keyof OwnActPayloads)[],
  empty: () => new Map(),
  apply: (acts, { kind, payload, at, role }) => {
    if (kind === 'own-act/done') {
      const done = payload as OwnActPayloads['own-act/done']
      acts.set(done.partner, [...(acts.get(done.partner) ?? []), { ...done, incident: null, role, at }])
      return
    }
    const { act, incident } = payload as OwnActPayloads['own-act/matched']
    for (const [partner, ofPartner] of acts) {
      if (!ofPartner.some(({ id }) => id === act)) continue
      acts.set(
        partner,
        ofPartner.map((one) => (one.id === act ? { ...one, incident } : one)),
      )
    }
  },
}

/** What we did toward a partner, as a run of the playbook takes it: by its instrument, which goes before any code. */
export function sentBy(
  journal: Pick<Journal, 'view'>,
  partner: ActorCode,
): readonly { readonly instrument: string; readonly cameo: null; readonly day: Day }[] {
  return (journal.view(OWN_ACTS).get(partner) ?? []).map(({ instrument, on }) => ({ instrument, cameo: null, day: on }))
}
