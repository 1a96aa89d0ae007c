// The conformance vectors of the playbook language: naming through every executor, the program over acts by its fold.
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { addDays, type Day } from '@entente/model'
import {
  type Act,
  actsOf,
  compilePlaybook,
  groupActs,
  nameIncident,
  type Playbook,
  runRelation,
  windowCount,
  WindowCounter,
} from '@entente/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inSql } from './naming-in-sql.ts'
import { incidentsOf, inputOf, readVector, type Vector, vectorFiles } from './spec-vector.ts'

const FILES = vectorFiles()
let connection: DuckDBConnection
let instance: DuckDBInstance

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  connection = await instance.connect()
  await connection.run("SET TimeZone = 'UTC'")
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

describe('the vectors', () => {
  it('hold at least one case for every numbered rule of one relation', () => {
    const rules = Array.from({ length: 26 }, (_, at) => at + 1)
    expect(FILES.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules))
    for (const { rule, cases } of FILES) expect(cases.length, String(rule)).toBeGreaterThan(0)
  })

  it('expect something each, that the case can bring about', () => {
    for (const { cases } of FILES) {
      for (const one of cases) {
        expect(Object.keys(one.expected), one.title).not.toEqual([])
        const { names, unknown, acts, counts, proposals, patternActs, findings, standing, levels, strain, warmth } =
          one.expected
        if ((names ?? unknown ?? acts ?? counts) !== undefined) expect(one.incidents, one.title).toBeDefined()
        const ofProgram = proposals ?? patternActs ?? findings ?? standing ?? levels ?? strain ?? warmth
        if (ofProgram !== undefined) expect(one.to, one.title).toBeDefined()
      }
    }
  })
})

describe.each(FILES)('rule $rule: $about', (file) => {
  it.each(file.cases)('$title', async (vector) => {
    const { expected } = vector
    const { ok, diagnostics, playbook } = readVector(file, vector)
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.diagnostics ?? [])
    expect(ok).toBe(diagnostics.every(({ severity }) => severity !== 'error'))
    if (playbook === undefined) return
    if (expected.normalForm !== undefined) expect(playbook).toMatchObject(expected.normalForm)
    if (vector.incidents !== undefined) await expectNaming(playbook, vector)
    if (vector.to !== undefined) expectProgram(playbook, vector)
  })
})

/** The interpreter, the stream and the SQL say the same, and what was expected. */
async function expectNaming(playbook: Playbook, vector: Vector): Promise<void> {
  const { names, unknown, acts, counts = [] } = vector.expected
  const incidents = incidentsOf(vector)
  const compiled = compilePlaybook(playbook)
  const [inDatabase] = await inSql(connection, [{ playbook, incidents, window: { name: 'none', days: 1 } }])
  for (const incident of incidents) {
    const named = [
      nameIncident(playbook, incident),
      compiled.nameWithTrace(incident),
      inDatabase?.names.get(incident.key),
      { rule: compiled.name(incident)?.id ?? null },
    ]
    for (const one of named) {
      if (names !== undefined) expect(one?.rule).toBe(names[incident.key])
      if (unknown !== undefined && one !== undefined && 'unknown' in one)
        expect(one.unknown).toEqual(unknown[incident.key])
    }
  }
  const grouped = [
    actsOf(playbook, incidents),
    actsOf(playbook, incidents.toReversed()),
    groupActs(compiled, incidents),
    [...(inDatabase?.acts.values() ?? [])].toSorted(inOrder),
  ]
  if (acts !== undefined) for (const one of grouped) expect(one).toMatchObject(acts)
  const made = actsOf(playbook, incidents)
  for (const { name, days, day, count } of counts) {
    const [counted] = await inSql(connection, [{ playbook, incidents, window: { name, days } }])
    expect([windowCount(made, name, days, day), streamed(made, name, days, day), counted?.counts.get(day)]).toEqual([
      count,
      count,
      count,
    ])
  }
}

function streamed(acts: readonly Act[], name: string, days: number, day: Day): number {
  const counter = new WindowCounter([{ name, days }])
  for (const act of acts) if (act.clockDay <= day) counter.take(act)
  return counter.count(name, days, day)
}

function inOrder(a: Act, b: Act): number {
  return a.clockDay < b.clockDay || (a.clockDay === b.clockDay && a.key < b.key) ? -1 : 1
}

/** The fold of all days, whatever the order in which acts are given. */
function expectProgram(playbook: Playbook, vector: Vector): void {
  const input = inputOf(vector)
  for (const acts of [input.acts, input.acts.toReversed()]) {
    const run = runRelation(playbook, { ...input, acts })
    const { levels, strain, warmth, ...lists } = vector.expected
    for (const key of ['proposals', 'patternActs', 'findings', 'standing'] as const) {
      if (lists[key] === undefined) continue
      expect(run[key], key).toMatchObject(lists[key])
    }
    if (levels !== undefined) expect(run.levels.map(({ from, to, level }) => [from, to, level])).toEqual(levels)
    for (const [given, said] of [
      [strain, run.strain],
      [warmth, run.warmth],
    ] as const) {
      const byDay = new Map(said.map((points, at) => [addDays(run.from, at), points]))
      for (const [day, points] of Object.entries(given ?? {})) {
        const told = byDay.get(day as Day)
        if (points === null) expect(told, day).toBeNull()
        else expect(told, day).toBeCloseTo(points, 9)
      }
    }
  }
}
