import { exchanged, type Playbook } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { EXAMPLE, pattern, response } from './example-playbook.ts'
import { decidePair, decidePairAny } from './pair-oracle.ts'
import { ruleOf } from './playbook-of.ts'
import { touchy } from './touchy-pairs.ts'

const withItself = (decide: typeof decidePair, playbook: Playbook): string => {
  const other = exchanged(playbook)
  return other.plays === 'playbook' ? decide(playbook, other.playbook, 100_000).verdict : other.plays
}

describe('the obvious decision of a pair', () => {
  // An answer is made `within` days after its act at the latest and is news a day later: 2 x (within + 1) days there and back.
  it.each([0, 1, 5])(
    'two like-minded sides echo for ever up to a cool-down of there and back (within %i)',
    (within) => {
      const back = 2 * (within + 1)
      for (const decide of [decidePair, decidePairAny]) {
        expect(withItself(decide, touchy(within, back))).toBe('refuted')
        expect(withItself(decide, touchy(within, back + 1))).toBe('proved')
      }
    },
  )

  it('a ladder echoes like a choice, once its seen step is reached', () => {
    const steps = (...ids: readonly string[]) => ({ answer: { kind: 'ladder', steps: ids, window: 9 } as const })
    expect(withItself(decidePair, touchy(1, 4, steps('note-verbale')))).toBe('refuted')
    expect(withItself(decidePair, touchy(1, 5, steps('note-verbale')))).toBe('proved')
    // From calm the first step is unseen, and nothing comes back; from a run that goes on the second is taken at once.
    const unseenFirst = touchy(1, 4, steps('public-statement', 'note-verbale'))
    expect(withItself(decidePair, unseenFirst)).toBe('proved')
    expect(withItself(decidePairAny, unseenFirst)).toBe('refuted')
  })

  it('a rule that may match or not is one that can', () => {
    const unsure = { rules: [ruleOf('accuses', 'offence', 'event.cameo == "111" && event.publishers >= 9')] }
    expect(withItself(decidePair, { ...touchy(0, 0), ...unsure })).toBe('refuted')
    const byOthers = { rules: [ruleOf('accuses', 'offence', 'event.cameo == "111" && event.source_by == "other"')] }
    expect(withItself(decidePair, { ...touchy(0, 0), ...byOthers })).toBe('proved')
  })

  it('friendly acts that go back and forth for ever are no spiral', () => {
    const friendly = {
      rules: [ruleOf('thanks', 'friendly', 'event.cameo == "051"')],
      responses: [
        response('thank', ['friendly'], { answer: { kind: 'choose', choices: ['public-thanks'] }, cooldown: 0 }),
      ],
    }
    expect(withItself(decidePair, { ...touchy(0, 0), ...friendly })).toBe('proved')
    const alsoHostile = { ...touchy(0, 0), rules: [...friendly.rules, ...touchy(0, 0).rules] }
    expect(withItself(decidePair, alsoHostile)).toBe('refuted')
  })

  it('an answer given at calm only ends where strain gathers, and not where it drains between two acts', () => {
    const levels = [
      { id: 'calm', from: 0, backAt: null },
      { id: 'strained', from: 4, backAt: 0 },
    ]
    // Three points every second day: one is left of the first where one drains a day, none where two do.
    const drained = (points: number): Playbook => ({
      ...touchy(0, 0, { at: ['calm'] }),
      strain: { ...EXAMPLE.strain, cap: 6, drain: { points, every: 1 }, levels },
    })
    expect(withItself(decidePair, drained(1))).toBe('proved')
    expect(withItself(decidePair, drained(2))).toBe('refuted')
  })

  it('hostile acts that go on as answers to a pattern of another name are neither proved nor refuted', () => {
    const patterns = [pattern('souring', 'criticism', 5, 'count("offence", "P1D") >= 1', 1)]
    const souring = { ...touchy(0, 0, { to: { kinds: ['criticism'], minPoints: 1 } }), patterns }
    expect(withItself(decidePair, souring)).toBe('between')
  })

  it('what is answered by an instrument that nobody sees comes to rest', () => {
    expect(withItself(decidePair, touchy(1, 0, { answer: { kind: 'choose', choices: ['public-statement'] } }))).toBe(
      'proved',
    )
  })
})
