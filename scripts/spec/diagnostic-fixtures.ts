// The failing texts of packages/playbook/src/diagnostics/fixtures, read as its README says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PlaybookDiagnostic, readCatalogue } from '@entente/playbook'
import { example, readExample, root } from './examples.ts'

const FOLDER = join(root, 'packages/playbook/src/diagnostics/fixtures')
const MARK = '▸'

export interface Fixture {
  readonly code: string
  readonly form: string
  /** As it is written, with its mark. */
  readonly text: string
}

/** In the order of groups and texts. */
export function diagnosticFixtures(): readonly Fixture[] {
  return GROUPS.flatMap((group) => sections(readFileSync(join(FOLDER, `${group}.txt`), 'utf8')))
}

const GROUPS = ['yaml', 'form', 'bases', 'acts', 'strain', 'responses', 'instruments', 'conditions'] as const

/** Files that no group names would be read by nobody. */
export function strayFixtures(): readonly string[] {
  const known = GROUPS.map((group) => `${group}.txt`)
  return readdirSync(FOLDER).filter((file) => file !== 'README.md' && !known.some((one) => one === file))
}

function sections(text: string): readonly Fixture[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n')
      const [code = '', form = ''] = section.slice(0, end).split(' ')
      return { code, form, text: section.slice(end + 1) }
    })
}

interface Read {
  readonly diagnostics: readonly PlaybookDiagnostic[]
  /** Where the mark stands. */
  readonly expected: { readonly file: string; readonly line: number; readonly column: number }
}

export function readFixture({ form, text }: Fixture): Read {
  switch (form) {
    case 'base':
      return readMarked('base.yaml', `entente: playbook/v1\n${text}`, (base) => {
        return readExample('entente: playbook/v1\npartner: XAB\nextends: base\n', { base }).diagnostics
      })
    case 'whole':
      return readMarked('XAB.yaml', text, (whole) => readExample(whole, TOWER).diagnostics)
    case 'condition':
      return readMarked('XAB.yaml', `${HEAD}acts:\n${ruleWith(text)}`, (whole) => readExample(whole).diagnostics)
    case 'instrument':
      return readMarked('own.yaml', instrumentWith(text), ownInstruments)
    case 'instruments':
      return readMarked(
        'own.yaml',
        `entente: instruments/v1\n${text}${instrumentWith('').split('instruments:\n')[1] ?? ''}`,
        ownInstruments,
      )
    default:
      return readMarked('XAB.yaml', `${HEAD}${text}`, (whole) => readExample(whole).diagnostics)
  }
}

function readMarked(file: string, marked: string, read: (text: string) => readonly PlaybookDiagnostic[]): Read {
  const before = marked.slice(0, Math.max(marked.indexOf(MARK), 0)).split('\n')
  const expected = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return { diagnostics: read(marked.replace(MARK, '')), expected }
}

const HEAD = 'entente: playbook/v1\npartner: XAB\nextends: base\n'

/** A condition stands in single quotes, which YAML doubles inside. */
function ruleWith(condition: string): string {
  const quoted = condition.replace(/\n$/, '').replaceAll("'", "''")
  return `  - id: seizes-ships\n    kind: offence\n    points: 4\n    when: '${quoted}'\n`
}

/** Bases that build on one another further than is allowed. */
const TOWER: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [`tower-${at}`, `entente: playbook/v1\nextends: tower-${at + 1}\n`]),
)

/** A sound instrument, but for the keys that are given; a key without a value is left out. */
function instrumentWith(text: string): string {
  const given = text.split('\n').filter((line) => line !== '')
  const keyOf = (line: string): string => line.slice(0, line.indexOf(':'))
  const keys = new Set(given.map(keyOf))
  const kept = INSTRUMENT.filter((line) => !keys.has(keyOf(line)))
  const lines = [...given.filter((line) => !line.endsWith(':')), ...kept]
  const indented = lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`).join('')
  return `entente: instruments/v1\nfamily: diplomatic\ntitle: Own\nabout: What we have beyond the catalogue.\ninstruments:\n${indented}`
}

const INSTRUMENT = [
  'id: letter',
  'name: Letter',
  'what: A letter from minister to minister.',
  'intent: answer',
  'rung: 2',
  'addressee: state organ',
  'visible: partner',
  'parameters: {}',
  'lead: P2D',
  'cost: none',
  'consent: none',
  'legal: retorsion',
  'basis: Custom among states.',
  'unseen: No feed reports letters.',
  'used: { year: 2020, by: KAZ, what: An example., source: Invented for this test. }',
  'effect: Nobody knows.',
]

function ownInstruments(text: string): readonly PlaybookDiagnostic[] {
  return readCatalogue([example('instruments.yaml'), { file: 'own.yaml', text }]).diagnostics
}
