import { describe, expect, it } from 'vitest'
import { act, day, replay } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'
import { reconcile } from './reconcile.ts'

const insult = act(1, 'insult', 2)
const attack = act(2, 'attack', 8)
const id = hashOf(['protest', insult.key]).slice(0, 16)

function statuses(proposals: ReturnType<typeof reconcile>): readonly string[] {
  return proposals.map(({ response, status }) => `${response} ${status}`)
}

describe('rule 5: a late report', () => {
  it('withdraws what no longer follows and was not decided', () => {
    const shown = reconcile([], replay({}, 4, [insult]).proposals, day(4))
    expect(statuses(reconcile(shown, replay({}, 5, []).proposals, day(5)))).toEqual(['protest withdrawn'])
  })

  it('keeps what was decided', () => {
    const decisions = [{ proposal: id, day: day(3), instrument: 'note-verbale' }]
    const shown = reconcile([], replay({}, 4, [insult], { decisions }).proposals, day(4))
    const following = replay({}, 5, [], { decisions })
    expect(statuses(reconcile(shown, following.proposals, day(5)))).toEqual(['protest decided'])
    expect(following.findings).toEqual([{ code: 'decision-without-proposal', day: day(3), response: null, about: id }])
  })

  it('tells as missed what is born past its due day, until it is decided', () => {
    // The attack of day 2 is due on day 5 and becomes known on day 20.
    const first = reconcile([], replay({}, 2, [insult]).proposals, day(2))
    const shown = reconcile(first, replay({}, 19, [insult]).proposals, day(19))
    const later = reconcile(shown, replay({}, 20, [insult, attack]).proposals, day(20))
    expect(statuses(later)).toEqual(['protest overdue', 'stand-firm missed'])
    expect(statuses(reconcile(later, replay({}, 21, [insult, attack]).proposals, day(21)))[1]).toBe('stand-firm missed')
    const proposal = hashOf(['stand-firm', attack.key]).slice(0, 16)
    const decided = replay({}, 22, [insult, attack], {
      decisions: [{ proposal, day: day(22), instrument: 'no-action' }],
    })
    expect(statuses(reconcile(later, decided.proposals, day(22)))[1]).toBe('stand-firm decided')
  })

  it('leaves alone what was known in time', () => {
    const shown = reconcile([], replay({}, 2, [insult]).proposals, day(2))
    const now = replay({}, 30, [insult]).proposals
    expect(reconcile(shown, now, day(30))).toEqual(now)
  })
})
