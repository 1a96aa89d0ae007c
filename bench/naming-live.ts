// Naming incident by incident by fifty rules: the stream with and without its trace, the interpreter, other people's engines
// over the same rules and incidents; a rule of 300 alternatives; 400 playbooks at once.
import { Environment } from '@marcbachmann/cel-js'
import { dayFromNumber } from '@entente/model'
import {
  ActGrouper,
  type CompiledPlaybook,
  compilePlaybook,
  FIELDS,
  type Incident,
  nameIncident,
  type Playbook,
  printCondition,
  WindowCounter,
} from '@entente/playbook'
import { incidentOf, playbookOf } from '../test/playbook-of.ts'
import { machine, table, time } from './measure.ts'
import { jsonRulesEngine } from './naming-json-rules.ts'
import { alternatives, FIFTY, rulesOf } from './naming-rules.ts'
import { seeded } from '../scripts/sample-region/random.ts'

const INCIDENTS = 100_000
const FEW = 500
const RUNS = 5

const random = seeded('naming')
const some = incidents(INCIDENTS)
const fifty = playbookOf(rulesOf(FIFTY.map(([when]) => when)))

process.stdout.write(`${machine()}\n\n`)
await live()
await manyAlternatives()
manyPlaybooks()

async function live(): Promise<void> {
  const compiled = compilePlaybook(fifty)
  const few = some.slice(0, FEW)
  const engine = jsonRulesEngine(fifty)
  const cel = celJs(fifty)
  const names = few.map((incident) => nameIncident(fifty, incident).rule)
  const same = async (name: (incident: Incident) => string | null | Promise<string | null>): Promise<void> => {
    for (const [at, incident] of few.entries())
      if ((await name(incident)) !== names[at]) throw new Error('an engine names an incident in another way')
  }
  await same((incident) => compiled.name(incident)?.id ?? null)
  await same(engine)
  await same(cel)
  const perIncident = async (list: readonly Incident[], name: (incident: Incident) => unknown, runs = RUNS) => {
    const { median, min, max } = await time(async () => list.forEach(name), runs, 2)
    const scale = INCIDENTS / list.length
    return { median: median * scale, min: min * scale, max: max * scale }
  }
  const ruleByRule = await time(
    async () => {
      for (const incident of few) await engine(incident)
    },
    RUNS,
    1,
  )
  const scale = INCIDENTS / FEW
  process.stdout.write(
    `Fifty rules, milliseconds for ${INCIDENTS} incidents; the last three are reckoned from ${FEW}\n\n`,
  )
  process.stdout.write(
    table(
      [
        ['stream', await perIncident(some, compiled.name)],
        ['stream with trace', await perIncident(some, compiled.nameWithTrace)],
        ['stream, grouped into acts', await time(async () => actsOneByOne(compiled, some), RUNS, 1)],
        ['interpreter', await perIncident(few, (incident) => nameIncident(fifty, incident))],
        ["@marcbachmann/cel-js's own evaluator", await perIncident(few, cel)],
        [
          'json-rules-engine',
          { median: ruleByRule.median * scale, min: ruleByRule.min * scale, max: ruleByRule.max * scale },
        ],
      ],
      INCIDENTS,
    ),
  )
}

function actsOneByOne(compiled: CompiledPlaybook, list: readonly Incident[]): number {
  const grouper = new ActGrouper(compiled)
  return list.filter((incident) => grouper.take(incident).kind === 'act').length
}

async function manyAlternatives(): Promise<void> {
  const timings = [30, 300].map((count) => {
    const compiled = compilePlaybook(playbookOf(rulesOf([alternatives(count)])))
    return [`one rule of ${count} alternatives`, compiled] as const
  })
  process.stdout.write('\n')
  const rows = []
  for (const [name, compiled] of timings)
    rows.push([name, await time(async () => some.forEach(compiled.name), RUNS, 2)] as const)
  process.stdout.write(table(rows, INCIDENTS))
}

/** 333 days of acts in 400 playbooks, each with fifty rules and forty windows of a year. */
function manyPlaybooks(): void {
  const before = heap()
  const began = performance.now()
  const desks = Array.from({ length: 400 }, () => {
    const compiled = compilePlaybook(playbookOf(rulesOf(FIFTY.map(([when]) => when))))
    const windows = fifty.rules.slice(0, 40).map(({ id }) => ({ name: id, days: 365 }))
    return { compiled, grouper: new ActGrouper(compiled), counter: new WindowCounter(windows) }
  })
  const compiledIn = performance.now() - began
  const compiledTo = heap()
  let acts = 0
  const started = performance.now()
  for (const { grouper, counter } of desks)
    for (const incident of some.slice(0, 10_000)) {
      const grouped = grouper.take(incident)
      if (grouped.kind === 'act') {
        counter.take(grouped.act)
        acts++
      }
    }
  const took = performance.now() - started
  process.stdout.write(
    `\n400 playbooks of fifty rules: compiled in ${compiledIn.toFixed(0)} ms, ${mb(compiledTo - before)}; 4,000,000 incidents named and grouped into ${acts} acts, each counted in windows of 365 days, in ${(took / 1000).toFixed(1)} s; state after it ${mb(heap() - compiledTo)} more (${desks.length} still held)\n`,
  )
}

/** Bytes held, without what can be freed where Node runs with `--expose-gc`. */
function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

/** cel-js reads and runs the conditions as they are printed; an absent field is an error there, and no match. */
function celJs({ rules }: Playbook): (incident: Incident) => string | null {
  const environment = new Environment().registerVariable('event', 'map')
  const parsed = rules.map(({ id, when }) => [id, environment.parse(printCondition(when.condition))] as const)
  return (incident) => {
    const event = Object.fromEntries(
      FIELDS.flatMap(({ name, property, type }) => {
        const value = incident[property]
        if (value === null || value === undefined) return []
        return [[name, type === 'int' ? BigInt(Number(value)) : value]]
      }),
    )
    for (const [id, matches] of parsed) {
      try {
        if (matches({ event }) === true) return id
      } catch {
        continue
      }
    }
    return null
  }
}

/** In settling order, thirty for each day. */
function incidents(count: number): Incident[] {
  return Array.from({ length: count }, (_, at) => {
    const root = String(1 + random.below(20)).padStart(2, '0')
    const cameo = `${root}${random.below(10)}`
    const day = dayFromNumber(16_000 + Math.floor(at / 30))
    return incidentOf({
      key: `i${at}`,
      root,
      cameo,
      code: cameo,
      occurredOn: day,
      firstReportedAt: `${day}T12:00:00.000Z`,
      settlesAt: `${dayFromNumber(16_001 + Math.floor(at / 30))}T12:00:00.000Z`,
      sourceBy: random.pick(['organ', 'bare', 'other'] as const),
      publishers: random.pick([null, 1, 2, 3, 4, 5]),
      goldstein: random.below(200) / 10 - 10,
      isRoot: random.below(2) === 0,
      joint: random.below(5) === 0,
    })
  }).toSorted((a, b) => (a.settlesAt + a.key < b.settlesAt + b.key ? -1 : 1))
}
