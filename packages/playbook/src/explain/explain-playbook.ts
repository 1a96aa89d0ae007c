import { displayName } from '@entente/model'
import { hashOf } from '../hash.ts'
import { RUNGS } from '../instruments/instrument.ts'
import type { Kind } from '../normal-form/kinds.ts'
import type { Initiative, Playbook, Response, Rule, UsedInstrument } from '../normal-form/playbook.ts'
import { days, sayCondition, words } from './say-condition.ts'

/** One heading with paragraphs and then a list. */
export interface ExplainedSection {
  readonly heading: string
  readonly text: readonly string[]
  readonly items: readonly string[]
}

/** A playbook in plain language, for a head of desk. */
export interface Explanation {
  readonly title: string
  readonly sections: readonly ExplainedSection[]
}

/**
 * Says what a playbook does, in the order in which it does it; all of it, and nothing that is not in it. `audited` gives the
 * audited precision of a rule in words; by default there is no data.
 */
export function explainPlaybook(playbook: Playbook, audited: (rule: string) => string = () => 'no data'): Explanation {
  const { perspective, partner } = playbook
  const who = partner === null ? 'any partner' : displayName(partner)
  return {
    title: `How ${displayName(perspective)} answers and encourages ${who}`,
    sections: [
      purpose(playbook),
      naming(playbook, audited),
      patterns(playbook),
      strain(playbook),
      answers(playbook),
      initiatives(playbook),
      limits(playbook),
      small(playbook),
    ].filter(({ text, items }) => text.length + items.length > 0),
  }
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  friendly: 'a friendly gesture',
  neutral: 'neutral',
  criticism: 'criticism',
  insult: 'an insult',
  offence: 'an unfriendly act',
  attack: 'use of physical force, as coded',
  breach: 'an alleged breach',
}

const AMBITION_WORDS = {
  integration: 'ever closer integration',
  partnership: 'partnership',
  business: 'business',
  minimum: 'the minimum that neighbours owe each other',
}

function purpose({ because, ambition, register, desk, actsThrough, feed }: Playbook): ExplainedSection {
  return {
    heading: 'What this relation is for',
    text: [
      ...(because === null ? [] : [sentence(because)]),
      ...(ambition === null ? [] : [`The ambition is ${AMBITION_WORDS[ambition]}.`]),
      ...(register === null
        ? []
        : [
            `The ${words(register.speaks)} speaks, in the language ${register.language}; the manner is ${register.manner}.`,
          ]),
      ...(desk === null ? [] : [`The desk is ${words(desk)}.`]),
      ...(actsThrough.length === 0
        ? []
        : [`Acts of ${actsThrough.map((one) => displayName(one)).join(', ')} count as the partner's.`]),
      ...(feed === null ? [] : [`The feed looked at is ${feed}.`]),
    ],
    items: [],
  }
}

function naming({ rules }: Playbook, audited: (rule: string) => string): ExplainedSection {
  return {
    heading: 'What their acts are called',
    text: [
      'The first of these that is true names what is reported; one rule makes one act a day, however many articles tell it. What cannot be told, because the feed lacks a column, does not match and is counted.',
    ],
    items: [
      ...rules.map((rule) => `${sayRule(rule)} Audited precision: ${audited(rule.id)}.`),
      'Everything else is neutral.',
    ],
  }
}

function sayRule({ id, kind, points, when, of, because }: Rule): string {
  const weight = points === 0 ? '' : `, ${points} of 10 points`
  const obligation = of === null ? '' : ` It would fail article ${of.article} of ${words(of.agreement)}, if true.`
  return `${capital(words(id))}: ${KIND_WORDS[kind]}${weight}, when ${sayCondition(when.condition)}.${obligation}${reason(because)}`
}

function patterns({ patterns: all }: Playbook): ExplainedSection {
  return {
    heading: 'What repetition is called',
    text:
      all.length === 0
        ? []
        : ['Repetition makes one more act, so that firmness comes from a named pattern and not from temper.'],
    items: all.map(
      ({ id, kind, points, when, oncePer, because }) =>
        `${capital(words(id))}: ${KIND_WORDS[kind]}, ${points} of 10 points, when there are ${sayCondition(when.condition)}; then silent for ${days(oncePer)}.${reason(because)}`,
    ),
  }
}

function strain({ strain: { drain, cap, levels, calmWithin }, warmth }: Playbook): ExplainedSection {
  return {
    heading: 'How strain is kept',
    text: [
      `Points of hostile acts go into a bucket that loses ${drain.points} every ${days(drain.every)} and holds ${cap} at most. A quiet partner is back at ${words(levels[0]?.id ?? '')} within ${days(calmWithin)}. Friendly acts fill a bucket of their own, which loses ${warmth.drain.points} every ${days(warmth.drain.every)}; the two are never set off against each other.`,
    ],
    items: levels.map(({ id, from, backAt }) =>
      backAt === null
        ? `${capital(words(id))} from the start.`
        : `${capital(words(id))} from ${from} points, left again at ${backAt}.`,
    ),
  }
}

function answers(playbook: Playbook): ExplainedSection {
  return {
    heading: 'How they are answered',
    text: [
      'An act goes to the first of these that it fits. What is only reported is first verified. "No action" and "ask for clarification" stand first among the choices, and a person decides.',
    ],
    items: playbook.responses.map((response) => sayResponse(response, playbook)),
  }
}

function sayResponse(response: Response, { instruments }: Playbook): string {
  const { id, to, at, answer, within, cooldown, expires, offRamp, lift, because } = response
  const kinds = to.kinds.map((kind) => KIND_WORDS[kind]).join(' or ')
  const least = to.minPoints > 1 ? ` of ${to.minPoints} points or more` : ''
  const levels = at === null ? '' : `, while the level is ${at.map(words).join(', ')}`
  const head = `${capital(words(id))}: to ${kinds}${least}${levels}`
  if (answer.kind === 'none') return `${head}: no answer, on purpose. ${sentence(answer.because)}`
  const named = (ids: readonly string[]): string => ids.map((one) => name(one, instruments)).join(', ')
  const how =
    answer.kind === 'choose'
      ? `one of ${named(answer.choices)}`
      : `${named(answer.steps)}, one step further at each repetition within ${days(answer.window)}`
  const timers = `Due within ${days(within)}${cooldown === 0 ? '' : `; for ${days(cooldown)} further acts are added to its reasons`}; undecided it lapses after ${days(expires)}.`
  const back =
    offRamp === null
      ? ''
      : ` The way back opens when ${sayCondition(offRamp.when.condition)}; then ${named(offRamp.offer)} is offered and the ladder begins anew.`
  const lifted = lift === null ? '' : ` What stands is proposed for lifting when ${sayCondition(lift.condition)}.`
  return `${head}: ${how}. ${timers}${back}${lifted}${reason(because)}`
}

function initiatives(playbook: Playbook): ExplainedSection {
  return {
    heading: 'What we do unasked',
    text: [],
    items: playbook.initiatives.map((one) => sayInitiative(one, playbook)),
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function sayInitiative(one: Initiative, { instruments }: Playbook): string {
  const named = (ids: readonly string[]): string => ids.map((id) => name(id, instruments)).join(', ')
  if (one.kind === 'yearly') {
    const [month = 1, day = 1] = one.on.split('-').map(Number)
    return `${capital(words(one.id))}: every year on ${day} ${MONTHS[month - 1] ?? ''}, ${named(one.choices)}.${reason(one.because)}`
  }
  const stop =
    one.stopWhen === null ? '' : `; it stops and begins anew when there are ${sayCondition(one.stopWhen.condition)}`
  const answer =
    one.answer === null ? '' : `; the next step waits until there are ${sayCondition(one.answer.condition)}`
  return `${capital(words(one.id))}: ${named(one.steps)}, one after the other, ${days(one.eachAfter)} apart at least${answer}${stop}.${reason(one.because)}`
}

function limits({ limits: { proportion, ceiling, stale, settle, signOff, because } }: Playbook): ExplainedSection {
  return {
    heading: 'What no answer exceeds',
    text: [],
    items: [
      `No answer is higher than ${proportion === 1 ? 'the rung equal to the points of the act' : `${proportion} rungs for each point of the act`}, nor than rung ${ceiling} (${RUNGS[ceiling - 1] ?? ''}).${reason(because)}`,
      ...(signOff === null ? [] : [`Above rung ${signOff.above} a second role signs: ${words(signOff.by)}.`]),
      `News reported ${days(stale)} or more after the day makes no act; a name is final ${days(settle)} after the first report.`,
      'Criticism is answered by words in our own name and nothing else.',
    ],
  }
}

function small(playbook: Playbook): ExplainedSection {
  return {
    heading: 'How to check this page',
    text: [
      `It is made from the normal form of the playbook, hash ${hashOf(playbook)}, language ${playbook.language}. The playbook proposes; it carries nothing out.`,
    ],
    items: [],
  }
}

function name(id: string, instruments: Readonly<Record<string, UsedInstrument>>): string {
  const one = instruments[id]
  if (one === undefined) return words(id)
  const label = `${one.name.slice(0, 1).toLowerCase()}${one.name.slice(1)}`
  return one.rung === null ? label : `${label} (rung ${one.rung})`
}

function reason(because: string | null): string {
  return because === null ? '' : ` Because ${because.replace(/\.$/, '')}.`
}

function sentence(text: string): string {
  return `${capital(text.replace(/\.$/, ''))}.`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
