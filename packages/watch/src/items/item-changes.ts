import { addDays, type Day } from '@entente/model'
import { type Proposal, reconcile } from '@entente/playbook'
import type { Burst, Item } from './item.ts'
import type { Changed, Raised } from './items-fold.ts'

/** What follows for a relation now, beside what its desk was brought so far. */
export interface Following {
  readonly of: Pick<Item, 'partner' | 'desk' | 'feed' | 'playbook'>
  /** All proposals of the run, from its first day. */
  readonly proposals: readonly Proposal[]
  /** Items of this partner. */
  readonly shown: readonly Item[]
  /** Days on which items were decided, by item, under whichever playbook. */
  readonly decided: ReadonlyMap<string, Day>
  /** Acts, by key, that are only reported: nobody has confirmed or struck out what they rest on. */
  readonly reported: ReadonlySet<string>
  /** What an act, by its key, came in; null for one that came in no burst. */
  readonly burstOf: (act: string) => Burst | null
  readonly today: Day
  /** Day on which the playbook took effect: what was over before that, by this playbook, is nobody's any more. */
  readonly since: Day
}

export interface ItemChanges {
  /** Without a delivery, which depends on what else comes on that day. */
  readonly raised: readonly Omit<Raised, 'delivery'>[]
  readonly changed: readonly Changed[]
}

/**
 * Rule 5: what is new for the desk, and what became of what it has. Asked again, with the answer written down, nothing
 * changes any more.
 *
 * An item that was raised in the name of an earlier playbook and does not follow any more stays as it was until it is
 * decided or lapses: a change of the playbook withdraws nothing.
 */
export function itemChanges(following: Following): ItemChanges {
  const { shown, proposals, today, since } = following
  const known = new Map(shown.map((item) => [item.id, item]))
  const follow = new Set(proposals.map(({ id }) => id))
  const own = shown.filter(({ id, playbook }) => follow.has(id) || playbook === following.of.playbook)
  const begun = proposals.filter(({ id, on, status }) => known.has(id) || on >= since || isOpen(status))
  const settled = reconcile(own.map(asProposal), begun, today)
  const { first, joined } = oneVerifyPerBurst(following, settled)
  return {
    raised: first.flatMap((one) => {
      if (known.has(one.id) || (one.status === 'missed' && one.on < since)) return []
      const { decision: _, ...raised } = one
      return [{ ...raised, ...following.of, burst: burstIn(following, one), because: [...one.because, ...joined(one)] }]
    }),
    changed: [
      ...first.flatMap((one) =>
        changeOf(known.get(one.id), { ...one, because: [...one.because, ...joined(one)] }, following),
      ),
      ...shown.filter((item) => !own.includes(item)).flatMap((item) => outlived(item, following)),
    ],
  }
}

function isOpen(status: Proposal['status']): boolean {
  return status === 'open' || status === 'overdue'
}

function asProposal(item: Item): Proposal {
  return { ...item, decision: null }
}

/** Whether it is overdue follows from the day and is not written down. What was decided stays so, and reasons only grow. */
function changeOf(before: Item | undefined, now: Proposal, following: Following): readonly Changed[] {
  if (before === undefined) return []
  const on = following.decided.get(before.id) ?? verifiedOn(before, now, following)
  const status = on !== undefined ? 'decided' : isOpen(now.status) ? 'open' : now.status
  const because = [...new Set([...before.because, ...now.because])]
  const changed: Changed = {
    id: before.id,
    ...(status === before.status ? {} : { status, closedOn: on ?? now.closedOn }),
    ...(because.length > before.because.length ? { because } : {}),
  }
  return Object.keys(changed).length === 1 ? [] : [changed]
}

/** What was to be verified and was, act by act, does not follow any more: that is how such an item is settled. */
function verifiedOn({ type, because }: Item, now: Proposal, { reported, today }: Following): Day | undefined {
  if (type !== 'verify' || now.status !== 'withdrawn' || because.some((act) => reported.has(act))) return undefined
  return now.closedOn ?? today
}

/** An item of an earlier playbook. */
function outlived({ id, status, expires }: Item, { decided, today }: Following): readonly Changed[] {
  const on = decided.get(id)
  if (on !== undefined) return status === 'decided' ? [] : [{ id, status: 'decided', closedOn: on }]
  return isOpen(status) && expires < today ? [{ id, status: 'lapsed', closedOn: addDays(expires, 1) }] : []
}

/** The burst that an item to verify rests on: where all that it rests on came in one. */
function burstIn({ burstOf }: Following, { type, because }: Proposal): Burst | null {
  if (type !== 'verify') return null
  const bursts = because.map(burstOf)
  return bursts.includes(null) ? null : (bursts[0] ?? null)
}

/**
 * G6: of what rests on one burst there is one item to verify, and what else would be verified for the same burst is among
 * its reasons. What a desk was told so does not come up again when that item lapses or is decided; it does where that item
 * was withdrawn.
 */
function oneVerifyPerBurst(
  following: Following,
  proposals: readonly Proposal[],
): { readonly first: readonly Proposal[]; readonly joined: (one: Proposal) => readonly string[] } {
  const { shown } = following
  const known = new Set(shown.map(({ id }) => id))
  const leading = shown.filter(({ burst, status }) => burst !== null && status !== 'withdrawn')
  const told = ({ type, because }: Proposal): boolean =>
    type === 'verify' && leading.some((item) => because.every((act) => item.because.includes(act)))
  const fresh = proposals.filter((one) => !known.has(one.id))
  const behind = new Set(fresh.filter(told).map(({ id }) => id))
  const joined = new Map<string, readonly string[]>()
  const byBurst = Map.groupBy(
    proposals.filter(({ id }) => !behind.has(id)),
    (one) => burstIn(following, one)?.from ?? null,
  )
  for (const [from, of] of byBurst) {
    if (from === null) continue
    const open = of.filter(({ status }) => isOpen(status))
    const leader = open.find(({ id }) => known.has(id)) ?? open[0]
    if (leader === undefined) continue
    const others = of.filter(({ id }) => id !== leader.id && !known.has(id))
    for (const { id } of others) behind.add(id)
    joined.set(
      leader.id,
      others.flatMap(({ because }) => because),
    )
  }
  return { first: proposals.filter(({ id }) => !behind.has(id)), joined: ({ id }) => joined.get(id) ?? [] }
}
