import { relationProgram, type RelationProgram, type RelationState, shiftState, startOf, take } from '@entente/playbook'
import type { Evening, PairSide } from './pair-side.ts'

/**
 * Evenings of a day on which a side of one response has whatever behind it: nothing, or its last answer some days ago, at any
 * step, to any act that can come to it, open until its due day or made; and strain of any whole number of points, at any level
 * that fits, where the response asks for a level. Each evening once.
 */
export function startsOf(side: PairSide): readonly Evening[] {
  const { program } = side
  if (program.responses.length !== 1) throw new Error('any start is drawn up for one response a side')
  const states = [nothing(program), ...answered(side)].flatMap((state) => strained(program, state))
  const evenings = states.flatMap((state) => side.evenings(state))
  return [...new Map(evenings.map((one) => [`${one.state} ${one.did}`, one])).values()]
}

/** On day 0, with nothing behind it. */
function nothing(program: RelationProgram): RelationState {
  return { ...startOf(program, 1), lastUncovered: null }
}

function answered({ program, act }: PairSide): readonly RelationState[] {
  const { playbook, identify, responses } = program
  return responses.flatMap(({ response }) => {
    // The answers are the program's own; levels are set afterwards.
    const alone = { ...playbook, responses: [{ ...response, at: null }], patterns: [] }
    const answers = relationProgram(alone, identify)
    const steps = response.answer.kind === 'ladder' ? response.answer.steps.length : 1
    return [...playbook.rules, ...playbook.patterns].flatMap((name) =>
      numbers(steps).flatMap((step) => {
        const run = step === 0 ? null : { id: 'run', since: 0, step: step - 1 }
        const calm = nothing(answers)
        const running = { ...calm, responses: calm.responses.map((one) => ({ ...one, run })) }
        return aged(program, take(answers, running, act(name, 0)).state)
      }),
    )
  })
}

/** What was answered today, as it can be so many days later. */
function aged(program: RelationProgram, state: RelationState): readonly RelationState[] {
  const [prepared] = program.responses
  if (prepared === undefined || state.responses[0]?.open?.type !== 'answer') return []
  const { response, window } = prepared
  const remembered = Math.max(response.cooldown, window)
  return numbers(Math.max(remembered, response.within + 1)).flatMap((days) => {
    const [{ last, run, open, verify } = NEVER] = shiftState(state, -days).responses
    const timers = { last: days < remembered ? last : null, run: days < window ? run : null, verify }
    const behind = [{ ...timers, open: null }, ...(days <= response.within ? [{ ...timers, open }] : [])]
    return behind.map((one) => ({ ...nothing(program), responses: [one] }))
  })
}

const NEVER = { last: null, run: null, open: null, verify: null }

function strained(program: RelationProgram, state: RelationState): readonly RelationState[] {
  const { playbook, levels, strain } = program
  if (playbook.responses.every(({ at }) => at === null)) return [state]
  return numbers(playbook.strain.cap + 1).flatMap((points) => {
    const units = points * strain.unitsPerPoint
    return [...levels.entries()].flatMap(([level, { backAt }]) =>
      units > backAt && units < (levels[level + 1]?.from ?? Infinity) ? [{ ...state, strain: units, level }] : [],
    )
  })
}

function numbers(below: number): readonly number[] {
  return Array.from({ length: below }, (_, at) => at)
}
