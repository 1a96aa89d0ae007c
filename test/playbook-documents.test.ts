// The documents of the language name every key, no other, and their example is sound with what the program comes with.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorCode } from '@entente/model'
import { playbookJsonSchema, readCatalogue, readPlaybook } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { root } from '../scripts/spec/examples.ts'

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function* keysOf(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(part as object)
    if (key !== 'default') yield* keysOf(part)
  }
}

const KEYS = new Set(keysOf(playbookJsonSchema()))

describe.each(['docs/reference/playbook.md', 'spec/grammar.md'])('%s', (path) => {
  it('names every key of a playbook', () => {
    const named = new Set([...textOf(path).matchAll(/[`{ ]([a-z_]+)[`,:}]/g)].map(([, key]) => key))
    expect([...KEYS].filter((key) => !named.has(key))).toEqual([])
  })

  it('has no row for a key that is none', () => {
    const rows = [...textOf(path).matchAll(/^\| `([a-z_]+)` /gm)].map(([, key = '']) => key)
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter((key) => !KEYS.has(key))).toEqual([])
  })
})

describe('the example for officers', () => {
  it('is read without a word over the base, with the instruments that come with the program', () => {
    const folder = 'packages/playbook/instruments'
    const files = readdirSync(join(root, folder)).map((file) => ({ file, text: textOf(`${folder}/${file}`) }))
    const { catalogue } = readCatalogue(files)
    const [, text = ''] = /```yaml\n([^]*?)```/.exec(textOf('docs/reference/playbook.md')) ?? []
    const environment = { perspective: 'KAZ' as ActorCode, catalogue, agreements: [] }
    const base = { file: 'base.yaml', text: textOf('packages/playbook/base/base.yaml') }
    const { diagnostics, playbook } = readPlaybook({ file: 'ARM.yaml', text }, environment, () => base)
    expect(diagnostics).toEqual([])
    expect(playbook?.rules[0]?.id).toBe('closes-the-road')
    expect(playbook?.rules.find(({ id }) => id === 'threatens')).toMatchObject({ kind: 'offence', points: 3 })
    expect(playbook?.limits.signOff).toEqual({ above: 2, by: 'head-of-desk' })
  })
})
