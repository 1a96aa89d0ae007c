import { addInterval, type Day } from '@entente/model'
import type { Decision, Mechanism } from './mechanism.ts'

/** How long a mechanism may go without a session before it is called dormant, where nothing is agreed. */
export const DORMANT_AFTER = 'P2Y'

/** How alive a mechanism is on a day, as far as its sessions are recorded. */
export interface Pulse {
  /** Day of the last session up to that day; null where none is recorded, which is not the same as none. */
  readonly lastMet: Day | null
  /** By when it is to meet again; null where it is not active, or nothing tells. */
  readonly nextDue: Day | null
  /** Day of the last session, where it is longer ago than it may be; null where it is not, or nothing is recorded. */
  readonly dormantSince: Day | null
  readonly decisions: number
  readonly implemented: number
  /** Decisions whose day has passed and of which nobody knows that they were carried out. */
  readonly overdue: readonly Decision[]
}

/**
 * Last met, dormant since, decisions taken and carried out. A mechanism is dormant once its own `every` has passed since its
 * last session, or `dormantAfter` (P2Y) where it has none; one that has ended is not.
 */
export function pulseOf(
  { sessions, every, state }: Pick<Mechanism, 'sessions' | 'every' | 'state'>,
  today: Day,
  dormantAfter: string = DORMANT_AFTER,
): Pulse {
  const held = sessions.filter((session) => session.day <= today)
  const lastMet = held.at(-1)?.day ?? null
  const decisions = held.flatMap((session) => session.decisions)
  const again = lastMet === null || state === 'ended' ? null : addInterval(lastMet, every ?? dormantAfter)
  return {
    lastMet,
    nextDue: every === null || state !== 'active' ? null : again,
    dormantSince: again !== null && again < today ? lastMet : null,
    decisions: decisions.length,
    implemented: decisions.filter((decision) => decision.implemented === 'yes').length,
    overdue: decisions.filter(({ implemented, by }) => implemented !== 'yes' && by !== null && by < today),
  }
}
