// Playbooks for tests of the program over acts, in the normal form that the language gives, from a few words.
import { type ActorCode, addDays, type Day, dayNumber, parseDay } from '@entente/model'
import {
  type Act,
  checkCondition,
  conditionError,
  HISTORY_FUNCTIONS,
  type Initiative,
  type Kind,
  type Pattern,
  type Playbook,
  type RelationInput,
  type RelationRun,
  type Response,
  runRelation,
  type UsedInstrument,
  type Written,
} from '@entente/playbook'

const PARTNER = 'ARM' as ActorCode

export function written(text: string): Written {
  const checked = checkCondition(text, {
    history: HISTORY_FUNCTIONS.map(({ name }) => name),
    agreements: () => [{ from: day(-1), until: day(4) }],
    event: false,
  })
  if (!checked.ok) throw conditionError(checked.diagnostics)
  return { text, condition: checked.condition }
}

export function instrument(id: string, more: Partial<UsedInstrument>): UsedInstrument {
  const lasts = typeof more.review === 'number'
  return { id, name: id, rung: null, warmth: null, cameo: null, lasts, review: null, legal: 'retorsion', ...more }
}

const INSTRUMENTS = [
  instrument('clarification', { rung: 1 }),
  instrument('reply-in-own-name', { rung: 1 }),
  instrument('note-verbale', { rung: 2, cameo: '111' }),
  instrument('public-statement', { rung: 3 }),
  instrument('summon-ambassador', { rung: 4 }),
  instrument('recall-for-consultations', { rung: 6, review: 30 }),
  instrument('suspend-talks', { rung: 2, review: 40 }),
  instrument('public-thanks', { warmth: 2, cameo: '051' }),
  instrument('reciprocal-visit', { warmth: 4 }),
  instrument('resume-consultations', { warmth: 3 }),
  instrument('offer-talks', { warmth: 3 }),
  instrument('apology', { warmth: 5, cameo: '055' }),
  instrument('congratulations', { warmth: 1 }),
  instrument('expert-exchange', { warmth: 2 }),
  instrument('visa-easing', { warmth: 4 }),
  instrument('joint-commission', { warmth: 5 }),
]

export function response(id: string, to: readonly Kind[], more: Partial<Response>): Response {
  return {
    id,
    to: { kinds: to, minPoints: 1 },
    at: null,
    answer: { kind: 'ladder', steps: ['note-verbale', 'public-statement', 'summon-ambassador'], window: 90 },
    within: 5,
    cooldown: 14,
    expires: 60,
    offRamp: null,
    lift: null,
    because: null,
    ...more,
  }
}

/** The responses of the example with other numbers, and another off-ramp where they have one; null takes it away. */
export function timed(
  numbers: Pick<Response, 'cooldown' | 'within' | 'expires'> & { readonly window: number },
  offRamp: string | null,
): readonly Response[] {
  const { window, ...timers } = numbers
  return EXAMPLE.responses.map((one) => ({
    ...one,
    ...timers,
    answer: one.answer.kind === 'ladder' ? { ...one.answer, window } : one.answer,
    offRamp: one.offRamp === null || offRamp === null ? null : { ...one.offRamp, when: written(offRamp) },
  }))
}

export function pattern(id: string, kind: Kind, points: number, when: string, oncePer = 30): Pattern {
  return { id, kind, points, when: written(when), oncePer, because: null }
}

export function series(more: Partial<Extract<Initiative, { kind: 'series' }>> = {}): Initiative {
  return {
    kind: 'series',
    id: 'first-step',
    steps: ['expert-exchange', 'visa-easing', 'joint-commission'],
    eachAfter: 60,
    stopWhen: null,
    answer: null,
    within: 3,
    because: null,
    ...more,
  }
}

export function yearly(on: string): Initiative {
  return { kind: 'yearly', id: 'national-day', on, choices: ['congratulations'], within: 3, because: null }
}

/** The example of the language's specification, without rules: naming is done before. No pattern, no initiative. */
export const EXAMPLE: Playbook = {
  language: 'playbook/v1',
  perspective: 'KAZ' as ActorCode,
  partner: PARTNER,
  because: null,
  desk: null,
  ambition: null,
  register: null,
  feed: null,
  actsThrough: [],
  rules: [],
  patterns: [],
  strain: {
    drain: { points: 1, every: 5 },
    cap: 60,
    levels: [
      { id: 'calm', from: 0, backAt: null },
      { id: 'watch', from: 8, backAt: 4 },
      { id: 'strained', from: 20, backAt: 12 },
      { id: 'crisis', from: 40, backAt: 30 },
    ],
    calmWithin: 280,
  },
  warmth: { drain: { points: 1, every: 10 }, cap: 60 },
  responses: [
    response('thank', ['friendly'], {
      to: { kinds: ['friendly'], minPoints: 3 },
      at: ['calm', 'watch', 'strained'],
      answer: { kind: 'choose', choices: ['public-thanks', 'reciprocal-visit'] },
      within: 3,
      expires: 3,
    }),
    response('correct', ['criticism'], {
      answer: { kind: 'choose', choices: ['no-action', 'clarification', 'reply-in-own-name'] },
      expires: 5,
    }),
    response('protest', ['insult', 'offence'], {
      offRamp: { when: written('received("apology") || quiet("P30D")'), offer: ['resume-consultations'] },
    }),
    response('stand-firm', ['attack', 'breach'], {
      answer: { kind: 'ladder', steps: ['summon-ambassador', 'recall-for-consultations'], window: 180 },
      within: 3,
      expires: 90,
      offRamp: { when: written('quiet("P30D")'), offer: ['offer-talks'] },
    }),
  ],
  initiatives: [],
  limits: { proportion: 1, ceiling: 6, stale: 7, settle: 1, signOff: null, because: null },
  instruments: Object.fromEntries(INSTRUMENTS.map((one) => [one.id, one])),
}

const FIRST = parseDay('2020-01-01')

/** Day 0 is 2020-01-01. */
export function day(number: number): Day {
  return addDays(FIRST, number)
}

/** An act of a kind on a day; its rule has the name of the kind where none is given. */
export function act(on: number, kind: Kind, points: number, rule: string = `does-${kind}`): Act {
  const occurredOn = day(on - 2)
  return {
    key: `${PARTNER}:${rule}:${occurredOn}`,
    partner: PARTNER,
    rule,
    kind,
    points,
    occurredOn,
    clockDay: day(on),
    feed: 'sample',
    firstReportedAt: `${day(on - 1)}T06:00:00Z`,
    incidents: [`${rule}-${on}`],
  }
}

/** What comes of acts on days that are all covered, from day 0 to day `to`. */
export function replay(
  playbook: Partial<Playbook>,
  to: number,
  acts: readonly Act[],
  more: Partial<RelationInput> = {},
): RelationRun {
  const covered = [{ from: day(0), to: day(to) }]
  return runRelation({ ...EXAMPLE, ...playbook }, { covered, acts, to: day(to), ...more })
}

/** Proposals in short: `12 protest 1 note-verbale superseded 30`: day, of what, step, what else may be chosen, status, closed on. */
export function told(run: RelationRun): readonly string[] {
  return run.proposals.map(({ type, on, response: of, step, choices, status, closedOn }) =>
    [
      dayNumber(on) - dayNumber(FIRST),
      ...(type === 'answer' ? [] : [type]),
      of,
      step,
      choices.filter((id) => id !== 'no-action' && id !== 'clarification').join('+'),
      status,
      closedOn === null ? null : dayNumber(closedOn) - dayNumber(FIRST),
    ]
      .filter((part) => part !== null && part !== '')
      .join(' '),
  )
}
