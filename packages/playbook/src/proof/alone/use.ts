import { historyCalls } from '../../cel/history-calls.ts'
import type { Response } from '../../normal-form/playbook.ts'
import { answerTo, type Context, leadingTo, type PossibleAct } from './context.ts'
import { type Element, keyOf } from './elements.ts'
import { runThrough } from './run-through.ts'
import { type Deed, followedBy, lastOf, type Script } from './script.ts'

/** Keys of the elements that runs of the program use: acts of each name, repeated, then quiet, or what an off-ramp asks for. */
export function usedIn(context: Context, elements: readonly Element[]): ReadonlySet<string> {
  const { playbook } = context
  const used = new Set<string>()
  const use = (element: Element): void => void used.add(keyOf(element))
  for (const id of context.named) use({ list: 'rules', id, key: null, instrument: null })
  for (const { id, firing } of context.acts) {
    if (firing !== null) use({ list: 'patterns', id, key: null, instrument: null })
  }
  for (const [level, { id }] of playbook.strain.levels.entries()) {
    if (context.moments.to(level) !== undefined) use({ list: 'levels', id, key: null, instrument: null })
  }
  for (const response of playbook.responses) {
    const own = elements.filter(({ list, id }) => list === 'responses' && id === response.id)
    for (const script of scriptsFor(context, response)) {
      if (own.every((element) => used.has(keyOf(element)))) break
      noteUse(context, response, script, use)
    }
  }
  return used
}

/** Runs one and notes what this response does in it. */
function noteUse(context: Context, { id, answer }: Response, script: Script, use: (element: Element) => void): void {
  const key = answer.kind === 'ladder' ? 'ladder' : 'choose'
  // Answered by none, it leaves no trace in a run: that an act goes to it is seen from the level.
  if (answer.kind === 'none') return use({ list: 'responses', id, key: null, instrument: null })
  runThrough(context.program, script, ({ made }) => {
    for (const one of made) {
      if (one.kind === 'run-ended' && one.response === id && one.by === 'off-ramp') {
        use({ list: 'responses', id, key: 'off_ramp', instrument: null })
      }
      if (one.kind !== 'proposed' || one.response !== id || one.proposal.type !== 'answer') continue
      use({ list: 'responses', id, key: null, instrument: null })
      for (const instrument of one.proposal.choices) use({ list: 'responses', id, key, instrument })
    }
    return true
  })
}

/** Stories that may use all of a response; the likeliest first. */
function* scriptsFor(context: Context, response: Response): Generator<Script> {
  const { answer, cooldown, offRamp } = response
  const openings = openingsOf(context, response)
  const window = answer.kind === 'ladder' ? answer.window : Math.max(response.within, response.expires)
  const steps = answer.kind === 'ladder' ? answer.steps.length : 1
  // Twice within the cool-down keeps a way back that waits for quiet from opening before the next step.
  const pauses = [cooldown, cooldown >> 1, window - 1, (cooldown + window) >> 1].map((pause) => Math.max(1, pause))
  for (const pause of new Set(pauses)) {
    const times = steps === 1 ? 0 : pause < cooldown ? 3 * steps : steps - 1
    for (const { acts, again } of openings) {
      const more = Array.from({ length: times }, (_, time) => ({ on: time * pause, deed: again }))
      const all = followedBy(acts, more, pause)
      yield { acts: all, days: lastOf(all) + window }
    }
  }
  // Points that rise under the cool-down climb as well.
  yield* rising(openings, window)
  if (offRamp === null) return
  const calls = historyCalls(offRamp.when.condition)
  const asked = calls.flatMap((call) => (call.function === 'received' ? call.arguments : []))
  const counted = calls.flatMap((call) => (call.function === 'count' ? call.arguments.slice(0, 1) : []))
  for (const { acts } of openings) {
    const on = lastOf(acts) + 1
    yield { acts, received: asked.map((instrument) => ({ on, instrument })), days: on + window }
    for (const name of counted) {
      const deed = deedsOf(context.acts).find(({ rule, kind }) => rule === name || kind === name)
      if (deed === undefined) continue
      const more = Array.from({ length: 2 * window }, (_, time) => ({ on: time, deed }))
      yield { acts: followedBy(acts, more), days: on + 3 * window }
    }
  }
}

interface Opening {
  readonly acts: Script['acts']
  /** The last of them. */
  readonly again: Deed
}

/** One story for each points of an act and each level at which it goes to the response, many points first. */
function openingsOf(context: Context, response: Response): readonly Opening[] {
  const found = new Map<string, Opening>()
  for (const act of context.acts.toSorted(
    (a, b) => b.points - a.points || Number(a.firing !== null) - Number(b.firing !== null),
  )) {
    for (const level of context.program.levels.keys()) {
      const name = `${act.kind} ${act.points} ${level}`
      if (found.has(name) || answerTo(context, act, level)?.response !== response) continue
      const acts = leadingTo(context, act, level)
      const again = acts?.at(-1)?.deed
      if (acts !== undefined && again !== undefined) found.set(name, { acts, again })
    }
  }
  return [...found.values()]
}

function* rising(openings: readonly Opening[], window: number): Generator<Script> {
  const deeds = [...new Map(openings.map(({ again }) => [again.points, again])).values()].toSorted(
    (a, b) => a.points - b.points,
  )
  for (const { acts } of openings.toReversed()) {
    const all = followedBy(
      acts,
      deeds.map((deed, on) => ({ on, deed })),
    )
    yield { acts: all, days: lastOf(all) + window }
  }
}

function deedsOf(acts: readonly PossibleAct[]): readonly Deed[] {
  return acts
    .filter(({ firing, shown }) => firing === null && shown)
    .map(({ id, kind, points }) => ({ rule: id, kind, points }))
}
