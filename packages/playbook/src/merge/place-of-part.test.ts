import { expect, it } from 'vitest'
import { example, readExample } from '../../../../scripts/spec/examples.ts'
import type { Part } from '../proof/property.ts'

const OWN = `entente: playbook/v1
partner: XAB
extends: base
acts:
  - {id: shouts, kind: insult, points: 2, when: 'event.cameo == "111"'}
responses:
  - id: protest
    cooldown: P20D
limits: {ceiling: 4}
`
const { placeOf } = readExample(OWN)

/** The text that begins at the place of a part. */
function at(list: Part['list'], id: string | null, key: string | null = null): string {
  const place = placeOf?.({ list, id, key })
  if (place === undefined) throw new Error('nothing was read')
  const text = place.file.endsWith('base.yaml') ? example('base.yaml').text : OWN
  const line = text.split('\n')[place.line - 1] ?? ''
  return `${place.file.endsWith('base.yaml') ? 'base: ' : ''}${line.slice(place.column - 1)}`
}

it('points to what stands in the playbook itself', () => {
  expect(at('rules', 'shouts')).toMatch(/^\{id: shouts/)
  expect(at('rules', 'shouts', 'points')).toMatch(/^2, when/)
  expect(at('responses', 'protest')).toMatch(/^id: protest/)
  expect(at('responses', 'protest', 'cooldown')).toBe('P20D')
  expect(at('limits', null, 'ceiling')).toBe('4}')
})

it('points into the base for what stands there, also within an entry that the playbook changes', () => {
  expect(at('responses', 'protest', 'ladder')).toMatch(/^base: \[/)
  expect(at('responses', 'protest', 'ladder.1')).toMatch(/^base: [a-z]/)
  expect(at('responses', 'thank')).toMatch(/^base: /)
  expect(at('instruments', 'note-verbale')).toMatch(/^base: note-verbale/)
  expect(at('levels', 'watch')).toMatch(/^base: .*watch/)
  expect(at('strain', null, 'drain')).toMatch(/^base: /)
})

it('points to the nearest thing where there is no such part', () => {
  expect(at('rules', 'no-such-rule')).toBe('entente: playbook/v1')
  expect(at('responses', 'protest', 'lift')).toMatch(/^id: protest/)
  expect(at('limits', null)).toMatch(/^\{ceiling|^ceiling/)
})
