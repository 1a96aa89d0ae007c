import { type ActorCode, type Author, type Day, EntenteError, WRITERS } from '@entente/model'
import type { Journal } from '@entente/store'
import { z } from 'zod'
import { type Episode, type EpisodeFacts, lessonsDue } from './episode.ts'
import { day, readInput } from './fields.ts'
import { type Lesson, type LessonEnd, LESSONS } from './lessons-fold.ts'

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'not the hash of a playbook')
  .nullable()
  .default(null)
const text = z.string().trim().min(1, 'it is empty').max(10_000, 'too long')

/** What a person adds to what is known of an episode. */
export const lessonInput: z.ZodType<
  { readonly from: Day; readonly misjudged: string; readonly end: LessonEnd },
  unknown
> = z.strictObject({
  from: day.describe('first day of the episode'),
  misjudged: text.describe('what we misjudged'),
  end: z.union([
    z.strictObject({ change: text.describe('how the playbook changes'), before: hash, after: hash }),
    z.strictObject({ none: text.describe('why the playbook stays as it is') }),
  ]),
})

/**
 * Closes an episode by its lesson.
 * @param episodes of the relation now, and `factsOf` what is known of one.
 * @throws EntenteError `bad-input`, `no-lesson-due`, `not-your-role`.
 */
export async function writeLesson(
  { journal, author }: { readonly journal: Journal; readonly author: Author },
  partner: ActorCode,
  input: unknown,
  {
    episodes,
    factsOf,
  }: {
    readonly episodes: readonly Episode[]
    readonly factsOf: (episode: Episode & { readonly to: Day }) => EpisodeFacts
  },
): Promise<Lesson> {
  const { from, misjudged, end } = readInput(lessonInput, input, 'lesson')
  let id = ''
  await journal.append(author, WRITERS, () => {
    const due = lessonsDue(episodes, journal.view(LESSONS).get(partner) ?? [])
    const episode = due.find((one) => one.from === from)
    if (episode === undefined) {
      const others = due.map((one) => one.from).join(', ')
      throw new EntenteError(
        'no-lesson-due',
        `no episode toward ${partner} that began on ${from} waits for its lesson`,
        {
          help: others === '' ? 'none does: it goes on, or its lesson is written' : `these do: ${others}`,
        },
      )
    }
    id = `LS${journal.count('lesson/written') + 1}`
    const lesson: Omit<Lesson, 'role' | 'at'> = {
      id,
      partner,
      from,
      to: episode.to,
      facts: factsOf(episode),
      misjudged,
      end,
    }
    return [{ kind: 'lesson/written', payload: lesson }]
  })
  return findLesson(journal, id)
}

/** @throws EntenteError `no-such-lesson`. */
export function findLesson(journal: Pick<Journal, 'view'>, id: string): Lesson {
  const found = [...journal.view(LESSONS).values()].flat().find((one) => one.id === id)
  if (found !== undefined) return found
  throw new EntenteError('no-such-lesson', `there is no lesson \`${id}\``, { help: 'entente lessons list shows them' })
}
