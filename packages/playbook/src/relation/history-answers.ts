import { dayFromNumber, type Day } from '@entente/model'
import { durationDays } from '../cel/duration.ts'
import type { Matcher } from '../cel/compile-condition.ts'
import type { IncidentFields } from '../cel/fields.ts'
import type { History } from '../cel/history.ts'
import { countWithin } from './tallies.ts'
import type { DayNumber } from './state.ts'
import type { Turn } from './turn.ts'

/** From when, and of whose acts, a condition asks. */
export interface Asking {
  /** First day of `received` and `sent`: of the run, of the measure or of the series; null for all that is remembered. */
  readonly since: DayNumber | null
  /** Inside patterns acts of patterns do not count (rule 13). */
  readonly byRulesOnly: boolean
  /** Day of occurrence of the act that is judged; null at ticks, where it is the day itself. */
  readonly occurredOn: Day | null
}

/** Whether a condition is true now; absent is not. */
export function isTrue(turn: Turn, condition: Matcher, asking: Asking): boolean {
  return condition(new Moment(turn.state.day, asking.occurredOn), historyOf(turn, asking)) === true
}

/** Rules 3, 7, 13, 24 and 25: what `count`, `since`, `quiet`, `received` and `sent` say now. */
function historyOf({ program, state }: Turn, { since, byRulesOnly }: Asking): History {
  const { day } = state
  const inRun = (last: DayNumber | null = null): boolean => last !== null && (since === null || last >= since)
  return {
    count: (name = '', window = '') => {
      const place = program.counters.findIndex((one) => one.name === name && one.byRulesOnly === byRulesOnly)
      return countWithin(state.tallies[place] ?? [], day, durationDays(window))
    },
    since: (name = '') => {
      const last = state.lastActs[program.sinceNames.indexOf(name)] ?? null
      return last === null ? undefined : day - last
    },
    quiet: (window = '') => {
      const days = durationDays(window)
      const within = (last: DayNumber | null): boolean => last !== null && day - last < days
      if (within(state.lastUncovered)) return undefined
      return !within(byRulesOnly ? state.lastHostileByRule : state.lastHostile)
    },
    received: (name = '') => inRun(state.received[program.receivedNames.indexOf(name)]),
    sent: (name = '') => inRun(state.sent[program.sentNames.indexOf(name)]),
  }
}

/** No incident is looked at; only `inForce` asks, for its day, which is written out when it does. */
class Moment implements IncidentFields {
  readonly #day: DayNumber
  readonly #occurredOn: Day | null
  readonly feed = ''
  readonly source = ''
  readonly target = ''
  readonly sourceBy = 'other'
  readonly sourceRoles = null
  readonly targetRoles = null
  readonly scheme = 'cameo'
  readonly code = ''
  readonly cameo = null
  readonly root = null
  readonly quad = null
  readonly goldstein = null
  readonly isRoot = null
  readonly reports = null
  readonly publishers = null
  readonly pages = null
  readonly confidence = null
  readonly place = null
  readonly joint = null
  readonly stale = null
  readonly lagDays = null

  constructor(day: DayNumber, occurredOn: Day | null) {
    this.#day = day
    this.#occurredOn = occurredOn
  }

  get occurredOn(): Day {
    return this.#occurredOn ?? dayFromNumber(this.#day)
  }
}
