import { describe, expect, it } from 'vitest'
import { act, day, EXAMPLE, replay, response, told } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'
import { responseTo } from './respond.ts'
import { relationProgram } from './program.ts'

/** A protest alone, without its off-ramp. */
const PROTEST = { responses: [response('protest', ['insult', 'offence'], {})] }

describe('rule 17: where an act goes', () => {
  const program = relationProgram({
    ...EXAMPLE,
    responses: [
      response('severe', ['offence'], { to: { kinds: ['offence'], minPoints: 5 } }),
      response('when-calm', ['offence'], { at: ['calm'] }),
      response('otherwise', ['offence', 'insult'], {}),
      response('never', ['offence'], {}),
    ],
  })

  it.each([
    ['offence', 5, 0, 'severe'],
    ['offence', 4, 0, 'when-calm'],
    ['offence', 4, 1, 'otherwise'],
    ['insult', 9, 0, 'otherwise'],
    ['attack', 9, 0, undefined],
  ] as const)('%s of %i points at level %i: %s', (kind, points, level, id) =>
    expect(program.responses[responseTo(program, { kind, points }, level)]?.response.id).toBe(id),
  )

  it('a kind that is let pass is answered by nothing, and a hostile one that nobody takes is told', () => {
    const answer = { kind: 'none', because: 'talks are near' } as const
    const run = replay({ responses: [response('let-pass', ['attack'], { answer })] }, 5, [
      act(1, 'attack', 8),
      act(2, 'insult', 2),
      act(3, 'friendly', 5),
      act(4, 'criticism', 1),
    ])
    expect(run.proposals).toEqual([])
    expect(run.findings).toEqual([{ code: 'no-response', day: day(2), response: null, about: act(2, 'insult', 2).key }])
  })
})

describe('rule 19: cool-down', () => {
  it('an act within 14 days is added to the reasons, one on the fourteenth makes a new proposal', () => {
    const run = replay(PROTEST, 20, [act(1, 'insult', 2), act(14, 'insult', 2), act(15, 'insult', 2)])
    expect(told(run)).toEqual(['1 protest 1 note-verbale superseded 15', '15 protest 2 note-verbale open'])
    expect(run.proposals[0]?.because).toEqual([act(1, 'insult', 2).key, act(14, 'insult', 2).key])
  })

  it('an act with more points makes a new proposal at once, which supersedes the open one', () => {
    const run = replay(PROTEST, 9, [act(1, 'insult', 2), act(3, 'insult', 2), act(4, 'offence', 3)])
    expect(told(run)).toEqual(['1 protest 1 note-verbale superseded 4', '4 protest 2 public-statement open'])
  })

  it('and its own points are the measure from then on', () => {
    const run = replay(PROTEST, 9, [
      act(1, 'insult', 2),
      act(2, 'offence', 5),
      act(3, 'offence', 4),
      act(4, 'offence', 6),
    ])
    expect(told(run).map((line) => line.split(' ')[0])).toEqual(['1', '2', '4'])
  })

  it('counts from the proposal also where that was decided', () => {
    const decisions = [
      { proposal: hashOf(['protest', act(1, 'insult', 2).key]).slice(0, 16), day: day(2), instrument: 'note-verbale' },
    ]
    const run = replay(PROTEST, 20, [act(1, 'insult', 2), act(10, 'insult', 2)], { decisions })
    expect(told(run)).toEqual(['1 protest 1 note-verbale decided 2'])
    expect(run.proposals[0]?.because).toHaveLength(2)
  })
})

describe('rules 18 and 20: a ladder', () => {
  const offences = (days: readonly number[]) => days.map((on) => act(on, 'offence', 9))

  it('goes up one step a proposal, to the last', () => {
    expect(told(replay(PROTEST, 100, offences([1, 20, 40, 60])))).toEqual([
      '1 protest 1 note-verbale superseded 20',
      '20 protest 2 public-statement superseded 40',
      '40 protest 3 summon-ambassador superseded 60',
      '60 protest 3 summon-ambassador overdue',
    ])
  })

  it('is one step up 89 days after the last proposal, and back at the first after 90', () => {
    const first = '1 protest 1 note-verbale lapsed 62'
    expect(told(replay(PROTEST, 91, offences([1, 90])))).toEqual([first, '90 protest 2 public-statement open'])
    expect(told(replay(PROTEST, 91, offences([1, 91])))).toEqual([first, '91 protest 1 note-verbale open'])
  })

  it('acts that were taken into an open proposal are no repeats', () => {
    const run = replay(PROTEST, 30, offences([1, 2, 5, 9, 14, 15]))
    expect(run.proposals.map(({ step, because }) => [step, because.length])).toEqual([
      [1, 5],
      [2, 1],
    ])
  })

  it('counts from the last proposal, whatever was decided when', () => {
    const id = hashOf(['protest', act(1, 'offence', 9).key]).slice(0, 16)
    const decided = replay(PROTEST, 91, offences([1, 91]), {
      decisions: [{ proposal: id, day: day(50), instrument: 'note-verbale' }],
    })
    expect(decided.proposals.map(({ step }) => step)).toEqual([1, 1])
  })
})

describe('rule 21: limits', () => {
  it('where they leave no answer there is a finding and no proposal, and no step is taken', () => {
    // An act of 1 point carries rung 1; the ladder begins at rung 2.
    const run = replay(PROTEST, 30, [act(1, 'insult', 1), act(2, 'insult', 2, 'insults')])
    expect(told(run)).toEqual(['2 protest 1 note-verbale overdue'])
    expect(run.findings.map(({ code, about }) => [code, about])).toEqual([
      ['no-admissible-answer', act(1, 'insult', 1).key],
    ])
  })
})

describe('rule 22: due, overdue, lapsed', () => {
  it('is due after 5 days, overdue from the sixth on, and lapses after its sixtieth', () => {
    const at = (to: number) => told(replay(PROTEST, to, [act(1, 'insult', 2)]))[0]
    expect(at(6)).toBe('1 protest 1 note-verbale open')
    expect(at(7)).toBe('1 protest 1 note-verbale overdue')
    expect(at(61)).toBe('1 protest 1 note-verbale overdue')
    expect(at(62)).toBe('1 protest 1 note-verbale lapsed 62')
    const [proposal] = replay(PROTEST, 62, [act(1, 'insult', 2)]).proposals
    expect(proposal).toMatchObject({ on: day(1), due: day(6), expires: day(61) })
  })

  it('can be decided on its last day, also where that is the due day', () => {
    const quick = { responses: [response('protest', ['insult'], { within: 5, expires: 5 })] }
    const proposal = hashOf(['protest', act(1, 'insult', 2).key]).slice(0, 16)
    const decided = (on: number) =>
      told(
        replay(quick, 20, [act(1, 'insult', 2)], { decisions: [{ proposal, day: day(on), instrument: 'no-action' }] }),
      )
    expect(decided(6)).toEqual(['1 protest 1 note-verbale decided 6'])
    expect(decided(7)).toEqual(['1 protest 1 note-verbale lapsed 7'])
  })

  it('"no action" and "ask for clarification" stand first, once', () => {
    const run = replay({}, 9, [act(1, 'insult', 2), act(2, 'criticism', 1), act(3, 'friendly', 4)])
    expect(run.proposals.map(({ choices }) => choices)).toEqual([
      ['no-action', 'clarification', 'note-verbale'],
      ['no-action', 'clarification', 'reply-in-own-name'],
      ['no-action', 'clarification', 'public-thanks', 'reciprocal-visit'],
    ])
  })
})

describe('rule 26: the id of a proposal', () => {
  it('is the hash of response and key of the opening act, so anyone can compute it', () => {
    const [proposal] = replay(PROTEST, 9, [act(1, 'insult', 2)]).proposals
    expect(proposal?.id).toBe(hashOf(['protest', 'ARM:does-insult:2019-12-31']).slice(0, 16))
  })

  it('stays where a late report moves the act to another clock day', () => {
    const late = { ...act(1, 'insult', 2), clockDay: day(6) }
    expect(replay(PROTEST, 9, [late]).proposals[0]?.id).toBe(replay(PROTEST, 9, [act(1, 'insult', 2)]).proposals[0]?.id)
  })
})
