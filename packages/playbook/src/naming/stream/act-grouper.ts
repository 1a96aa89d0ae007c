import { type ActorCode, dayNumber } from '@entente/model'
import type { Rule } from '../../normal-form/playbook.ts'
import type { Act } from '../act.ts'
import type { Incident } from '../incident.ts'
import { isStale } from '../is-stale.ts'
import { actKey, newAct, partnerOf } from '../new-act.ts'
import { inSettlingOrder } from '../settling-order.ts'
import type { CompiledPlaybook } from './compile-playbook.ts'
import { DayBits } from './day-bits.ts'

/** What became of an incident: it makes an act, is evidence of one, or is stale. */
export type Grouped =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'evidence'; readonly act: string }
  | { readonly kind: 'stale' }

/**
 * Groups incidents into acts while they settle. It holds one bit for each rule and day of occurrence, no incident and no act,
 * so that an incident confirmed years later still finds the act that stands.
 * @throws EntenteError `playbook-without-partner`.
 */
export class ActGrouper {
  readonly #compiled: CompiledPlaybook
  readonly #partner: ActorCode
  readonly #made: DayBits
  readonly #places: ReadonlyMap<Rule | null, number>
  #last: Pick<Incident, 'settlesAt' | 'firstReportedAt' | 'feed' | 'key'> | undefined

  constructor(compiled: CompiledPlaybook) {
    const { rules } = compiled.playbook
    this.#compiled = compiled
    this.#partner = partnerOf(compiled.playbook)
    this.#made = new DayBits(rules.length + 1)
    this.#places = new Map<Rule | null, number>([...rules.map((rule, at) => [rule, at] as const), [null, rules.length]])
  }

  /**
   * Takes the next incident, in settling order.
   * @throws RangeError where one comes after another that settles later: then all has to be grouped anew from its day.
   */
  take(incident: Incident): Grouped {
    if (this.#last !== undefined && inSettlingOrder(this.#last, incident) > 0)
      throw new RangeError('an incident came after one that settles later')
    const { settlesAt, firstReportedAt, feed, key } = incident
    this.#last = { settlesAt, firstReportedAt, feed, key }
    if (isStale(incident, this.#compiled.playbook.limits.stale)) return { kind: 'stale' }
    const rule = this.#compiled.name(incident)
    const stands = this.#made.mark(dayNumber(incident.occurredOn), this.#places.get(rule) ?? 0)
    if (stands) return { kind: 'evidence', act: actKey(this.#partner, rule, incident) }
    return { kind: 'act', act: newAct(this.#partner, rule, incident) }
  }
}
