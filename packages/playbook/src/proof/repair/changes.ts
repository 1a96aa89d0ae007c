import { durationDays } from '../../cel/duration.ts'
import { historyCalls } from '../../cel/history-calls.ts'
import { CLARIFICATION, NO_ACTION } from '../../instruments/catalogue.ts'
import { isHostile } from '../../normal-form/kinds.ts'
import type { Limits, Pattern, Playbook, Response, Rule } from '../../normal-form/playbook.ts'
import { type Change, type NewValue, writtenList } from './change.ts'
import type { Involved } from './involved.ts'

/** Days by which a timer is changed, at most. */
const MOST_DAYS = 60

/** By how much `limits.proportion` is lowered. */
const STEP_OF_PROPORTION = 0.1

/**
 * The single changes of our own side that can be a repair, in the order in which they are tried:
 *
 * 1. timers, by the size of the change: 1 day, 2 days, to 60. For each size the responses, those that take part in the
 *    refuting story first, else in the order of the playbook; for each of them a longer `cooldown`, then a shorter `within`
 *    (1 day at least), then, of a ladder of several steps, a shorter `window` (not shorter than what the off-ramp waits for).
 *    `expires` is not among them: every answer of a pair is made by its due day, so it decides nothing there.
 * 2. one step of a ladder taken out, the last first, never the only one; responses as above.
 * 3. `limits.ceiling` lower by 1, then `limits.proportion` lower by 0.1.
 * 4. the points of a rule, then of a pattern, lower by 1: hostile ones and criticism, those of the story first.
 *
 * Never a higher proportion, ceiling or points, a shorter cool-down, a condition, or anything of the other side.
 */
export function* changesOf(playbook: Playbook, involved: Pick<Involved, 'responses' | 'rules'>): Generator<Change> {
  const responses = firstThose(playbook.responses, involved.responses).filter(({ answer }) => answer.kind !== 'none')
  for (let days = 1; days <= MOST_DAYS; days += 1) {
    for (const response of responses) yield* slower(playbook, response, days)
  }
  for (const response of responses) yield* shorterLadder(playbook, response)
  yield* lowerLimits(playbook)
  for (const list of ['rules', 'patterns'] as const) {
    for (const named of firstThose<Rule | Pattern>(playbook[list], involved.rules))
      yield* fewerPoints(playbook, list, named)
  }
}

function firstThose<T extends { readonly id: string }>(all: readonly T[], ids: ReadonlySet<string>): readonly T[] {
  return [...all.filter(({ id }) => ids.has(id)), ...all.filter(({ id }) => !ids.has(id))]
}

function* slower(playbook: Playbook, response: Response, days: number): Generator<Change> {
  const { id, cooldown, within, answer } = response
  const timer = (key: Timer, from: number, to: number, changed: Partial<Response>): Change => ({
    part: { list: 'responses', id, key },
    from: `P${from}D`,
    to: scalar(`P${to}D`),
    words: `${WORDS[key]} ${inDays(to)} instead of ${from} in ${id}`,
    playbook: withResponse(playbook, { ...response, ...changed }),
  })
  yield timer('cooldown', cooldown, cooldown + days, { cooldown: cooldown + days })
  if (within - days >= 1) yield timer('within', within, within - days, { within: within - days })
  if (answer.kind !== 'ladder' || answer.steps.length === 1) return
  const window = answer.window - days
  if (window >= leastWindow(response)) yield timer('window', answer.window, window, { answer: { ...answer, window } })
}

type Timer = 'cooldown' | 'within' | 'window'

const WORDS: Readonly<Record<Timer, string>> = {
  cooldown: 'a cool-down of',
  within: 'an answer within',
  window: 'a ladder that begins anew after',
}

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function leastWindow({ offRamp }: Response): number {
  const calls = offRamp === null ? [] : historyCalls(offRamp.when.condition)
  const asked = calls.flatMap((call) =>
    call.function === 'quiet' || call.function === 'count' ? (call.arguments.at(-1) ?? []) : [],
  )
  return Math.max(1, ...asked.map(durationDays))
}

function* shorterLadder(playbook: Playbook, response: Response): Generator<Change> {
  const { id, answer } = response
  if (answer.kind !== 'ladder' || answer.steps.length === 1) return
  for (let at = answer.steps.length - 1; at >= 0; at -= 1) {
    const removed = answer.steps[at] ?? ''
    const steps = answer.steps.toSpliced(at, 1)
    yield {
      part: { list: 'responses', id, key: 'ladder' },
      from: writtenList(answer.steps),
      to: { kind: 'list', items: steps, removed: at },
      words: `no step ${removed} in ${id}`,
      playbook: stillNamed(withResponse(playbook, { ...response, answer: { ...answer, steps } })),
    }
  }
}

function* lowerLimits(playbook: Playbook): Generator<Change> {
  const { ceiling, proportion } = playbook.limits
  const lower = (key: 'ceiling' | 'proportion', to: number, words: string): Change => ({
    part: { list: 'limits', id: null, key },
    from: String(playbook.limits[key]),
    to: scalar(String(to)),
    words,
    playbook: { ...playbook, limits: { ...playbook.limits, [key]: to } satisfies Limits },
  })
  if (ceiling > 1) yield lower('ceiling', ceiling - 1, `a ceiling of rung ${ceiling - 1} instead of ${ceiling}`)
  const less = Math.round((proportion - STEP_OF_PROPORTION) * 1000) / 1000
  if (less > 0) yield lower('proportion', less, `a proportion of ${less} instead of ${proportion}`)
}

function* fewerPoints(playbook: Playbook, list: 'rules' | 'patterns', named: Rule | Pattern): Generator<Change> {
  const { id, kind, points } = named
  if (points <= 1 || !(isHostile(kind) || kind === 'criticism')) return
  const changed = (one: Rule | Pattern): Rule | Pattern => (one.id === id ? { ...one, points: points - 1 } : one)
  yield {
    part: { list, id, key: 'points' },
    from: String(points),
    to: scalar(String(points - 1)),
    words: `${points - 1 === 1 ? '1 point' : `${points - 1} points`} instead of ${points} for ${id}`,
    playbook: { ...playbook, [list]: playbook[list].map(changed) },
  }
}

function scalar(written: string): NewValue {
  return { kind: 'scalar', written }
}

function withResponse(playbook: Playbook, changed: Response): Playbook {
  return { ...playbook, responses: playbook.responses.map((one) => (one.id === changed.id ? changed : one)) }
}

/** The normal form names only instruments that are used. */
function stillNamed(playbook: Playbook): Playbook {
  const { patterns, responses, initiatives } = playbook
  const text = JSON.stringify({ patterns, responses, initiatives })
  const kept = Object.entries(playbook.instruments).filter(
    ([id]) => id === NO_ACTION || id === CLARIFICATION || text.includes(`"${id}"`),
  )
  return { ...playbook, instruments: Object.fromEntries(kept) }
}
