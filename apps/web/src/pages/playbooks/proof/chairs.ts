import { STOCK } from '@entente/playbook/proof'
import type { ChairName } from '../../../proof/proof-task.ts'

/** Who can sit in the other chair, the first where none is asked for. */
export const CHAIRS: readonly ChairName[] = ['itself', ...STOCK]

export const CHAIR_WORDS: Readonly<Record<ChairName, { readonly title: string; readonly does: string }>> = {
  itself: { title: 'Itself', does: 'The partner follows the same playbook, with the chairs exchanged.' },
  silent: { title: 'Silent', does: 'The partner does nothing.' },
  mirror: { title: 'Mirror', does: 'The partner does the same to us on the next day.' },
  'tit-for-tat': { title: 'Tit for tat', does: 'The partner does the same to us, every time.' },
  generous: { title: 'Generous', does: 'The partner answers every second act by the same.' },
  hawk: {
    title: 'Hawk',
    does: 'The partner answers two points harsher on the next day. What comes of it is reported; no playbook has to come to rest against it.',
  },
  misreader: {
    title: 'Misreader',
    does: 'The partner sees up to three acts that never happened. What comes of it is reported; no playbook has to come to rest against it.',
  },
}
