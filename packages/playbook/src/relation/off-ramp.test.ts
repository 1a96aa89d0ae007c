import { describe, expect, it } from 'vitest'
import { act, day, replay, response, told, written } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'

function withOffRamp(when: string, more: object = {}) {
  return {
    responses: [
      response('protest', ['insult', 'offence'], {
        offRamp: { when: written(when), offer: ['resume-consultations'] },
        ...more,
      }),
    ],
  }
}

const QUIET = withOffRamp('quiet("P30D")')
const APOLOGY = withOffRamp('received("apology")')

describe('rule 24: off-ramp', () => {
  it('withdraws what is open, offers, and goes back to the first step', () => {
    // The last hostile act is of day 20; the thirty days 21 to 50 are the first without one.
    const run = replay(QUIET, 70, [act(1, 'offence', 5), act(20, 'offence', 5), act(60, 'offence', 5)])
    expect(told(run)).toEqual([
      '1 protest 1 note-verbale superseded 20',
      '20 protest 2 public-statement withdrawn 50',
      '50 offer protest resume-consultations superseded 60',
      '60 protest 1 note-verbale overdue',
    ])
  })

  it('is tried once a run: after it all is quiet', () => {
    expect(told(replay(QUIET, 400, [act(1, 'offence', 5)]))).toEqual([
      '1 protest 1 note-verbale withdrawn 31',
      '31 offer protest resume-consultations lapsed 92',
    ])
  })

  it('is not tried once the window of the ladder has ended', () => {
    // An attack each twenty days keeps it from being quiet until day 110; the window ended on day 91.
    const responses = [...withOffRamp('quiet("P30D")').responses]
    const attacks = [20, 40, 60, 80].map((on) => act(on, 'attack', 5))
    const run = replay({ responses }, 130, [act(1, 'offence', 5), ...attacks])
    expect(told(run)).toEqual(['1 protest 1 note-verbale lapsed 62'])
  })

  it('is tried after acts, too: the second friendly one opens it on its day', () => {
    const friendly = withOffRamp('count("friendly", "P30D") >= 2')
    const run = replay(friendly, 9, [act(1, 'offence', 5), act(5, 'friendly', 3), act(7, 'friendly', 3)])
    expect(told(run)).toEqual(['1 protest 1 note-verbale withdrawn 7', '7 offer protest resume-consultations open'])
  })

  it('ends no cool-down: an act within it is added to the last answer, also a withdrawn one', () => {
    const received = [{ day: day(3), cameo: '055', tag: null }]
    const run = replay(APOLOGY, 20, [act(1, 'offence', 5), act(10, 'offence', 5)], { received })
    expect(told(run)).toEqual(['1 protest 1 note-verbale withdrawn 3', '3 offer protest resume-consultations overdue'])
    expect(run.proposals[0]?.because).toHaveLength(2)
  })

  it('without anything to offer withdraws and is over', () => {
    const bare = {
      responses: [response('protest', ['offence'], { offRamp: { when: written('quiet("P9D")'), offer: [] } })],
    }
    expect(told(replay(bare, 20, [act(1, 'offence', 5)]))).toEqual(['1 protest 1 note-verbale withdrawn 10'])
  })

  it('of choices without a ladder lasts as long as the answer is open', () => {
    const choose = withOffRamp('quiet("P30D")', {
      answer: { kind: 'choose', choices: ['public-statement'] },
      expires: 20,
    })
    expect(told(replay(choose, 60, [act(1, 'offence', 5)]))).toEqual(['1 protest public-statement lapsed 22'])
    const sooner = withOffRamp('quiet("P15D")', {
      answer: { kind: 'choose', choices: ['public-statement'] },
      expires: 20,
    })
    expect(told(replay(sooner, 60, [act(1, 'offence', 5)]))[0]).toBe('1 protest public-statement withdrawn 16')
  })

  it('the offer has an id that hangs on the run, not on the day', () => {
    const [answer, offer] = replay(APOLOGY, 20, [act(1, 'offence', 5)], {
      received: [{ day: day(3), cameo: '055', tag: null }],
    }).proposals
    expect(offer?.id).toBe(hashOf(['offer', answer?.id]).slice(0, 16))
    expect(offer?.because).toEqual(answer?.because)
  })
})

describe('rules 24 and 25: received', () => {
  const withdrawnOn = (received: { day: ReturnType<typeof day>; cameo: string | null; tag: string | null }[]) =>
    replay(APOLOGY, 40, [act(5, 'offence', 5)], { received }).proposals[0]?.closedOn ?? null

  it.each([
    ['its code in a feed', 8, '055', null, true],
    ['a record by hand', 8, null, 'apology', true],
    ['another code', 8, '051', null, false],
    ['another record', 8, '111', 'public-thanks', false],
    ['one from before the run', 4, '055', null, false],
  ])('%s', (_what, on, cameo, tag, counts) =>
    expect(withdrawnOn([{ day: day(on), cameo, tag }])).toBe(counts ? day(on) : null),
  )

  it('on the day on which the run began it comes after the act', () =>
    expect(withdrawnOn([{ day: day(5), cameo: '055', tag: null }])).toBe(day(5)))

  it('counts from the beginning of the run, not from its last answer', () => {
    // The apology of day 5 is of the run that began on day 1; the twentieth quiet day after day 20 is day 40.
    const both = withOffRamp('received("apology") && quiet("P20D")')
    const run = replay(both, 60, [act(1, 'offence', 5), act(20, 'offence', 5)], {
      received: [{ day: day(5), cameo: '055', tag: null }],
    })
    expect(told(run)[1]).toBe('20 protest 2 public-statement withdrawn 40')
  })

  it('counts from the beginning of the run: an apology in an earlier run is none in the next', () => {
    const run = replay(APOLOGY, 60, [act(1, 'offence', 5), act(30, 'offence', 5)], {
      received: [{ day: day(3), cameo: '055', tag: null }],
    })
    expect(told(run)).toEqual([
      '1 protest 1 note-verbale withdrawn 3',
      '3 offer protest resume-consultations superseded 30',
      '30 protest 1 note-verbale overdue',
    ])
  })
})

describe('rules 7 and 24: quiet', () => {
  it('is absent for a window that touches a day without coverage, so the off-ramp waits for thirty covered days', () => {
    // Day 40 is not covered: the first thirty covered days without a hostile act end on day 70.
    const covered = [
      { from: day(0), to: day(39) },
      { from: day(41), to: day(100) },
    ]
    const run = replay(QUIET, 100, [act(20, 'offence', 5)], { covered })
    expect(run.proposals[0]?.closedOn).toBe(day(70))
  })

  it('of five days begins on the fifth day after a hostile act, whatever longer window is asked for, too', () => {
    const run = replay(withOffRamp('quiet("P5D") || quiet("P30D")'), 40, [act(9, 'offence', 5)])
    expect(run.proposals[0]?.closedOn).toBe(day(14))
  })

  it('is absent before thirty days are known', () => {
    const notQuiet = withOffRamp('!quiet("P30D") || quiet("P30D")')
    const run = replay(notQuiet, 60, [act(3, 'offence', 5)])
    // Days 0 to 29 are the first thirty; until then neither true nor false.
    expect(run.proposals[0]?.closedOn).toBe(day(29))
  })
})

describe('rule 25: sent', () => {
  it('the instrument in the journal counts, and a code only where there is none', () => {
    const playbook = withOffRamp('sent("note-verbale")')
    const closed = (cameo: string | null, instrument: string | null) =>
      replay(playbook, 9, [act(1, 'offence', 5)], { sent: [{ day: day(4), cameo, instrument }] }).proposals[0]?.closedOn
    expect(closed(null, 'note-verbale')).toBe(day(4))
    expect(closed('111', null)).toBe(day(4))
    expect(closed('111', 'public-statement')).toBe(null)
  })
})

describe('rule 3: windows', () => {
  it('a count of five days holds the day itself and the four before', () => {
    const counts = withOffRamp('count("friendly", "P5D") == 2')
    const closed = (second: number) =>
      replay(counts, 30, [act(1, 'offence', 5), act(4, 'friendly', 1), act(second, 'friendly', 1)]).proposals[0]
        ?.closedOn
    expect(closed(8)).toBe(day(8))
    expect(closed(9)).toBe(null)
  })

  it('a short one holds no more where a longer one of the same name is asked for, too', () => {
    const counts = withOffRamp('count("friendly", "P5D") == 2 || count("friendly", "P30D") > 5')
    const closed = (second: number) =>
      replay(counts, 30, [act(1, 'offence', 5), act(4, 'friendly', 1), act(second, 'friendly', 1)]).proposals[0]
        ?.closedOn
    expect(closed(8)).toBe(day(8))
    expect(closed(9)).toBe(null)
  })

  it('weeks are seven days', () => {
    const counts = withOffRamp('count("friendly", "P2W") == 2')
    const closed = (second: number) =>
      replay(counts, 40, [act(1, 'offence', 5), act(4, 'friendly', 1), act(second, 'friendly', 1)]).proposals[0]
        ?.closedOn
    expect(closed(17)).toBe(day(17))
    expect(closed(18)).toBe(null)
  })

  it('`since` is absent before the first act and 0 on its day', () => {
    const since = withOffRamp('since("hosts-talks") >= 0')
    const run = replay(since, 30, [act(1, 'offence', 5), act(12, 'neutral', 0, 'hosts-talks')])
    expect(run.proposals[0]?.closedOn).toBe(day(12))
  })
})
