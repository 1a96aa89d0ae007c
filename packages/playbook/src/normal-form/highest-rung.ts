import type { Limits } from './playbook.ts'

/** The highest rung that may answer an act of so many points (rule 21); halves are rounded up. */
export function highestRung({ proportion, ceiling }: Pick<Limits, 'proportion' | 'ceiling'>, points: number): number {
  return Math.min(Math.round(proportion * points), ceiling)
}
