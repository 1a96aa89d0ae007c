// ARM.yaml written over the base by somebody who never wrote a playbook: three rules, five mistakes on the way, each left
// behind by doing what the help of the message says, and nothing else.
import type { ActorCode } from '@entente/model'
import { readPlaybook } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { example, exampleEnvironment } from '../scripts/spec/examples.ts'

const FIRST = `entente: playbook/v1
partner: ARM
extends: base
because: the road to the sea and the power line come first
acts:
  - id: closes-the-road
    kind: offence
    piont: 5
    when: event.root == "16" && event.place.contains("Lars")
  - id: cuts-the-power-line
    kind: offence
    points: 6
    when: event.cameo == 163 && official
  - id: sends-generators
    kind: friendly
    points: 4
    when: credible && event.root == "07" && event.sorce_by == "organ"
strain:
  levels:
    - { id: calm, from: 0 }
    - { id: watch, from: 8, back_at: 9 }
    - { id: strained, from: 20, back_at: 12 }
    - { id: crisis, from: 40, back_at: 30 }
responses:
  - id: thank
    choose: [public-thank, reciprocal-visit]
`

/** What each message says to do, and the edit that does just that. */
const STEPS: readonly (readonly [code: string, line: number, help: string, from: string, to: string])[] = [
  ['unknown-key', 8, 'did you mean points?', 'piont: 5', 'points: 5'],
  [
    'unlike-types',
    13,
    'put both sides in quotes or neither: codes and roots are text ("18"), counts are numbers',
    'event.cameo == 163',
    'event.cameo == "163"',
  ],
  ['unknown-field', 17, 'did you mean event.source_by?', 'event.sorce_by', 'event.source_by'],
  [
    'back-at-not-below',
    21,
    'let back_at lie below from, or the level would be left as it is entered',
    'back_at: 9',
    'back_at: 4',
  ],
  [
    'unknown-instrument',
    26,
    'did you mean public-thanks? (entente instruments lists them all)',
    '[public-thank,',
    '[public-thanks,',
  ],
]

function read(text: string) {
  return readPlaybook({ file: 'ARM.yaml', text }, exampleEnvironment({ perspective: 'KAZ' as ActorCode }), () =>
    example('base.yaml'),
  )
}

describe('five mistakes of a newcomer', () => {
  it('are each left behind with the help of the message alone', () => {
    let text = FIRST
    for (const [code, line, help, from, to] of STEPS) {
      const [first] = read(text).diagnostics
      expect(first).toMatchObject({ code, line, file: 'ARM.yaml', help })
      expect(text).toContain(from)
      text = text.replace(from, to)
    }
    const { ok, diagnostics, playbook } = read(text)
    expect(diagnostics).toEqual([])
    expect(ok).toBe(true)
    expect(playbook?.rules.slice(0, 3).map(({ id }) => id)).toEqual([
      'closes-the-road',
      'cuts-the-power-line',
      'sends-generators',
    ])
  })

  it('but for those of form are told all at once', () => {
    const { diagnostics } = read(FIRST.replace('piont', 'points'))
    expect(diagnostics.map(({ code }) => code)).toEqual(STEPS.slice(1).map(([code]) => code))
  })
})
