import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCode } from '@entente/model'
import {
  DUCKDB,
  explainPlaybook,
  explanationMarkdown,
  hashOf,
  INCIDENT_COLUMNS,
  namingSql,
  type Playbook,
  readPlaybook,
  type ReadPlaybook,
} from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { shippedBase } from '../packages/entente/src/playbooks/shipped.ts'
import { replayOfStory } from './example-story.ts'
import { example, type Example, EXAMPLES } from './example-workspaces.ts'
import { root } from './shared-data.ts'

describe.each(EXAMPLES)('%s', (name) => {
  it('is read without an error or a warning, a playbook for every partner', async () => {
    const { playbooks, diagnostics, config } = await example(name)
    const told = [...diagnostics, ...playbooks.flatMap((one) => one.diagnostics)]
    expect(told.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(playbooks.flatMap(({ playbook }) => playbook?.partner ?? []).toSorted()).toEqual(
      config.partners.map(({ actor }) => actor).toSorted(),
    )
  })

  it('has for every partner a reason, a desk, an ambition and a register, no two alike', async () => {
    const { config } = await example(name)
    const approaches = await partnersOf(name)
    for (const { partner, because, desk, ambition, register } of approaches) {
      expect([partner, because, ambition, register].every((one) => one !== null)).toBe(true)
      expect(config.partners.find(({ actor }) => actor === partner)?.desk).toBe(desk)
    }
    for (const key of ['because', 'register', 'initiatives'] as const) {
      expect(new Set(approaches.map((one) => JSON.stringify(one[key]))).size, key).toBe(approaches.length)
    }
  })

  it('uses instruments widely', async () => {
    for (const { partner, instruments } of await partnersOf(name)) {
      expect(Object.keys(instruments).length, partner ?? '').toBeGreaterThanOrEqual(30)
    }
  })

  it('makes what it made before', async () => {
    const base = entries((await baseAs(name)).playbook)
    for (const playbook of await partnersOf(name)) {
      const golden = join(root, 'examples', name, 'golden', playbook.partner ?? '')
      await expect(normalForm(playbook, base)).toMatchFileSnapshot(`${golden}.normal-form.txt`)
      await expect(sqlOf(playbook)).toMatchFileSnapshot(`${golden}.sql`)
      await expect(explanationMarkdown(explainPlaybook(playbook))).toMatchFileSnapshot(`${golden}.explanation.md`)
      await expect(replayOfStory(playbook)).toMatchFileSnapshot(`${golden}.replay.txt`)
    }
  })
})

it.each(EXAMPLES)('the base is read by itself for %s without an error or a warning', async (name) => {
  const { ok, diagnostics } = await baseAs(name)
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
})

it('the base makes what it made before', async () => {
  const { playbook } = await baseAs('post-soviet')
  await expect(normalForm(playbook, new Map())).toMatchFileSnapshot('golden/base.normal-form.txt')
})

it('every code has its meaning above it, in the words of the codebook', async () => {
  const texts = [shippedBase(), ...(await Promise.all(EXAMPLES.map(textsOf))).flat()]
  const wrong = texts.flatMap(({ file, text }) => [...codesWithoutMeaning(text)].map((what) => `${file}: ${what}`))
  expect(wrong).toEqual([])
  const bad = [
    '# 11 disapproves',
    '- { when: event.root == "11" }',
    '- { when: event.root == "12" || event.cameo == "999" }',
  ]
  expect([...codesWithoutMeaning(bad.join('\n'))]).toEqual(['12 has no meaning above it', '999 is no code'])
})

it('two chairs of one pair know the same agreements', () => {
  const [mexico, unitedStates] = ['from-mexico', 'from-united-states'].map((chair) =>
    readFileSync(join(root, 'examples/north-america', chair, 'agreements.yaml'), 'utf8'),
  )
  expect(mexico).toBe(unitedStates)
})

async function textsOf(name: Example): Promise<readonly { readonly file: string; readonly text: string }[]> {
  return (await example(name)).playbooks.map(({ file, text }) => ({ file: `${name}/${file}`, text }))
}

async function partnersOf(name: Example): Promise<readonly Playbook[]> {
  return (await example(name)).playbooks.flatMap(({ playbook }) =>
    playbook === undefined || playbook.partner === null ? [] : [playbook],
  )
}

/** The shipped base, as it reads for a workspace. */
async function baseAs(name: Example): Promise<ReadPlaybook & { readonly playbook: Playbook }> {
  const { catalogue, agreements, config } = await example(name)
  const environment = { perspective: config.perspective, catalogue, agreements }
  const read = readPlaybook(shippedBase(), environment, () => undefined)
  if (read.playbook === undefined) throw new Error('the base cannot be read')
  return { ...read, playbook: read.playbook }
}

/** Codes of conditions whose meaning does not stand in the comments right above their entry. */
function* codesWithoutMeaning(text: string): Generator<string> {
  let meanings = new Set<string>()
  let above = false
  for (const line of text.split('\n')) {
    const comment = /^\s*# (.+)$/.exec(line)?.[1]
    if (!above && (comment !== undefined || /^\s*- /.test(line))) meanings = new Set()
    above = comment !== undefined
    if (comment !== undefined) {
      meanings.add(comment)
      continue
    }
    for (const [, code = ''] of line.matchAll(/"(\d{2,4})"/g)) {
      const known = findCode('cameo', code)
      if (known === undefined) yield `${code} is no code`
      else if (!meanings.has(`${code} ${known.label}`)) yield `${code} has no meaning above it`
    }
  }
}

/** Entries by what and which they are, a line of JSON each. */
function entries(playbook: Playbook): ReadonlyMap<string, string> {
  const lists = new Set(['rules', 'patterns', 'responses', 'initiatives'])
  return new Map(
    Object.entries(playbook).flatMap(([key, value]): (readonly [string, string])[] => {
      if (!lists.has(key)) return [[key, JSON.stringify(value)]]
      return (value as readonly { readonly id: string }[]).map((one) => [`${key} ${one.id}`, JSON.stringify(one)])
    }),
  )
}

/** The normal form; of what is as in the base only that it is. */
function normalForm(playbook: Playbook, base: ReadonlyMap<string, string>): string {
  const lines = [...entries(playbook)].map(([what, json]) =>
    base.get(what) === json ? `${what}: as in the base` : `${what}: ${json}`,
  )
  return `${[`hash: ${hashOf(playbook)}`, ...lines].join('\n')}\n`
}

function sqlOf(playbook: Playbook): string {
  const sql = namingSql(playbook, DUCKDB, { relation: 'incidents', columns: INCIDENT_COLUMNS, keep: ['key'] })
  return `${sql.replaceAll(' WHEN ', '\nWHEN ').replace(' ELSE ', '\nELSE ')}\n`
}
