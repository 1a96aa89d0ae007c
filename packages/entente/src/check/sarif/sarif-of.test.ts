import { type ActorCode, parseDay } from '@entente/model'
import { type PlaybookDiagnostic, type PropertyResult, PROPERTIES } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../playbooks/check-playbooks.ts'
import { type CheckedProperty, countTallies } from '../checked-property.ts'
import { faultsOfSarif } from '../../../../../test/sarif-faults.ts'
import { sarifOf } from './sarif-of.ts'

const OURS = 'XAA' as ActorCode
const XAB = 'XAB' as ActorCode
const FILE = 'playbooks/XAB.yaml'
const ON = parseDay('2026-01-01')

const SPIRAL: PropertyResult = {
  name: 'pair',
  against: 'itself',
  result: 'refuted',
  detail: 'answers to answers go on without end',
  witness: {
    kind: 'story',
    sides: [{ perspective: OURS, partner: XAB, plays: 'playbook' }],
    begins: ON,
    ends: ON,
    before: [],
    events: [{ day: ON, side: 0, what: 'ends', note: 'nothing happens' }],
    cycle: null,
  },
  about: [{ list: 'responses', id: 'protest', key: 'cooldown' }],
  byConstruction: false,
  assumes: [],
  figures: {},
}

function shown(found: Partial<PropertyResult>, more: Partial<CheckedProperty> = {}): CheckedProperty {
  return {
    ...SPIRAL,
    ...found,
    reported: false,
    places: [{ file: FILE, line: 22, column: 15 }],
    story: [
      { text: 'first', place: { file: FILE, line: 8, column: 5 } },
      { text: 'and so on', place: null },
    ],
    ...more,
  }
}

function diagnostic(file: string): PlaybookDiagnostic {
  return {
    code: 'unknown-level',
    severity: 'warning',
    message: 'no level `hot`',
    help: 'name one',
    file,
    line: 3,
    column: 7,
  }
}

function checkOf(properties: readonly CheckedProperty[], diagnostics: readonly PlaybookDiagnostic[] = []): Check {
  return {
    ok: false,
    on: ON,
    playbooks: [
      { file: FILE, partner: XAB, diagnostics, properties, repairs: [] },
      { file: 'playbooks/XAC.yaml', partner: null, diagnostics, properties: [], repairs: [] },
    ],
    instruments: [],
    counts: countTallies(properties),
    noise: null,
    assumptions: {},
  }
}

function resultsOf(check: Check) {
  return sarifOf(check).runs.flatMap(({ results }) => results)
}

describe('SARIF of a check', () => {
  it('has what the standard requires, with and without results', () => {
    const everything = checkOf(
      [shown({}), shown({ result: 'unknown', witness: null }, { story: [] }), shown({ about: [] }, { places: [] })],
      [diagnostic(FILE), diagnostic('base.yaml (shipped)')],
    )
    expect(faultsOfSarif(sarifOf(everything))).toEqual([])
    expect(faultsOfSarif(sarifOf(checkOf([])))).toEqual([])
  })

  it('shows a refuted property at its line, the story step by step where each part stands', () => {
    const [found] = resultsOf(checkOf([shown({})]))
    expect(found).toMatchObject({
      ruleId: 'property/pair',
      ruleIndex: PROPERTIES.indexOf('pair'),
      level: 'error',
      message: { text: 'pair against itself is refuted: answers to answers go on without end.' },
      locations: [
        { physicalLocation: { artifactLocation: { uri: FILE }, region: { startLine: 22, startColumn: 15 } } },
      ],
    })
    const steps = found?.codeFlows?.[0].threadFlows[0].locations.map(({ location }) => [
      location.message?.text,
      location.physicalLocation.region.startLine,
    ])
    // What stands nowhere is told at the place of the result.
    expect(steps).toEqual([
      ['first', 8],
      ['and so on', 22],
    ])
  })

  it('leaves out what is proved; what is unknown or only reported is a note', () => {
    const levels = resultsOf(
      checkOf([
        shown({ result: 'proved', witness: null }),
        shown({ result: 'unknown', witness: null }),
        shown({ against: 'hawk' }, { reported: true }),
      ]),
    ).map(({ level, message }) => [level, message.text.slice(0, 40)])
    expect(levels).toEqual([
      ['note', 'pair against itself is unknown: answers '],
      ['note', 'pair against hawk is refuted (only repor'],
    ])
  })

  it('tells what is wrong with a base once, and what comes with the program at the playbook that uses it', () => {
    expect(resultsOf(checkOf([], [diagnostic('playbooks/base.yaml')]))).toHaveLength(1)
    const shipped = resultsOf(checkOf([], [diagnostic('base.yaml (shipped)')]))
    expect(shipped.map(({ locations: [place] }) => place.physicalLocation.artifactLocation.uri)).toEqual([
      FILE,
      'playbooks/XAC.yaml',
    ])
    expect(shipped[0]?.message.text).toBe('in base.yaml (shipped), line 3: no level `hot`: name one')
  })

  it('keeps its fingerprint when lines move', () => {
    const [here] = resultsOf(checkOf([shown({})]))
    const [there] = resultsOf(checkOf([shown({}, { places: [{ file: FILE, line: 90, column: 1 }] })]))
    expect(there?.partialFingerprints).toEqual(here?.partialFingerprints)
  })
})
