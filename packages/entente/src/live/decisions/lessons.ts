import { type ActorCode, type Author, type Day, dayNumber } from '@entente/model'
import { type Incident, isHostile } from '@entente/playbook'
import {
  DECISIONS,
  type Episode,
  type EpisodeFacts,
  episodesOf,
  ITEMS,
  type Lesson,
  LESSONS,
  lessonsDue,
  OWN_ACTS,
  writeLesson,
} from '@entente/watch'
import type { Journal } from '@entente/store'
import { countBy } from '../../playbooks/named-acts.ts'
import { dayOf } from '../../playbooks/relation-record.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import type { RelationNow } from '../relation-now.ts'
import { relationOf, relationsOf } from './relation-of.ts'

type Ended = Episode & { readonly to: Day }

/** A lesson that waits to be written: what is known, and what a person adds. */
export interface LessonDraft extends Ended {
  readonly partner: ActorCode
  readonly facts: EpisodeFacts
}

export interface Lessons {
  readonly due: readonly LessonDraft[]
  /** Episodes that go on. */
  readonly open: readonly (Omit<Episode, 'to'> & { readonly partner: ActorCode })[]
  readonly written: readonly Lesson[]
}

/** Lessons that are due and those written. @throws EntenteError `no-playbook`. */
export async function lessonsNow(workspace: Workspace, today: Day, partner?: ActorCode): Promise<Lessons> {
  const { journal } = workspace.store
  const relations = await relationsOf(workspace, partner, today)
  const written = [...journal.view(LESSONS)].flatMap(([toward, lessons]) =>
    partner === undefined || toward === partner ? lessons : [],
  )
  return {
    due: relations.flatMap((relation) =>
      lessonsDue(episodes(relation), journal.view(LESSONS).get(relation.partner) ?? []).map((episode) => ({
        partner: relation.partner,
        ...episode,
        facts: factsOf(journal, relation, episode),
      })),
    ),
    open: relations.flatMap((relation) =>
      episodes(relation).flatMap(({ from, to, levels }) =>
        to === null ? [{ partner: relation.partner, from, levels }] : [],
      ),
    ),
    written,
  }
}

/** Closes an episode by its lesson. @throws as `writeLesson` of the watch; `no-playbook`. */
export async function closeEpisode(
  workspace: Workspace,
  author: Author,
  partner: ActorCode,
  input: unknown,
): Promise<Lesson> {
  const { journal } = workspace.store
  const relation = await relationOf(workspace, partner, dayOf(author.now().toISOString()))
  return writeLesson({ journal, author }, partner, input, {
    episodes: episodes(relation),
    factsOf: (episode) => factsOf(journal, relation, episode),
  })
}

function episodes({ run, playbook }: RelationNow): readonly Episode[] {
  return episodesOf(run.levels, playbook.strain.levels[0]?.id ?? '')
}

function factsOf(journal: Pick<Journal, 'view'>, relation: RelationNow, { from, to, levels }: Ended): EpisodeFacts {
  const { partner, record, input, compiled, run } = relation
  const within = ({ firstReportedAt, settlesAt }: Incident): boolean =>
    dayOf(firstReportedAt) <= to && dayOf(settlesAt) >= from
  const count = (incidents: readonly Incident[]): number =>
    incidents.filter((one) => within(one) && isHostile(compiled.name(one)?.kind ?? 'neutral')).length
  const [confirmed, struck] = [count(record.theirs), count(record.struck)]
  const { byItem } = journal.view(DECISIONS)
  const done = (journal.view(OWN_ACTS).get(partner) ?? []).filter(({ on }) => on >= from && on <= to)
  const last = done
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const after = [...input.acts, ...run.patternActs].filter(
    ({ clockDay }) => last !== undefined && clockDay > last && clockDay <= to,
  )
  return {
    levels,
    reported: confirmed + struck + count(record.unconfirmed),
    struck,
    confirmed,
    items: [...journal.view(ITEMS).values()]
      .filter((item) => item.partner === partner && item.on <= to && (item.closedOn ?? to) >= from)
      .map(({ id, type, on, status }) => {
        const decision = byItem.get(id)
        return { id, type, on, status, instrument: decision?.instrument ?? null, decidedOn: decision?.on ?? null }
      }),
    done: done.map(({ id, instrument, on }) => ({ id, instrument, on })),
    after:
      last === undefined
        ? null
        : { daysToCalm: dayNumber(to) + 1 - dayNumber(last), acts: countBy(after, ({ kind }) => kind) },
  }
}
