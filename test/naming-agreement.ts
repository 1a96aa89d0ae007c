import { deepStrictEqual } from 'node:assert'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { addDays, type Day, parseDay } from '@entente/model'
import {
  type Act,
  ActGrouper,
  actsOf,
  compilePlaybook,
  type Incident,
  nameIncident,
  type Playbook,
  type Window,
  windowCount,
  WindowCounter,
} from '@entente/playbook'
import fc from 'fast-check'
import { inSql } from './naming-in-sql.ts'
import { type Case, later, laterDay, laterMoment, someCase } from './random-playbooks.ts'

const DAYS: readonly Day[] = Array.from({ length: 14 }, (_, at) => addDays(parseDay('2020-02-26'), at))

export interface Seen {
  cases: number
  incidents: number
  named: number
  untold: number
  acts: number
  evidence: number
}

/** Runs random cases through all executors until there are `wanted`; throws with the smallest case that differs. */
export async function namingAgrees(wanted: number, seed: number): Promise<Seen> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run("SET TimeZone = 'UTC'")
  const seen: Seen = { cases: 0, incidents: 0, named: 0, untold: 0, acts: 0, evidence: 0 }
  try {
    for (let round = 0; seen.cases < wanted; round++) {
      await fc.assert(
        fc.asyncProperty(
          fc.array(someCase, { minLength: 1, maxLength: 10, size: 'max' }),
          fc.integer(),
          async (cases, salt) => {
            await agree(connection, cases)
            for (const one of cases) count(seen, one, salt)
          },
        ),
        { numRuns: Math.ceil((wanted - seen.cases) / 5), seed: seed + round },
      )
    }
    return seen
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function agree(connection: DuckDBConnection, cases: readonly Case[]): Promise<void> {
  const found = await inSql(connection, cases)
  for (const [at, { playbook, incidents, window }] of cases.entries()) {
    const named = incidents.map((incident) => nameIncident(playbook, incident))
    const compiled = compilePlaybook(playbook)
    deepStrictEqual(incidents.map(compiled.nameWithTrace), named)
    deepStrictEqual(
      incidents.map((incident) => compiled.name(incident)?.id ?? null),
      named.map(({ rule }) => rule),
    )
    const names = incidents.map(({ key }, of) => [key, { rule: named[of]?.rule, unknown: named[of]?.unknown }] as const)
    deepStrictEqual(sorted(found[at]?.names ?? []), sorted(names))

    const acts = actsOf(playbook, incidents)
    deepStrictEqual(streamed(playbook, incidents), acts)
    deepStrictEqual(sorted(found[at]?.acts ?? []), sorted(acts.map((act) => [act.key, act] as const)))

    const counts = DAYS.map((day) => windowCount(acts, window.name, window.days, day))
    deepStrictEqual(
      DAYS.map((day) => found[at]?.counts.get(day)),
      counts,
    )
    deepStrictEqual(countedDayByDay(acts, window), counts)
  }
}

/** What grouping gives one by one, in settling order, brought together. */
function streamed(playbook: Playbook, incidents: readonly Incident[]): Act[] {
  const grouper = new ActGrouper(compilePlaybook(playbook))
  const acts = new Map<string, Act>()
  for (const incident of incidents.toSorted(settling)) {
    const grouped = grouper.take(incident)
    if (grouped.kind === 'act') acts.set(grouped.act.key, grouped.act)
    const act = grouped.kind === 'evidence' ? acts.get(grouped.act) : undefined
    if (act !== undefined) acts.set(act.key, { ...act, incidents: [...act.incidents, incident.key] })
  }
  return [...acts.values()]
}

function settling(a: Incident, b: Incident): number {
  const order = (one: Incident) => [one.settlesAt, one.firstReportedAt, one.feed, one.key].join(' ')
  return order(a) < order(b) ? -1 : 1
}

function countedDayByDay(acts: readonly Act[], { name, days }: Window): number[] {
  const counter = new WindowCounter([{ name, days }])
  const open = [...acts]
  return DAYS.map((day) => {
    while (open[0] !== undefined && open[0].clockDay <= day) counter.take(open.shift() as Act)
    return counter.count(name, days, day)
  })
}

/** The order of arrival changes nothing; other days change the days and nothing else. */
function count(seen: Seen, one: Case, salt: number): void {
  const { playbook, incidents } = one
  const acts = actsOf(playbook, incidents)
  const shuffled = fc.sample(fc.shuffledSubarray([...incidents], { minLength: incidents.length }), {
    seed: salt,
    numRuns: 1,
  })
  deepStrictEqual(actsOf(playbook, shuffled[0] ?? []), acts)
  const days = salt % 20_000
  const moved = later(one, days)
  deepStrictEqual(
    actsOf(moved.playbook, moved.incidents),
    acts.map((act) => ({
      ...act,
      key: `${act.partner}:${act.rule}:${laterDay(act.occurredOn, days)}`,
      occurredOn: laterDay(act.occurredOn, days),
      clockDay: laterDay(act.clockDay, days),
      firstReportedAt: laterMoment(act.firstReportedAt, days),
    })),
  )
  const named = incidents.map((incident) => nameIncident(playbook, incident))
  seen.cases += 1
  seen.incidents += incidents.length
  seen.named += named.filter(({ rule }) => rule !== null).length
  seen.untold += named.filter(({ unknown }) => unknown.length > 0).length
  seen.acts += acts.length
  seen.evidence += acts.reduce((sum, act) => sum + act.incidents.length - 1, 0)
}

function sorted<Value>(entries: Iterable<readonly [string, Value]>): (readonly [string, Value])[] {
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
