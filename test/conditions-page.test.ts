import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorCode, Day } from '@entente/model'
import type { Incident } from '@entente/measure'
import {
  checkCondition,
  compileCondition,
  DIAGNOSTIC_CODES,
  FIELDS,
  fieldsUsed,
  type IncidentFields,
} from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { root } from './shared-data.ts'

const PAGE = readFileSync(join(root, 'docs/reference/conditions.md'), 'utf8')

/** Cells of the table under a heading, without its head. */
function table(heading: string): readonly (readonly string[])[] {
  const section = PAGE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  )
}

function codesOf(text: string): readonly string[] {
  const checked = checkCondition(text)
  return checked.ok ? [] : checked.diagnostics.map(({ code }) => code)
}

describe('the page on conditions', () => {
  it('has every field with its type and meaning, and no other', () => {
    expect(table('Fields')).toEqual(
      FIELDS.map(({ name, type, meaning }) => [`\`event.${name}\``, type === 'texts' ? 'list of text' : type, meaning]),
    )
  })

  it('has examples that are taken', () => {
    const examples = /```cel\n([^`]*)```/.exec(PAGE)?.[1]?.trim().split('\n') ?? []
    expect(examples.length).toBeGreaterThan(5)
    for (const example of examples) expect(codesOf(example), example).toEqual([])
  })

  it('has every reason for a refusal, with an example that is refused for it and its help', () => {
    const rows = table('What is refused')
    for (const [code = '', example = '', help] of rows) {
      const text = example.replaceAll(/^`|`$/g, '')
      expect(codesOf(text), text).toEqual([code.replaceAll('`', '')])
      const checked = checkCondition(text)
      expect(checked.ok ? '' : checked.diagnostics[0]?.help.replaceAll('`', '')).toBe(help)
    }
    const told = new Set(rows.map(([code = '']) => code.replaceAll('`', '')))
    for (const code of DIAGNOSTIC_CODES) expect(told.has(code) || PAGE.includes(`\`${code}\` (`), code).toBe(true)
    expect([...told].filter((code) => !DIAGNOSTIC_CODES.some((known) => known === code))).toEqual([])
  })
})

it('an incident of the archive can be given to a condition as it is', () => {
  const incident: Incident = {
    key: 'sample:XAA:XAB:cameo:190:2020-01-02',
    feed: 'sample',
    source: 'XAA' as ActorCode,
    target: 'XAB' as ActorCode,
    scheme: 'cameo',
    code: '190',
    label: null,
    occurredOn: '2020-01-02' as Day,
    reports: 3,
    laterReports: 0,
    publishers: 2,
    pages: null,
    confidence: null,
    isRoot: true,
    sourceRoles: ['MIL'],
    targetRoles: [],
    sourceBy: 'organ',
    cameo: '190',
    root: '19',
    quad: 4,
    goldstein: -10,
    place: null,
    firstReportedAt: '2020-01-02T10:00:00.000Z',
    settlesAt: '2020-01-03T10:00:00.000Z',
    status: 'settled',
    joint: false,
    stale: false,
    lagDays: 0,
    back: null,
    verdict: null,
  }
  const fields: IncidentFields = incident
  const absent = FIELDS.map(({ name }) => name).filter((name) => {
    const checked = checkCondition(`has(event.${name})`)
    return checked.ok && compileCondition(checked.condition)(fields) === false
  })
  expect(absent).toEqual(['tag', 'pages', 'confidence', 'place'])
  const checked = checkCondition('"MIL" in event.source_roles && event.goldstein <= -10 && event.root == "19"')
  expect(checked.ok && fieldsUsed(checked.condition)).toEqual(['source_roles', 'root', 'goldstein'])
  expect(checked.ok && compileCondition(checked.condition)(fields)).toBe(true)
})
