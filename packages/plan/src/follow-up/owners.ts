import { type Author, type Day, EntenteError } from '@entente/model'
import type { FollowUp } from './follow-up.ts'

/** A desk or post that can own something. */
export interface Owner {
  readonly id: string
  readonly title: string
}

/**
 * @throws EntenteError `no-owner` where nobody is named, `no-such-owner` where the workspace does not know them.
 */
export function checkOwner(owners: readonly Owner[], id: string, what: string): string {
  if (owners.some((owner) => owner.id === id)) return id
  const known = owners.map((owner) => owner.id).join(', ') || 'none'
  throw new EntenteError('no-such-owner', `${what}: there is no desk or post \`${id}\``, {
    help: `desks and posts in entente.yaml: ${known}`,
  })
}

/** What an owner is called; one that the workspace no longer names stands by its id. */
export function ownerTitle(owners: readonly Owner[], id: string): string {
  return owners.find((owner) => owner.id === id)?.title ?? id
}

/** Who deputises for an owner on a day; undefined where the owner is there. */
export function deputyOf(state: Pick<FollowUp, 'absences'>, owner: string, day: Day): string | undefined {
  return state.absences.findLast((absence) => absence.owner === owner && absence.from <= day && day <= absence.until)
    ?.deputy
}

/** Whether an author does the work of an owner on a day, or heads the desk. */
export function worksAs(state: Pick<FollowUp, 'absences'>, author: Author, owner: string, day: Day): boolean {
  return isAtHand(state, author, owner, day) || author.roles.includes('head-of-desk')
}

/** Whether an owner's work lies with an author on a day, who holds the post or its desk, or deputises. */
export function isAtHand(state: Pick<FollowUp, 'absences'>, author: Author, owner: string, day: Day): boolean {
  return handsOf(state, owner, day).some((post) => author.posts.includes(post))
}

/** Who does the work of an owner on a day: the owner, the desk of a post, and the deputy of who is away. */
export function handsOf(state: Pick<FollowUp, 'absences'>, owner: string, day: Day): string[] {
  const deputy = deputyOf(state, owner, day)
  return [...new Set([owner, owner.split('/')[0] ?? owner, ...(deputy === undefined ? [] : [deputy])])]
}

/** Today by the author's clock. */
export function today(author: Author): Day {
  return author.now().toISOString().slice(0, 10) as Day
}
