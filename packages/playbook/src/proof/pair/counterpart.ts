import type { Playbook } from '../../normal-form/playbook.ts'

/** Simple ways to behave toward us, to try a playbook against (rule 30). */
export const STOCK = ['silent', 'mirror', 'tit-for-tat', 'generous', 'hawk', 'misreader'] as const
export type Stock = (typeof STOCK)[number]

/** Who sits in the other chair. */
export type Counterpart =
  | { readonly plays: 'playbook'; readonly playbook: Playbook; /** How the result names it. */ readonly name: string }
  | { readonly plays: Stock }

/** Rule 27: the same playbook with the chairs exchanged. */
export function exchanged(playbook: Playbook): Counterpart {
  const { perspective, partner } = playbook
  return {
    plays: 'playbook',
    name: 'itself',
    playbook: { ...playbook, perspective: partner ?? perspective, partner: perspective },
  }
}
