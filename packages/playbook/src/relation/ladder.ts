import { highestRung } from '../normal-form/highest-rung.ts'
import type { Answer, Playbook } from '../normal-form/playbook.ts'

/** Rule 20: the place in the ladder, from 0: the first to begin with, one up within a run, to the last. */
export function stepUp(answer: Answer, before: number | null): number {
  const last = answer.kind === 'ladder' ? answer.steps.length - 1 : 0
  return before === null ? 0 : Math.min(before + 1, last)
}

/**
 * Rule 21: what may answer an act of so many points. Of a ladder the highest entry up to the step that limits allow, of
 * choices all that they allow; none where they allow nothing. Only rungs are limited: what has none always fits.
 */
export function admissible(playbook: Playbook, answer: Answer, step: number, points: number): readonly string[] {
  const highest = highestRung(playbook.limits, points)
  const fits = (id: string): boolean => (playbook.instruments[id]?.rung ?? 0) <= highest
  switch (answer.kind) {
    case 'none':
      return []
    case 'choose':
      return answer.choices.filter(fits)
    case 'ladder':
      return answer.steps
        .slice(0, step + 1)
        .filter(fits)
        .slice(-1)
  }
}
