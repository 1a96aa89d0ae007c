import { type ActorCode, AGREEMENT_KINDS, type Day, EntenteError } from '@entente/model'
import type { Agreement } from './agreement.ts'
import type { Agreements } from './agreements.ts'

/** How an agreement stands on a day. `to-be-checked` says nothing of its force: nobody with the role legal has looked. */
export const STANDINGS = ['to-be-checked', 'not-yet', 'in-force', 'suspended', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]

/** How one agreement stands on a day; a political one can be in force as well, which `inForce` does not count. */
export function standingOf(agreement: Pick<Agreement, 'checked' | 'from' | 'until' | 'suspended'>, day: Day): Standing {
  const { checked, from, until, suspended } = agreement
  if (!checked) return 'to-be-checked'
  if (until !== null && day >= until) return 'ended'
  if (from === null || day < from) return 'not-yet'
  const held = suspended.some((one) => one.from <= day && (one.until === null || day < one.until))
  return held ? 'suspended' : 'in-force'
}

/**
 * Whether an agreement, or any of a kind, is in force between two on a day: both are parties, from <= day < until, it is not
 * suspended, it is legally binding, and somebody with the role legal has said so.
 * @throws EntenteError `no-such-agreement` for a name that is neither a kind nor an id: none of a known kind is false.
 */
export function inForce(agreements: Agreements, kindOrId: string, a: ActorCode, b: ActorCode, day: Day): boolean {
  const named = agreements.get(kindOrId)
  const found = named === undefined ? [...agreements.values()].filter(({ kind }) => kind === kindOrId) : [named]
  if (found.length === 0 && !AGREEMENT_KINDS.some((kind) => kind === kindOrId)) {
    throw new EntenteError('no-such-agreement', `there is no agreement and no kind of agreement \`${kindOrId}\``, {
      help: `kinds: ${AGREEMENT_KINDS.join(', ')}; entente agreements list shows the agreements`,
    })
  }
  return found.some(
    (one) =>
      one.binding === 'legal' &&
      one.parties.includes(a) &&
      one.parties.includes(b) &&
      standingOf(one, day) === 'in-force',
  )
}
