import { describe, expect, it } from 'vitest'
import { act, day, replay, response, told } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'

const reported = [act(1, 'insult', 2), act(2, 'offence', 5), act(3, 'attack', 8)]

describe('section 1: what is only reported', () => {
  it('is proposed for verifying, once a response, and nothing else', () => {
    const run = replay({}, 4, [], { reported })
    expect(told(run)).toEqual(['1 verify protest open', '3 verify stand-firm open'])
    expect(run.proposals[0]).toMatchObject({
      id: hashOf(['verify', 'protest', act(1, 'insult', 2).key]).slice(0, 16),
      because: [act(1, 'insult', 2).key, act(2, 'offence', 5).key],
      choices: [],
      due: day(6),
      expires: day(6),
    })
  })

  it('changes neither strain nor level, and no pattern or condition sees it', () => {
    const run = replay({}, 4, [], { reported })
    expect(run.strain).toEqual([0, 0, 0, 0, 0])
    expect(run.levels).toHaveLength(1)
  })

  it('asks for nothing where the act would get no answer', () => {
    const responses = [
      response('let-pass', ['attack'], { answer: { kind: 'none', because: 'talks are near' } }),
      response('too-firm', ['insult'], { answer: { kind: 'ladder', steps: ['summon-ambassador'], window: 90 } }),
    ]
    const none = [act(1, 'attack', 8), act(1, 'neutral', 0), act(1, 'offence', 5), act(1, 'insult', 2)]
    expect(replay({ responses }, 4, [], { reported: none }).proposals).toEqual([])
  })

  it('goes where the act would go with its points in', () => {
    const responses = [response('calm', ['offence'], { at: ['calm'] }), response('tense', ['offence'], {})]
    expect(told(replay({ responses }, 4, [], { reported: [act(1, 'offence', 8)] }))).toEqual(['1 verify tense open'])
  })

  it('lapses after its due day, and the next report opens another', () => {
    const run = replay({}, 9, [], { reported: [act(1, 'insult', 2), act(8, 'insult', 2)] })
    expect(told(run)).toEqual(['1 verify protest lapsed 7', '8 verify protest open'])
  })

  it('is settled by the act once all of its acts are confirmed', () => {
    const confirmed = (one: ReturnType<typeof act>, on: number) => ({ ...one, clockDay: day(on) })
    const [insult, offence] = [act(1, 'insult', 2), act(2, 'offence', 5)]
    const both = { reported: [insult, offence] }
    expect(told(replay({}, 4, [confirmed(insult, 3)], both))).toEqual([
      '1 verify protest open',
      '3 protest 1 note-verbale open',
    ])
    expect(told(replay({}, 4, [confirmed(insult, 3), confirmed(offence, 4)], both))[0]).toBe(
      '1 verify protest decided 4',
    )
  })

  it('is closed by a decision', () => {
    const proposal = hashOf(['verify', 'protest', act(1, 'insult', 2).key]).slice(0, 16)
    const decisions = [{ proposal, day: day(2), instrument: null }]
    expect(told(replay({}, 4, [], { reported: [act(1, 'insult', 2)], decisions }))).toEqual([
      '1 verify protest decided 2',
    ])
  })
})
