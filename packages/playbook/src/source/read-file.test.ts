import { describe, expect, it } from 'vitest'
import { playbookFile } from '../language/playbook-schema.ts'
import { readFile } from './read-file.ts'

function told(text: string) {
  const { diagnostics } = readFile({ file: 'a.yaml', text: `entente: playbook/v1\n${text}` }, playbookFile)
  return diagnostics.map(({ code, line, message, help }) => ({ code, line, message, help }))
}

describe('the form of a playbook', () => {
  it('suggests keys that can stand at that place, not those that are there already', () => {
    expect(told('limits: { celing: 5 }')).toMatchObject([{ code: 'unknown-key', help: 'did you mean ceiling?' }])
    expect(told('acts: [{ id: a, windw: P5D }]')[0]?.help).not.toContain('window')
    expect(told('limits: { ceiling: 5, celing: 5 }')[0]?.help).not.toContain('ceiling')
    expect(told('responses: [{ id: a, to: { kinds: insult } }]')[1]?.help).toBe('did you mean kind?')
    expect(told('limits: { within: P5D }')[0]?.help).toBe(
      'keys that can stand here are proportion, ceiling, stale, settle, sign_off, because',
    )
  })

  it('tells of several forms the one that was meant', () => {
    expect(told('acts: [{ id: a, remove: yes }]')).toMatchObject([{ code: 'unknown-word', help: 'write true' }])
    expect(told('acts: [{ otherwise: friendly }]')).toMatchObject([{ code: 'unknown-word', help: 'write neutral' }])
    expect(told('responses: [{ id: a, to: { kind: [atack] } }]')).toMatchObject([
      {
        code: 'unknown-word',
        message: '`atack` is none of the words that can stand here',
        help: 'did you mean attack?',
      },
    ])
    expect(told('acts: [{ kind: insult }]')).toMatchObject([{ code: 'missing-key', message: '`id` is missing' }])
    expect(told('acts: [uses-force]')).toMatchObject([{ code: 'wrong-type' }])
  })

  it('tells all that is wrong at once, each at its line', () => {
    expect(told('acts:\n  - { id: A, points: 12, kind: atack }\nlimits: { proportion: 0 }\nfoo: 1\n')).toMatchObject([
      { code: 'bad-id', line: 3 },
      { code: 'unknown-word', line: 3 },
      { code: 'out-of-range', line: 3, help: 'it is at most 10' },
      { code: 'out-of-range', line: 4, help: 'it is more than 0' },
      { code: 'unknown-key', line: 5 },
    ])
  })

  it.each([
    '[]',
    'playbook',
    '5',
    'entente: playbook/v2',
    '__proto__: { x: 1 }',
    'constructor: 1',
    'define: { __proto__: x }',
  ])('refuses %s and does not throw', (text) => {
    const { value, diagnostics } = readFile({ file: 'a.yaml', text }, playbookFile)
    expect(value).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
  })

  it('says which version it reads where another is given', () => {
    const { diagnostics } = readFile({ file: 'a.yaml', text: 'entente: playbook/v2' }, playbookFile)
    expect(diagnostics).toMatchObject([{ code: 'unknown-word', help: expect.stringContaining('playbook/v1') }])
  })
})
