import { type Condition, type Playbook, type RelationProgram, type RelationState } from '@entente/playbook'

/**
 * What of a state, on its day 0, can make a difference to an answer; states that give the same text behave alike.
 * - Warmth, initiatives, standing measures and what is open beside answers are read by no answer and by no condition that
 *   decides about one: left out. Strain and level are read by `at` only: left out where no response has it.
 * - `received` and `sent` ask whether their last day lies in the run, or was at all: kept as that.
 * - `since` meets whole numbers that are written in the playbook: beyond the greatest of them all days are alike.
 * - All other days are forgotten by the program itself, once no window reaches them.
 */
export function remembered(program: RelationProgram, state: RelationState): string {
  const { playbook } = program
  const runs = state.responses.map(({ run }) => run?.since ?? null)
  const heard = (days: RelationState['received']) =>
    days.map((last) => (last === null ? null : runs.map((since) => since !== null && last >= since)))
  const furthest = state.lastActs.length === 0 ? 0 : greatestNumber(playbook) + 1
  return JSON.stringify([
    playbook.responses.some(({ at }) => at !== null) ? [state.strain, state.level] : null,
    state.responses.map(({ last, run, open }) => [
      last === null ? null : [last.on, last.points],
      run === null ? null : run.step,
      open?.type === 'answer' ? [open.id, open.due, open.choices] : null,
    ]),
    state.silentSince,
    state.tallies,
    state.lastActs.map((last) => (last === null ? null : Math.max(last, -furthest))),
    state.lastHostile,
    state.lastHostileByRule,
    heard(state.received),
    heard(state.sent),
  ])
}

/** The greatest whole number in a condition over what came before. */
function greatestNumber({ patterns, responses }: Playbook): number {
  const conditions = [...patterns.map(({ when }) => when), ...responses.flatMap(({ offRamp }) => offRamp?.when ?? [])]
  return Math.max(0, ...conditions.flatMap(({ condition }) => numbersIn(condition)))
}

function numbersIn(part: Condition): readonly number[] {
  if (part.kind === 'int') return [part.value]
  return Object.values(part).flatMap((value: unknown) =>
    Array.isArray(value)
      ? value.flatMap((one) => (isPart(one) ? numbersIn(one) : []))
      : isPart(value)
        ? numbersIn(value)
        : [],
  )
}

function isPart(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && 'kind' in value
}
