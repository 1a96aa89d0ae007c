// What can go wrong in a playbook, as changes of its normal form, each with the property that is meant to see it.
import type { PropertyName } from '@entente/playbook'
import {
  conditions,
  type Edit,
  edits,
  firstResponse,
  firstRule,
  history,
  instrument,
  ladders,
  limits,
  responsesTo,
  rule,
  strain,
  withoutRule,
} from './mutant-edits.ts'

export interface Mutant {
  readonly id: string
  /** In words, as one who reads the change would say it. */
  readonly what: string
  readonly caughtBy: PropertyName
  /** What is added first, where no example has the thing; with it alone the property is not refuted. */
  readonly given: Edit
  readonly mutate: Edit
}

const AS_IT_IS: Edit = (playbook) => playbook

function mutant(id: string, caughtBy: PropertyName, what: string, mutate: Edit, given = AS_IT_IS): Mutant {
  return { id, what, caughtBy, given, mutate }
}

/** The way back opens for nothing but an apology, so that with a quiet partner the window ends a run. */
const onlyApology = ladders(({ offRamp }) => ({
  offRamp: offRamp === null ? null : { ...offRamp, when: history('received("apology")') },
}))
const windowsOf = (days: number): Edit => ladders((_, answer) => ({ answer: { ...answer, window: days } }))
const protests = (change: { readonly cooldown?: number; readonly within?: number }): Edit =>
  responsesTo(['offence'], () => change)
const RECALL = 'recall-for-consultations'
const OFFICIAL = 'event.source_by in ["organ", "bare"]'

const rebukes = (when: string): Edit => firstRule('rebukes', 'offence', 3, `${OFFICIAL} && ${when}`)

/** Two sides like this one come to rest at a cool-down of 13 days: their protests are what they protest against. */
const touchy = edits(rebukes('event.cameo in ["111", "114"]'), protests({ within: 5, cooldown: 13 }))

/** Two sides like this one come to rest from everywhere at 13 days, though each recalls its ambassador for a recall. */
const ceremonious = edits(
  firstRule('empties-residence', 'offence', 6, `${OFFICIAL} && event.cameo == "161"`),
  instrument(RECALL, { rung: 6, cameo: '161', lasts: true, review: 30 }),
  responsesTo(['offence'], () => ({ answer: { kind: 'ladder', steps: ['note-verbale', RECALL], window: 90 } })),
  protests({ within: 5, cooldown: 13 }),
)

/** A countermeasure after talks were offered and the other side was called on to comply, which ends with the breach. */
const withholding = edits(
  firstRule(
    'breaks-the-fisheries-agreement',
    'breach',
    8,
    `${OFFICIAL} && event.cameo == "1711" && inForce("fishing")`,
  ),
  instrument('offer-talks', { warmth: 4, cameo: '036', legal: 'courtesy' }),
  instrument('call-to-comply', { rung: 3, cameo: '114', legal: 'courtesy' }),
  instrument('withhold', { rung: 8, cameo: '172', lasts: true, review: 30, legal: 'countermeasure' }),
  limits({ ceiling: 8, because: 'to withhold stands at rung 8' }),
  firstResponse('call', {
    to: { kinds: ['breach'], minPoints: 8 },
    answer: { kind: 'ladder', steps: ['offer-talks', 'call-to-comply', 'withhold'], window: 90 },
    offRamp: { when: history('quiet("P30D")'), offer: ['offer-talks'] },
    lift: history('quiet("P30D")'),
  }),
)

/** All of them, in the order of the properties. */
export const MUTANTS: readonly Mutant[] = [
  mutant('rule-removed', 'exhaustive', 'the last rule for threats is gone', withoutRule('threatens')),
  mutant(
    'guard-removed',
    'exhaustive',
    'two publishers are asked for without asking whether a feed counts them',
    conditions((node) => {
      if (node.kind !== 'or') return node
      const left = node.operands.filter((one) => !(one.kind === 'not' && one.operand.kind === 'has'))
      const [only] = left
      return left.length === 1 && only !== undefined ? only : { ...node, operands: left }
    }),
  ),
  mutant('sign-turned', 'exhaustive', 'aid is called an offence', rule('gives-aid', { kind: 'offence', points: 3 })),
  mutant('rule-shadowed', 'reachable', 'a rule for all of root 11 stands in front of accusations', (playbook) => {
    const wide = playbook.rules.find(({ id }) => id === 'criticises')
    return wide === undefined ? playbook : { ...playbook, rules: [{ ...wide, id: 'wide' }, ...playbook.rules] }
  }),
  mutant('level-above-cap', 'reachable', 'a level begins above what the bucket holds', (playbook) => {
    const { levels, cap } = playbook.strain
    return strain({ levels: [...levels, { id: 'beyond', from: cap + 1, backAt: cap }] })(playbook)
  }),
  mutant('window-of-a-day', 'reachable', 'windows end before the cool-down does', windowsOf(1)),
  mutant('ceiling-raised', 'proportionate', 'the ceiling is 9 without a reason', limits({ ceiling: 9, because: null })),
  mutant('proportion-doubled', 'proportionate', 'two rungs a point', limits({ proportion: 2, because: null })),
  mutant(
    'first-steps-dropped',
    'proportionate',
    'ladders begin at their last step',
    ladders((_, answer) => ({ answer: { ...answer, steps: answer.steps.slice(-1) } })),
  ),
  mutant(
    'words-emptied',
    'proportionate',
    'nothing is left among the answers to criticism but to put off a visit',
    edits(
      instrument('postpone-visit', { rung: 5, cameo: '120', lasts: true, review: 90 }),
      responsesTo(['criticism'], () => ({ answer: { kind: 'choose', choices: ['postpone-visit'] } })),
    ),
  ),
  mutant(
    'words-become-a-measure',
    'speech-safe',
    'an answer to criticism at the rung of a statement is one that lasts',
    edits(
      instrument('travel-advice', { rung: 2, cameo: '010', lasts: true, review: 30, legal: 'courtesy' }),
      responsesTo(['criticism'], () => ({ answer: { kind: 'choose', choices: ['travel-advice'] } })),
    ),
  ),
  mutant(
    'criticism-made-an-offence',
    'speech-safe',
    'disapproval is called an offence of five points',
    rule('criticises', { kind: 'offence', points: 5 }),
  ),
  mutant(
    'anybody-is-official',
    'state-acts-only',
    'it is not asked any more who acts',
    conditions((node) =>
      node.kind === 'in' && node.item.kind === 'field' && node.item.name === 'source_by'
        ? { kind: 'bool', value: true }
        : node,
    ),
  ),
  mutant(
    'street-held-against-state',
    'state-acts-only',
    'people in the street are an offence',
    rule('people-in-the-street', { kind: 'offence', points: 3 }),
  ),
  mutant(
    'call-left-out',
    'lawful',
    'a countermeasure is the first step',
    responsesTo(['breach'], ({ id, answer }) =>
      id === 'call' && answer.kind === 'ladder' ? { answer: { ...answer, steps: ['withhold'] } } : {},
    ),
    withholding,
  ),
  mutant('drains-nothing', 'off-ramp', 'the bucket never empties', strain({ drain: { points: 0, every: 5 } })),
  mutant(
    'off-ramp-deleted',
    'off-ramp',
    'the way back is deleted',
    ladders(() => ({ offRamp: null })),
  ),
  mutant('window-of-a-year', 'off-ramp', 'windows are 52 weeks long', windowsOf(364), onlyApology),
  mutant(
    'expires-late',
    'off-ramp',
    'proposals stay open for 400 days',
    ladders(() => ({ expires: 400 })),
  ),
  mutant('review-removed', 'sunset', 'a standing measure has no review', instrument(RECALL, { review: null })),
  mutant(
    'thanks-when-calm',
    'encouraging',
    'friendly acts are answered on calm days only',
    responsesTo(['friendly'], () => ({ at: ['calm'] })),
  ),
  mutant(
    'thanks-for-nothing-less',
    'encouraging',
    'thanks ask for more points than any friendly act has',
    responsesTo(['friendly'], ({ to }) => ({ to: { ...to, minPoints: 10 } })),
  ),
  mutant(
    'points-of-one',
    'consistent',
    'of one partner it is graver than of the other that missions are sent away, without a reason',
    rule('sends-missions-away', { points: 6 }),
  ),
  mutant('cool-down-zero', 'pair', 'no cool-down', protests({ cooldown: 0 }), touchy),
  mutant(
    'cool-down-a-day-shorter',
    'pair',
    'a cool-down of 12 days in place of 13',
    protests({ cooldown: 12 }),
    touchy,
  ),
  mutant('a-day-more-to-answer', 'pair', 'six days to answer in place of five', protests({ within: 6 }), touchy),
  mutant(
    'code-widened-to-root',
    'pair',
    'a hostile rule for code 111 takes all of root 11',
    rebukes('event.root == "11"'),
    edits(rebukes('event.cameo == "111"'), protests({ within: 5, cooldown: 12 })),
  ),
  mutant(
    'cool-down-shorter-up-the-ladder',
    'pair-any',
    'a cool-down of 12 days in place of 13, where only the second step is heard',
    protests({ cooldown: 12 }),
    ceremonious,
  ),
]
