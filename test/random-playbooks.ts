import { dayFromNumber, dayNumber, parseDay } from '@entente/model'
import { type Condition, FIELDS, type Incident, type Kind, KINDS, type Playbook, type Window } from '@entente/playbook'
import fc from 'fast-check'
import { write } from './condition-oracle.ts'
import { conditionOf, incidentOf, playbookOf, ruleOf } from './playbook-of.ts'
import { asIncident, condition, event } from './random-conditions.ts'

/** A playbook with incidents for it to name. */
export interface Case {
  readonly playbook: Playbook
  readonly incidents: readonly Incident[]
  /** To count its acts in. */
  readonly window: Window
}

const FIRST_DAY = dayNumber(parseDay('2020-02-27'))
const day = (days: number): fc.Arbitrary<Incident['occurredOn']> =>
  fc.nat(days).map((after) => dayFromNumber(FIRST_DAY + after))
const CODES = ['18', '190', '193', '112', '0']

const spans = fc.array(fc.record({ from: day(5), until: fc.option(day(9)) }), { maxLength: 2 })
/** As people write them: a code among others, who it was, how well it is told, what is in force. */
const usual: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom(
      'event.source_by in ["organ", "bare"]',
      '!has(event.publishers) || event.publishers >= 2',
      'event.root in ["18", "19", "20"]',
      'event.root == "11"',
      'event.cameo.startsWith("19")',
      'event.goldstein < -2.5',
      'event.reports + event.publishers * 2 > 5',
      'event.quad / (event.reports - 1) == 0',
      '"GOV" in event.source_roles',
    )
    .map((text) => conditionOf(text)),
  fc
    .array(
      fc.constantFrom(...CODES.map((code) => `event.cameo == "${code}"`), 'event.root == "18"', 'event.root == "11"'),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((asked) => conditionOf(asked.join(' || '))),
  spans.map((given) => conditionOf('inForce("treaty")', { agreements: () => given })),
)
const drawn = condition.map((one) => conditionOf(write(one)))

/** Rules that share conditions with each other, as those of a playbook do. */
const playbook: fc.Arbitrary<Playbook> = fc
  .array(fc.oneof(usual, usual, drawn), { minLength: 2, maxLength: 5 })
  .chain((pool) => {
    const one = fc.constantFrom(...pool)
    const several = (kind: 'and' | 'or') =>
      fc.array(one, { minLength: 1, maxLength: 3 }).map((operands): Condition => ({ kind, operands }))
    const when = fc.oneof(
      one,
      several('and'),
      several('or'),
      one.map((operand): Condition => ({ kind: 'not', operand })),
    )
    const kind = fc.constantFrom<Kind>(...KINDS)
    const rules = fc.array(fc.tuple(kind, when), { maxLength: 9 })
    return fc.tuple(rules, fc.integer({ min: 1, max: 9 })).map(([list, stale]) =>
      playbookOf(
        list.map(([of, is], at) => ruleOf(`rule-${at}`, of, is)),
        'ARM',
        stale,
      ),
    )
  })

/** Numbers that the archive does not hold and an executor may be given. */
const odd = {
  goldstein: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  reports: fc.constant(2 ** 53),
}
const rarely = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { freq: 12 })

const moment = (hours: number): fc.Arbitrary<string> =>
  fc.nat(hours).map((after) => new Date((FIRST_DAY + 2 + after / 4) * 86_400_000).toISOString())
const incident: fc.Arbitrary<Incident> = fc
  .record({
    given: event,
    occurredOn: day(4),
    feed: fc.constantFrom('gdelt', 'gdelt', 'gdelt', 'hand'),
    cameo: fc.option(fc.constantFrom(...CODES)),
    root: fc.option(fc.constantFrom('11', '18', '19')),
    lagDays: fc.option(fc.integer({ min: -1, max: 9 })),
    confirmed: fc.boolean(),
    firstReportedAt: moment(8),
    settlesAt: moment(24),
    goldstein: rarely(odd.goldstein),
    reports: rarely(odd.reports),
  })
  .map(({ given, goldstein, reports, ...rest }) => {
    const absent = Object.fromEntries(FIELDS.map(({ property }) => [property, null]))
    const numbers = { ...(goldstein === null ? {} : { goldstein }), ...(reports === null ? {} : { reports }) }
    return incidentOf({ key: '', ...absent, ...asIncident(given), ...rest, ...numbers })
  })

export const someCase: fc.Arbitrary<Case> = fc
  .record({
    playbook,
    incidents: fc.array(incident, { minLength: 1, maxLength: 12 }),
    window: fc.record({
      name: fc.constantFrom('rule-0', 'rule-1', 'otherwise', ...KINDS),
      days: fc.constantFrom(1, 2, 3, 365),
    }),
  })
  .map(({ incidents, ...rest }) => ({
    ...rest,
    incidents: incidents.map((one, at) => ({ ...one, key: `k${at}` })),
  }))

/** The same some days later, agreements too. */
export function later({ playbook: of, incidents, window }: Case, days: number): Case {
  const shifted = JSON.parse(JSON.stringify(of), (_name, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? laterDay(value, days) : value,
  ) as Playbook
  return { playbook: shifted, window, incidents: incidents.map((one) => laterIncident(one, days)) }
}

export function laterDay(text: string, days: number): Incident['occurredOn'] {
  return dayFromNumber(dayNumber(parseDay(text)) + days)
}

export function laterMoment(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}

function laterIncident(one: Incident, days: number): Incident {
  return {
    ...one,
    occurredOn: laterDay(one.occurredOn, days),
    firstReportedAt: laterMoment(one.firstReportedAt, days),
    settlesAt: laterMoment(one.settlesAt, days),
  }
}
