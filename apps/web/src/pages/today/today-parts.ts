import type { AttentionKind } from '../../api/follow-up-types.ts'

/** The parts of what is to be done, the most pressing first. */
export const TODAY_PARTS: readonly { readonly title: string; readonly kinds: readonly AttentionKind[] }[] = [
  { title: 'Overdue', kinds: ['hand-over-overdue', 'commitment-overdue', 'step-overdue'] },
  { title: 'Waiting to be accepted', kinds: ['hand-over-waiting'] },
  { title: 'Due within two weeks', kinds: ['due-soon'] },
  { title: 'Without a day', kinds: ['no-due-day'] },
]
