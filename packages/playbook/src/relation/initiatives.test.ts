import { describe, expect, it } from 'vitest'
import { act, day, replay, series, told, written, yearly } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'

describe('initiatives on a day of the year', () => {
  it('are proposed each year on their day, within three days', () => {
    // Day 0 is 2020-01-01; 2020 and 2021: day 264 is 21 September 2020, day 629 that of 2021.
    expect(told(replay({ initiatives: [yearly('09-21')] }, 630, []))).toEqual([
      '264 initiative national-day congratulations lapsed 268',
      '629 initiative national-day congratulations open',
    ])
  })

  it('of 29 February come on 28 February in other years', () => {
    const run = replay({ initiatives: [yearly('02-29')] }, 800, [])
    expect(run.proposals.map(({ on }) => on)).toEqual(['2020-02-29', '2021-02-28', '2022-02-28'])
  })

  it('come on the very first day, too, and "no action" stands first', () => {
    const [proposal] = replay({ initiatives: [yearly('01-01')] }, 5, []).proposals
    expect(proposal).toMatchObject({ on: day(0), due: day(3), choices: ['no-action', 'congratulations'] })
    expect(proposal?.id).toBe(hashOf(['initiative', 'ARM', 'national-day', '2020']).slice(0, 16))
  })
})

describe('initiatives in series', () => {
  const days = (initiative: ReturnType<typeof series>, acts: ReturnType<typeof act>[], to = 300) =>
    told(replay({ initiatives: [initiative], responses: [] }, to, acts)).map((line) =>
      line.replace(' initiative first-step', '').split(' ').slice(0, 3).join(' '),
    )

  it('go on when `each_after` days have passed, and end after the last step', () => {
    expect(days(series(), [])).toEqual(['0 1 expert-exchange', '60 2 visa-easing', '120 3 joint-commission'])
  })

  it('wait for an answer', () => {
    const answered = series({ answer: written('count("friendly", "P60D") > 0') })
    // The friendly act of day 75 is seen by the tick of day 76, and by the one that is sixty days later no more.
    expect(days(answered, [act(75, 'friendly', 3)])).toEqual(['0 1 expert-exchange', '76 2 visa-easing'])
    expect(days(answered, [act(75, 'friendly', 3), act(130, 'friendly', 3)])).toEqual([
      '0 1 expert-exchange',
      '76 2 visa-easing',
      '136 3 joint-commission',
    ])
  })

  it('stop while the condition is true, and then begin with the first step again', () => {
    const stopping = series({ stopWhen: written('count("offence", "P30D") > 0') })
    // An offence on day 70: true at the ticks of days 71 to 99; the second step was proposed on day 60.
    expect(days(stopping, [act(70, 'offence', 3)])).toEqual([
      '0 1 expert-exchange',
      '60 2 visa-easing',
      '120 1 expert-exchange',
      '180 2 visa-easing',
      '240 3 joint-commission',
    ])
  })

  it('withdraw what is open when they stop', () => {
    const stopping = series({ within: 20, stopWhen: written('count("offence", "P30D") > 0') })
    expect(told(replay({ initiatives: [stopping], responses: [] }, 20, [act(5, 'offence', 3)]))).toEqual([
      '0 initiative first-step 1 expert-exchange withdrawn 6',
    ])
  })

  it('begin at the first tick at which the condition is not true; absent is not true', () => {
    const quiet = series({ stopWhen: written('!quiet("P9D")') })
    expect(days(quiet, [act(3, 'offence', 3)], 20)).toEqual(['0 1 expert-exchange'])
    const stopping = series({ stopWhen: written('count("offence", "P9D") > 0') })
    const covered = [{ from: day(0), to: day(20) }]
    const run = replay({ initiatives: [stopping], responses: [] }, 20, [act(-1, 'offence', 3)], { covered })
    // It begins with the act, a day before the first covered one; day 8 is the first whose nine days do not hold it.
    expect(told(run)[0]).toBe('-1 initiative first-step 1 expert-exchange withdrawn 0')
    expect(told(run)).toHaveLength(1)
  })
})
