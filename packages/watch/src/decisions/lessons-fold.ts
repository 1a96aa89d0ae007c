import type { ActorCode, Day, WriterRole } from '@entente/model'
import type { Fold } from '@entente/store'
import type { EpisodeFacts } from './episode.ts'

/** What an episode is closed with: a change of the playbook, or a reason for none. */
export type LessonEnd =
  | {
      readonly change: string
      /** Hashes of the playbook before and after it, where it is made already. */
      readonly before: string | null
      readonly after: string | null
    }
  | { readonly none: string }

export interface Lesson {
  /** `LS` and a number. */
  readonly id: string
  readonly partner: ActorCode
  /** First and last day of the episode. */
  readonly from: Day
  readonly to: Day
  /** What was known when it was written, so that it stands beside what was learnt. */
  readonly facts: EpisodeFacts
  readonly misjudged: string
  readonly end: LessonEnd
  readonly role: WriterRole
  readonly at: string
}

/** Lessons by partner, in the order in which they were written. */
export const LESSONS: Fold<Map<ActorCode, Lesson[]>> = {
  kinds: ['lesson/written'],
  empty: () => new Map(),
  apply: (lessons, { payload, at, role }) => {
    const written = payload as Omit<Lesson, 'role' | 'at'>
    lessons.set(written.partner, [...(lessons.get(written.partner) ?? []), { ...written, role, at }])
  },
}
