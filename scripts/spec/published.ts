// What is written out of the code for those who have no code: JSON Schemas and the reference of diagnostics.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DIAGNOSTIC_CODES, instrumentsJsonSchema, PLAYBOOK_CODES, playbookJsonSchema } from '@entente/playbook'
import { format, resolveConfig } from 'prettier'
import { diagnosticFixtures, type Fixture, readFixture } from './diagnostic-fixtures.ts'
import { root } from './examples.ts'

/** Each published file with the text that it should have. */
export async function published(): Promise<ReadonlyMap<string, string>> {
  const files: readonly (readonly [path: string, text: string])[] = [
    ['spec/playbook.schema.json', JSON.stringify(playbookJsonSchema())],
    ['spec/instruments.schema.json', JSON.stringify(instrumentsJsonSchema())],
    [DIAGNOSTICS, await diagnosticsReference()],
  ]
  const formatted = files.map(async ([path, text]) => {
    const options = await resolveConfig(join(root, path))
    return [path, await format(text, { ...options, filepath: path })] as const
  })
  return new Map(await Promise.all(formatted))
}

const DIAGNOSTICS = 'docs/reference/diagnostics.md'
/** What stands above it is written by hand. */
const MARK = '<!-- From here on written by npm run spec. -->'

async function diagnosticsReference(): Promise<string> {
  const [head = ''] = (await readFile(join(root, DIAGNOSTICS), 'utf8')).split(MARK)
  const fixtures = diagnosticFixtures()
  const groups = GROUPS.map(([title, first], at) => {
    const from = fixtures.findIndex(({ code }) => code === first)
    const next = GROUPS[at + 1]?.[1]
    const to = next === undefined ? fixtures.length : fixtures.findIndex(({ code }) => code === next)
    return `## ${title}\n\n${table(fixtures.slice(from, to))}`
  })
  const count = Object.keys(PLAYBOOK_CODES).length + DIAGNOSTIC_CODES.length
  return `${head}${MARK}\n\n${count} codes.\n\n${groups.join('\n\n')}\n`
}

/** Heading of each group, and the code with which it begins. */
const GROUPS: readonly (readonly [title: string, first: string])[] = [
  ['The text as YAML', 'yaml-syntax'],
  ['Its form', 'unknown-key'],
  ['Bases and whom it is about', 'unknown-base'],
  ['Definitions, acts and patterns', 'definitions-too-large'],
  ['Strain', 'first-level-not-zero'],
  ['Responses and initiatives', 'unanswered-kind'],
  ['Instruments', 'unknown-family'],
  ['Conditions', 'empty-condition'],
]

function table(fixtures: readonly Fixture[]): string {
  const rows = fixtures.map((fixture) => {
    const [told] = readFixture(fixture).diagnostics
    const line = fixture.text.split('\n').find((one) => one.includes('▸')) ?? ''
    const example = shortened(line.replace('▸', '').trim())
    const help = cell(told?.help ?? '')
    return `| \`${fixture.code}\` | ${told?.severity} | ${code(example)} | ${cell(told?.message ?? '')} | ${help} |`
  })
  return ['| code | severity | for instance | what is told | help |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}

function code(text: string): string {
  return text === '' ? '' : cell(`\`${text}\``)
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
