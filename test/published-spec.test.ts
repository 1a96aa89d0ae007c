import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diagnosticFixtures } from '../scripts/spec/diagnostic-fixtures.ts'
import { root } from '../scripts/spec/examples.ts'
import { published } from '../scripts/spec/published.ts'

const FILES = ['spec/playbook.schema.json', 'spec/instruments.schema.json', 'docs/reference/diagnostics.md']

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Whether a schema takes a YAML text. */
function validator(schema: string): (text: string) => boolean {
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(textOf(schema)),
  )
  return (text) => validate(parse(text))
}

function yamlIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
}

/** Schemas of properties and of their values, with the keys that lead there. */
function* properties(schema: unknown, path: readonly string[] = []): Generator<readonly [string, object]> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'default' || key === 'examples') continue
    if (key !== 'properties') yield* properties(part, path)
    else {
      for (const [name, property] of Object.entries(part as object)) {
        yield [[...path, name].join('.'), property as object]
        yield* properties(property, [...path, name])
      }
    }
  }
}

describe('what is published', () => {
  let written: ReturnType<typeof published>
  beforeAll(() => {
    written = published()
  })

  it.each(FILES)('%s is as the code makes it (npm run spec)', async (path) => {
    expect(textOf(path)).toBe((await written).get(path))
  })
})

describe.each(['spec/playbook.schema.json', 'spec/instruments.schema.json'])('%s', (path) => {
  it('has a title and a description for every property, so that an editor can show them', () => {
    const all = [...properties(JSON.parse(textOf(path)))]
    expect(all.length).toBeGreaterThan(25)
    expect(all.filter(([, one]) => !('title' in one && 'description' in one)).map(([name]) => name)).toEqual([])
  })
})

describe('the schema of playbooks', () => {
  const takes = validator('spec/playbook.schema.json')
  const PLAYBOOKS = ['spec/examples/base.yaml', 'spec/examples/XAB.yaml', 'packages/playbook/base/base.yaml']

  it.each(PLAYBOOKS)('takes %s', (path) => expect(takes(textOf(path))).toBe(true))

  /** Of form, but for those that ask for more than form: whether a day or a number of days makes sense. */
  const REFUSED = diagnosticFixtures().filter(({ code, form, text }) => {
    const ofForm =
      'unknown-key wrong-type unknown-word empty-value bad-id bad-name bad-duration bad-language out-of-range empty-list too-many empty-text too-long'
    return form === '' && ofForm.split(' ').includes(code) && text !== ''
  })

  it.each(REFUSED)('refuses $code', ({ text }) => {
    expect(takes(`entente: playbook/v1\npartner: XAB\nextends: base\n${text.replace('▸', '')}`)).toBe(false)
  })

  it.each(['{}', '[]', 'entente: playbook/v2', 'entente: playbook/v1\nacts: [{ kind: insult }]'])(
    'refuses %s',
    (text) => {
      expect(takes(text)).toBe(false)
    },
  )
})

describe('the schema of instruments', () => {
  const takes = validator('spec/instruments.schema.json')

  it.each(['spec/examples/instruments.yaml', ...yamlIn('packages/playbook/instruments')])('takes %s', (path) => {
    expect(takes(textOf(path))).toBe(true)
  })

  it.each([
    ['a key that is not known', '    effect: Nobody knows.', '    effects: Nobody knows.'],
    ['a rung of 11', 'rung: 4', 'rung: 11'],
    ['an intent that is none', 'intent: repair', 'intent: punish'],
    ['an addressee that is none', 'addressee: state organ', 'addressee: a journalist'],
    ['a duration that is none', 'lead: P1D', 'lead: a day'],
  ])('refuses %s', (_name, from, to) => {
    const text = textOf('spec/examples/instruments.yaml')
    expect(text).toContain(from)
    expect(takes(text.replace(from, to))).toBe(false)
  })
})
