import type { ActorCode, Day } from '@entente/model'
import type { Entry, Fold, Journal } from '@entente/store'
import type { ItemDecision, RefusedDecision } from './decision.ts'

/** What people settled of items. */
export interface Decisions {
  /** The one that stands for an item, or waits to be signed. */
  readonly byItem: Map<string, ItemDecision>
  /** Per item the incidents whose reports were looked at, and in which rows: whose they are only the journal says. */
  readonly opened: Map<string, Map<string, number[]>>
  /** Why an item is left until it expires. */
  readonly left: Map<string, string>
  /** Per item what was sent back, the earliest first. */
  readonly refused: Map<string, RefusedDecision[]>
}

/** What the rows say. */
export interface DecisionPayloads {
  readonly 'evidence/opened': { readonly item: string; readonly incident: string }
  readonly 'decision/asked': Pick<
    ItemDecision,
    'item' | 'partner' | 'outcome' | 'instrument' | 'because' | 'beyond' | 'toSign'
  >
  readonly 'decision/signed': { readonly item: string; readonly alone: boolean }
  readonly 'decision/refused': { readonly item: string; readonly because: string }
  readonly 'decision/left': { readonly item: string; readonly because: string }
}

type Apply<Kind extends keyof DecisionPayloads> = (
  state: Decisions,
  payload: DecisionPayloads[Kind],
  entry: Entry,
) => void

const APPLY: { readonly [Kind in keyof DecisionPayloads]: Apply<Kind> } = {
  'evidence/opened': ({ opened }, { item, incident }, { seq }) => {
    const ofItem = opened.get(item) ?? new Map<string, number[]>()
    opened.set(item, ofItem.set(incident, [...(ofItem.get(incident) ?? []), seq]))
  },
  'decision/asked': ({ byItem, left }, asked, { at, seq, role }) => {
    const on = asked.toSign === null ? dayOf(at) : null
    byItem.set(asked.item, {
      ...asked,
      on,
      askedAt: at,
      askedSeq: seq,
      role,
      signedBy: null,
      signedAlone: false,
    })
    left.delete(asked.item)
  },
  'decision/signed': ({ byItem }, { item, alone }, { at, role }) => {
    const asked = byItem.get(item)
    if (asked !== undefined) byItem.set(item, { ...asked, on: dayOf(at), signedBy: role, signedAlone: alone })
  },
  'decision/refused': ({ byItem, refused }, { item, because }, { at, role }) => {
    const asked = byItem.get(item)
    byItem.delete(item)
    if (asked === undefined) return
    refused.set(item, [...(refused.get(item) ?? []), { instrument: asked.instrument, because, role, at }])
  },
  'decision/left': ({ left }, { item, because }) => void left.set(item, because),
}

/** Decisions as the journal has them. */
export const DECISIONS: Fold<Decisions> = {
  kinds: Object.keys(APPLY),
  empty: () => ({ byItem: new Map(), opened: new Map(), left: new Map(), refused: new Map() }),
  apply: (state, entry) => {
    const apply = APPLY[entry.kind as keyof DecisionPayloads] as Apply<keyof DecisionPayloads>
    apply(state, entry.payload as DecisionPayloads[keyof DecisionPayloads], entry)
  },
}

/** Decisions toward a partner that are in effect, as a run of the playbook takes them; in the order in which they were asked for. */
export function decisionsOf(
  journal: Pick<Journal, 'view'>,
  partner: ActorCode,
): readonly { readonly proposal: string; readonly instrument: string | null; readonly day: Day }[] {
  return [...journal.view(DECISIONS).byItem.values()].flatMap(({ partner: toward, item, instrument, on }) =>
    toward === partner && on !== null ? [{ proposal: item, instrument, day: on }] : [],
  )
}

function dayOf(at: string): Day {
  return at.slice(0, 10) as Day
}
