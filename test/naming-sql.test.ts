import { DuckDBInstance } from '@duckdb/node-api'
import { DUCKDB, type Incident, nameIncident, namingSql, REPORT_COLUMNS_OF_FIELDS } from '@entente/playbook'
import { expect, it } from 'vitest'
import { conditionOf, incidentOf, playbookOf, ruleOf } from './playbook-of.ts'

/** The place of the rule that SQL finds for an incident of which only code, root and place are known. */
async function rulesInSql(conditions: readonly string[], incidents: readonly Incident[]): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const rows = incidents.map(({ key, cameo, root, place }) =>
      [key, cameo, root, place].map((text) => DUCKDB.text(text ?? '')),
    )
    const { cameo, root, place, occurred_on } = REPORT_COLUMNS_OF_FIELDS
    const columns = { occurred_on, ...(cameo && root && place ? { cameo, root, place } : {}) }
    const sql = namingSql(playbookOf(conditions.map((when, at) => ruleOf(`r${at}`, 'insult', when))), DUCKDB, {
      relation: `(SELECT *, DATE '2020-03-01' AS occurred_on FROM ${DUCKDB.rows(['key', 'cameo', 'root', 'place'], rows)})`,
      columns,
      keep: ['key'],
    })
    const reader = await connection.runAndReadAll(`SELECT rule FROM (${sql}) ORDER BY key`)
    return reader.getRows().map(([rule]) => rule)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

it.each(["'; DROP TABLE x; --", "O'Higgins", '\0', 'a\0b', '\\', '"', '🏔', '%_', '$1', '?'])(
  'a text as odd as %j is compared as it is',
  async (place) => {
    const condition = `event.place == ${JSON.stringify(place)}`
    const incidents = [incidentOf({ key: 'a', place }), incidentOf({ key: 'b', place: `${place}x` })]
    expect(await rulesInSql([condition], incidents)).toEqual([0, 1])
    const playbook = playbookOf([ruleOf('r0', 'insult', conditionOf(condition))])
    expect(incidents.map((one) => nameIncident(playbook, one).rule)).toEqual(['r0', null])
  },
)

it('three hundred alternatives of several kinds are one rule', async () => {
  const alternatives = Array.from({ length: 300 }, (_, at) =>
    at % 2 === 0 ? `event.cameo == "${at}"` : `(event.cameo == "${at}" && event.place.startsWith("G"))`,
  )
  const incidents = ['298', '299', '300'].map((cameo) => incidentOf({ key: cameo, cameo, place: 'Gyumri' }))
  expect(await rulesInSql([alternatives.join(' || ')], incidents)).toEqual([0, 0, 1])
})

it('a playbook without rules calls everything otherwise', async () => {
  expect(await rulesInSql([], [incidentOf({ key: 'a' })])).toEqual([0])
})

it('choices in choices do not double with each other', async () => {
  const nested = Array.from({ length: 41 }).reduce<string>(
    (inner, _one, at) => `(${inner}) ? event.cameo == "${at}" : event.root == "11"`,
    'event.place == "a"',
  )
  const sql = namingSql(playbookOf([ruleOf('r', 'insult', nested)]), DUCKDB, {
    relation: 'x',
    columns: REPORT_COLUMNS_OF_FIELDS,
    keep: [],
  })
  expect(sql.length).toBeLessThan(10_000)
  expect(await rulesInSql([nested], [incidentOf({ key: 'a', place: 'b' })])).toEqual([0])
})
