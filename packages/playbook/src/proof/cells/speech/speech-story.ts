import { dayNumber } from '@entente/model'
import { durationDays } from '../../../cel/duration.ts'
import { historyCalls } from '../../../cel/history-calls.ts'
import { fits } from '../../../normal-form/fits.ts'
import { isHostile } from '../../../normal-form/kinds.ts'
import type { Pattern, Playbook, Rule } from '../../../normal-form/playbook.ts'
import { oneSideStory } from '../../alone/one-side-story.ts'
import { type Deed, followedBy, play, type Script } from '../../alone/script.ts'
import type { ProofOptions } from '../../property.ts'
import type { Story } from '../../witness.ts'
import { type BeyondWords, notWords } from './beyond-words.ts'

/** What the partner may do before it speaks. */
type Others = readonly Rule[]

/** A story in which this response answers an act of speech by more than words; undefined where none was found. */
export function storyOfRule(
  playbook: Playbook,
  rule: Rule,
  beyond: BeyondWords,
  others: Others,
  { on }: Pick<ProofOptions, 'on'>,
): Story | undefined {
  const { answer, cooldown } = beyond.response
  const steps = answer.kind === 'ladder' ? answer.steps.length : 1
  const apart = Math.max(1, cooldown)
  for (const before of preludes(playbook, beyond, others)) {
    for (let times = 1; times <= steps; times += 1) {
      const spoken = Array.from({ length: times }, (_, at) => ({ on: at * apart, deed: deedOf(rule) }))
      const story = played(playbook, followedBy(before, spoken, apart), beyond, rule.id, on)
      if (story !== undefined) return story
    }
  }
  return undefined
}

/** The same of a pattern: all that it can count is said once a day. */
export function storyOfPattern(
  playbook: Playbook,
  pattern: Pattern,
  rules: readonly Rule[],
  beyond: BeyondWords,
  others: Others,
  { on }: Pick<ProofOptions, 'on'>,
): Story | undefined {
  const counts = historyCalls(pattern.when.condition).filter((call) => call.function === 'count')
  const names = new Set(counts.map((call) => call.arguments[0]))
  const counted = rules.filter(({ id, kind }) => names.has(id) || names.has(kind))
  const { answer, cooldown } = beyond.response
  const steps = answer.kind === 'ladder' ? answer.steps.length : 1
  const window = Math.max(1, ...counts.map((call) => durationDays(call.arguments[1] ?? 'P1D')))
  const days = window + steps * Math.max(cooldown, pattern.oncePer)
  const ofDays = (of: readonly Rule[]): Script['acts'] =>
    Array.from({ length: days }, (_, day) => of.map((rule) => ({ on: day, deed: deedOf(rule) }))).flat()
  const spoken = [...counted.map((rule) => ofDays([rule])), ofDays(counted)]
  for (const before of preludes(playbook, beyond, others)) {
    for (const acts of spoken) {
      const story = played(playbook, followedBy(before, acts, Math.max(1, cooldown)), beyond, pattern.id, on)
      if (story !== undefined) return story
    }
  }
  return undefined
}

function deedOf({ id, kind, points }: Rule): Deed {
  return { rule: id, kind, points }
}

/** What comes before: nothing; acts that climb the ladder of the response; the gravest act once a day until the bucket is full. */
function preludes({ strain: { cap } }: Playbook, { response }: BeyondWords, others: Others): readonly Script['acts'][] {
  const { answer, cooldown } = response
  const climbing = others.find((rule) => fits(response, rule))
  const [gravest] = others.filter(({ kind }) => isHostile(kind)).toSorted((a, b) => b.points - a.points)
  return [
    [],
    ...repeated(climbing, answer.kind === 'ladder' ? answer.steps.length : 1, Math.max(1, cooldown)),
    ...repeated(gravest, gravest === undefined ? 0 : Math.ceil(cap / gravest.points) + 1, 1),
  ]
}

/** An act once, twice and so on, so many days apart. */
function repeated(rule: Rule | undefined, most: number, apart: number): readonly Script['acts'][] {
  if (rule === undefined) return []
  return Array.from({ length: most }, (_, last) =>
    Array.from({ length: last + 1 }, (_act, at) => ({ on: at * apart, deed: deedOf(rule) })),
  )
}

/** The story up to the answer, if there is one; what comes after it says no more. */
function played(
  playbook: Playbook,
  acts: Script['acts'],
  { response }: BeyondWords,
  speech: string,
  on: ProofOptions['on'],
): Story | undefined {
  const isOfSpeech = (key: string | undefined): boolean => key?.split(':')[1] === speech
  const answered = (run: ReturnType<typeof play>) =>
    run.proposals.find(
      ({ type, response: of, because, choices }) =>
        type === 'answer' && of === response.id && isOfSpeech(because[0]) && notWords(playbook, choices).length > 0,
    )
  const proposal = answered(play(playbook, { acts, days: acts.at(-1)?.on ?? 0 }, on))
  if (proposal === undefined) return undefined
  const until = acts.filter((one) => one.on <= dayNumber(proposal.on) - dayNumber(on))
  const script = { acts: until, days: until.at(-1)?.on ?? 0 }
  const run = play(playbook, script, on)
  if (answered(run) === undefined) return undefined
  return oneSideStory(playbook, script, run, on, `\`${response.id}\` answers what was said by more than words`)
}
