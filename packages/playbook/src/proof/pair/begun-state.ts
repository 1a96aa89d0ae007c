import { admissible } from '../../relation/ladder.ts'
import { answerChoices, proposalOf } from '../../relation/proposals.ts'
import type { RelationProgram } from '../../relation/program.ts'
import type { RelationState, ResponseState } from '../../relation/state.ts'
import { calmEve } from './program-side.ts'

/** An answer that was proposed before a story begins. */
export interface Behind {
  readonly response: number
  /** Days before the eve of the first day. */
  readonly age: number
  /** Of the act that opened it. */
  readonly points: number
  readonly pending: boolean
  /** Whether that act was hostile: until then it was not quiet. */
  readonly hostile: boolean
}

/** How far up ladders are, and how full the bucket of strain is: what timers do not tell. */
export interface Guess {
  readonly step: 'first' | 'last'
  readonly strain: 'none' | 'cap'
}

export const GUESSES: readonly Guess[] = [
  { step: 'last', strain: 'none' },
  { step: 'first', strain: 'none' },
  { step: 'last', strain: 'cap' },
  { step: 'first', strain: 'cap' },
]

/** The eve of a story's first day, with answers behind it. */
export function begunState(
  program: RelationProgram,
  first: number,
  behind: readonly Behind[],
  guess: Guess,
): RelationState {
  const calm = calmEve(program, first)
  const strain = guess.strain === 'cap' ? program.strain.cap : 0
  const hostile = behind.flatMap(({ age, hostile: was }) => (was ? [calm.day - age] : []))
  const lastHostile = program.quietDays > 0 && hostile.length > 0 ? Math.max(...hostile) : null
  const level = program.levels.findLastIndex(({ from }) => from <= strain)
  return {
    ...calm,
    strain,
    level,
    lastHostile,
    lastHostileByRule: lastHostile,
    responses: calm.responses.map((one, place) => {
      const known = behind.find(({ response }) => response === place) ?? climbed(program, place, guess)
      return known === undefined ? one : begunResponse(program, calm.day, known, guess)
    }),
  }
}

/** A ladder on which the last step was reached, and whose cool-down is over, but not its window. */
function climbed({ responses }: RelationProgram, place: number, { step }: Guess): Behind | undefined {
  const { response, window = 0 } = responses[place] ?? {}
  if (step === 'first' || response?.answer.kind !== 'ladder' || window <= response.cooldown + 1) return undefined
  return { response: place, age: response.cooldown, points: response.to.minPoints, pending: false, hostile: false }
}

function begunResponse(program: RelationProgram, eve: number, behind: Behind, guess: Guess): ResponseState {
  const { response } = program.responses[behind.response] ?? {}
  if (response === undefined) throw new RangeError(`no response stands at place ${behind.response}`)
  const { answer, within, expires, id } = response
  const step = guess.step === 'last' && answer.kind === 'ladder' ? answer.steps.length - 1 : 0
  const on = eve - behind.age
  const proposal = proposalOf(program, on, {
    type: 'answer',
    anchor: [id, 'before'],
    step: answer.kind === 'ladder' ? step + 1 : null,
    choices: answerChoices(admissible(program.playbook, answer, step, behind.points)),
    within,
    expires,
  })
  return {
    last: { id: proposal.id, on, points: behind.points },
    run: { id: proposal.id, since: on, step },
    open: behind.pending ? proposal : null,
    verify: null,
  }
}
