import type { ChairName } from '../../proof/proof-task.ts'
import { CHAIRS } from './proof/chairs.ts'
import { type Day, isDay } from '../../periods/period.ts'

/** The parts of a playbook's page, the first is shown where none is named. */
export const PARTS = [
  { part: 'algorithm', label: 'Algorithm' },
  { part: 'text', label: 'Text' },
  { part: 'names', label: 'Names in the archive' },
  { part: 'replay', label: 'Replay' },
  { part: 'proof', label: 'Proof' },
  { part: 'try', label: 'Try a change' },
] as const
export type Part = (typeof PARTS)[number]['part']

/** What of a playbook's page is in its address. */
export interface PlaybookSearch {
  readonly part?: Part | undefined
  /** As reported where it is not given. */
  readonly as?: 'confirmed' | undefined
  readonly feed?: string | undefined
  /** First and last day; all that the record has where not given. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Whose examples are shown. */
  readonly rule?: string | undefined
  /** Who sits in the other chair of a proof; itself where it is not given. */
  readonly against?: ChairName | undefined
}

export function readPlaybookSearch({
  part,
  as,
  feed,
  from,
  to,
  rule,
  against,
}: Record<string, unknown>): PlaybookSearch {
  const known = PARTS.find((one) => one.part === part)?.part
  const chair = CHAIRS.find((one) => one === against)
  return {
    ...(known === undefined || known === 'algorithm' ? {} : { part: known }),
    ...(as === 'confirmed' ? { as } : {}),
    ...(typeof feed === 'string' && feed !== '' ? { feed } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(typeof rule === 'string' && rule !== '' ? { rule } : {}),
    ...(chair === undefined || chair === 'itself' ? {} : { against: chair }),
  }
}
