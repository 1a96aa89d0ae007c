import type { InboxItem } from '../../api/inbox-queries.ts'
import { idWords } from '../../format/kinds.ts'

const LIFT_CAUSES = {
  'off-ramp': 'the way back was taken',
  condition: 'what it waited for has come',
  review: 'its day of review has come',
} as const

/** What is asked for, in a few words. */
export function askedWords({ type, opening, response, lifts }: InboxItem): string {
  const answered = response === null ? '' : `: ${idWords(response)}`
  switch (type) {
    case 'verify':
      return opening === null ? 'Verify a report' : `Verify what is reported: ${idWords(opening.rule)}`
    case 'answer':
      return `Answer${answered}`
    case 'offer':
      return `Offer${answered}`
    case 'initiative':
      return `Friendly step${answered}`
    case 'lift':
      return `Lift a measure${lifts === null ? answered : `: ${idWords(lifts.instrument)}`}`
  }
}

/** Why it is asked for. */
export function whyWords({ type, opening, lifts, step }: InboxItem): string {
  if (lifts !== null) return LIFT_CAUSES[lifts.cause]
  const stepped = step === null ? '' : `, step ${step}`
  if (opening !== null) return `${idWords(opening.rule)}, ${opening.occurredOn}${stepped}`
  return type === 'initiative' ? `its day has come${stepped}` : `nothing that was reported${stepped}`
}

const STATUS_WORDS: Readonly<Record<InboxItem['status'], string>> = {
  open: 'open',
  overdue: 'overdue',
  decided: 'decided',
  lapsed: 'lapsed undecided',
  superseded: 'another took its place',
  withdrawn: 'withdrawn: it does not follow any more',
  missed: 'came up after its day',
}

export function statusWords(status: InboxItem['status']): string {
  return STATUS_WORDS[status]
}

export function roleWords(role: string): string {
  return idWords(role)
}
