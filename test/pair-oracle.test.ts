import { exchanged, type Playbook } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { EXAMPLE, response } from './example-playbook.ts'
import { decidePair, decidePairAny } from './pair-oracle.ts'
import { ruleOf } from './playbook-of.ts'

/** One response to offences by a note that the other side takes for an offence. */
function touchy(within: number, cooldown: number, more: Partial<Playbook['responses'][number]> = {}): Playbook {
  return {
    ...EXAMPLE,
    rules: [ruleOf('accuses', 'offence', 'event.cameo == "111"')],
    responses: [
      response('protest', ['offence'], {
        answer: { kind: 'choose', choices: ['note-verbale'] },
        within,
        cooldown,
        expires: within,
        ...more,
      }),
    ],
  }
}

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

  it('what is answered by an instrument that nobody sees comes to rest', () => {
    expect(withItself(decidePair, touchy(1, 0, { answer: { kind: 'choose', choices: ['public-statement'] } }))).toBe(
      'proved',
    )
  })
})
