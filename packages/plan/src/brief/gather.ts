import { addDays, addInterval, type ActorCode, type Day } from '@entente/model'
import type { Store } from '@entente/store'
import type { Owner } from '../follow-up/owners.ts'
import { DORMANT_AFTER } from '../mechanisms/dormancy.ts'
import { lastHeld } from '../meetings/meetings.ts'
import { auditedShare } from './audited-share.ts'
import { journalState, type State } from './context.ts'
import { dailyFigures } from './daily-figures.ts'
import { knownActs, reportedActs } from './known-acts.ts'

/** What a brief is asked for. */
export interface BriefQuestion {
  readonly us: ActorCode
  readonly them: ActorCode
  readonly from: Day
  readonly to: Day
  /** Feed of the figures; null where the archive holds none. */
  readonly feed: string | null
  readonly otherFeeds: readonly string[]
  readonly marking: string | null
  /** What desks and posts are called. By default they stand by their ids. */
  readonly owners?: readonly Owner[] | undefined
  /** Default P2Y. */
  readonly dormantAfter?: string | undefined
}

/** Everything that a brief says, read once; of the archive only what a year before the span and the span itself hold. */
export function gatherBrief(store: Store, question: BriefQuestion): Promise<State> {
  const { from, to } = question
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  const first = [addInterval(from, 'P1Y', -1), addDays(from, -length)].toSorted()[0] ?? from
  return gather(store, question, first)
}

/** The same over all days that the archive covers; acts since the last meeting, or of the last year where there was none. */
export function gatherDossier(store: Store, question: Omit<BriefQuestion, 'from'>): Promise<State> {
  const { meetings } = journalState(store.journal)
  const from = lastHeld(meetings, question.them, question.to)?.day ?? addDays(question.to, -364)
  return gather(store, { ...question, from }, undefined)
}

async function gather(store: Store, question: BriefQuestion, first: Day | undefined): Promise<State> {
  const { us, them, from, to, feed, otherFeeds, marking, owners = [], dormantAfter = DORMANT_AFTER } = question
  const [figures, reported] = await Promise.all([
    feed === null ? null : dailyFigures(store, { us, them, feed, from: first, to }),
    feed === null ? null : reportedActs(store, { us, them }, { feed, from, to }),
  ])
  return {
    ...journalState(store.journal),
    us,
    them,
    from,
    today: to,
    figures,
    reported,
    otherFeeds,
    acts: knownActs(store, { us, them }, from, to),
    head: store.journal.head(),
    marking,
    owners,
    audited: feed === null ? null : auditedShare(store, { us, them }, feed),
    dormantAfter,
  }
}
