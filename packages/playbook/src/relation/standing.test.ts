import { describe, expect, it } from 'vitest'
import { act, day, EXAMPLE, replay, response, told, written } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'

/** `suspend-talks` lasts, and is reviewed after 40 days. */
const LADDER = { kind: 'ladder', steps: ['suspend-talks'], window: 90 } as const
const OPENING = hashOf(['protest', act(1, 'offence', 5).key]).slice(0, 16)
const DECIDED = { decisions: [{ proposal: OPENING, day: day(3), instrument: 'suspend-talks' }] }

function protest(more: object = {}) {
  return { responses: [response('protest', ['offence'], { answer: LADDER, ...more })] }
}

describe('rule 23: standing measures', () => {
  it('an instrument that lasts stands in the register from the day of the decision', () => {
    const run = replay(protest(), 20, [act(1, 'offence', 5)], DECIDED)
    expect(run.standing).toEqual([{ instrument: 'suspend-talks', response: 'protest', since: day(3), until: null }])
  })

  it('one that does not last, or another decision, makes none', () => {
    const decisions = (instrument: string) => [{ proposal: OPENING, day: day(3), instrument }]
    for (const instrument of ['no-action', 'note-verbale']) {
      expect(replay(protest(), 20, [act(1, 'offence', 5)], { decisions: decisions(instrument) }).standing).toEqual([])
    }
  })

  it('is reviewed when its days have passed, and again and again while it stands', () => {
    const run = replay(protest(), 130, [act(1, 'offence', 5)], DECIDED)
    // Day 3 and 40, 80, 120 days; within 5 days, open for 60 as the response says, so the later review finds it open.
    expect(told(run)).toEqual([
      '1 protest 1 suspend-talks decided 3',
      '43 lift protest lift lapsed 104',
      '123 lift protest lift overdue',
    ])
    expect(run.proposals[1]).toMatchObject({
      choices: ['no-action', 'lift'],
      lifts: { instrument: 'suspend-talks', cause: 'review' },
      because: [act(1, 'offence', 5).key],
    })
  })

  it('ends when lifting is decided; "no action" leaves it in force', () => {
    const id = replay(protest(), 130, [act(1, 'offence', 5)], DECIDED).proposals[1]?.id ?? ''
    const after = (instrument: string) =>
      replay(protest(), 90, [act(1, 'offence', 5)], {
        decisions: [...DECIDED.decisions, { proposal: id, day: day(45), instrument }],
      })
    expect(after('lift').standing[0]?.until).toBe(day(45))
    expect(told(after('lift'))).toHaveLength(2)
    expect(after('no-action').standing[0]?.until).toBe(null)
    expect(told(after('no-action')).at(-1)).toBe('83 lift protest lift overdue')
  })

  it('rule 24: the off-ramp of its run proposes to lift it', () => {
    const offRamp = { when: written('quiet("P20D")'), offer: ['resume-consultations'] }
    const run = replay(protest({ offRamp }), 30, [act(1, 'offence', 5)], DECIDED)
    expect(told(run)).toEqual([
      '1 protest 1 suspend-talks decided 3',
      '21 lift protest lift overdue',
      '21 offer protest resume-consultations overdue',
    ])
    expect(run.proposals[1]?.lifts).toEqual({ instrument: 'suspend-talks', cause: 'off-ramp' })
  })

  it('the off-ramp of another run leaves it alone', () => {
    const offRamp = { when: written('received("apology")'), offer: [] }
    const responses = [...protest().responses, response('reply', ['insult'], { offRamp })]
    const received = [{ day: day(5), cameo: '055', tag: null }]
    const run = replay({ responses }, 9, [act(1, 'offence', 5), act(2, 'insult', 3)], { ...DECIDED, received })
    expect(told(run)).toEqual(['1 protest 1 suspend-talks decided 3', '2 reply 1 note-verbale withdrawn 5'])
  })

  it('is proposed for lifting once where `lift` becomes true, then at its reviews', () => {
    const lift = written('received("apology")')
    const received = [{ day: day(10), cameo: '055', tag: null }]
    const run = replay(protest({ lift, expires: 5 }), 52, [act(1, 'offence', 5)], { ...DECIDED, received })
    expect(told(run)).toEqual([
      '1 protest 1 suspend-talks decided 3',
      '10 lift protest lift lapsed 16',
      '50 lift protest lift open',
    ])
    expect(run.proposals.map(({ lifts }) => lifts?.cause)).toEqual([undefined, 'condition', 'review'])
  })

  it('`lift` is tried after acts, too', () => {
    const lift = written('count("friendly", "P9D") > 0')
    const run = replay(protest({ lift }), 12, [act(1, 'offence', 5), act(10, 'friendly', 3)], DECIDED)
    expect(told(run).at(-1)).toBe('10 lift protest lift open')
  })

  it('stands once: decided again it goes on, and its review begins anew', () => {
    const again = hashOf(['protest', act(20, 'offence', 5).key]).slice(0, 16)
    const run = replay(protest(), 61, [act(1, 'offence', 5), act(20, 'offence', 5)], {
      decisions: [...DECIDED.decisions, { proposal: again, day: day(20), instrument: 'suspend-talks' }],
    })
    expect(run.standing).toEqual([{ instrument: 'suspend-talks', response: 'protest', since: day(3), until: null }])
    expect(told(run).at(-1)).toBe('60 lift protest lift open')
  })

  it('also stands where it was only recorded as sent', () => {
    const run = replay(EXAMPLE, 50, [], { sent: [{ day: day(5), cameo: null, instrument: 'suspend-talks' }] })
    expect(run.standing).toEqual([{ instrument: 'suspend-talks', response: null, since: day(5), until: null }])
    expect(told(run)).toEqual(['45 lift lift lapsed 49'])
  })

  it('counts also where the proposal was superseded before the decision came', () => {
    const run = replay(protest(), 20, [act(1, 'offence', 5), act(2, 'offence', 6, 'bans-wine')], DECIDED)
    expect(told(run)[0]).toBe('1 protest 1 suspend-talks superseded 2')
    expect(run.proposals[0]?.decision).toEqual({ day: day(3), instrument: 'suspend-talks' })
    expect(run.standing.map(({ response: of }) => of)).toEqual(['protest'])
  })
})
