export type { Clock } from './clock.ts'
export type { Choosable, DecisionContext } from './decisions/decision-context.ts'
export { type ItemDecision, type Outcome, OUTCOMES, type OwnAct, type RefusedDecision } from './decisions/decision.ts'
export { type Decisions, DECISIONS, decisionsOf } from './decisions/decisions-fold.ts'
export { type DecisionDesk, findItem } from './decisions/desk-items.ts'
export { type Episode, type EpisodeFacts, episodesOf, lessonsDue } from './decisions/episode.ts'
export { type Friction, frictionOf } from './decisions/friction.ts'
export { type Lesson, type LessonEnd, LESSONS } from './decisions/lessons-fold.ts'
export { OWN_ACTS, sentBy } from './decisions/own-acts-fold.ts'
export { MATCH_DAYS, type SuggestedMatch, suggestMatches } from './decisions/suggest-matches.ts'
export {
  THEIR_MEASURE_WORDS,
  THEIR_MEASURES,
  type TheirMeasure,
  type TheirMeasureWords,
} from './decisions/their-measures-fold.ts'
export {
  decideItem,
  decisionInput,
  leaveItem,
  openEvidence,
  reasonInput,
  refuseDecision,
  signDecision,
} from './decisions/write-decisions.ts'
export { findLesson, lessonInput, writeLesson } from './decisions/write-lessons.ts'
export { findOwnAct, matchOwnAct, ownActInput, writeOwnAct } from './decisions/write-own-acts.ts'
export {
  beginTheirMeasure,
  endInput,
  endTheirMeasure,
  reviewInput,
  reviewTheirMeasure,
  theirMeasureInput,
} from './decisions/write-their-measures.ts'
export { ALERTS_A_DAY, deliver } from './items/alert-budget.ts'
export { DOWNLOAD_FAULTS, type DownloadFaultCode } from './follow/download-fault.ts'
export type { FeedDesk, ListLine, MissingStretch, TakenFile } from './follow/feed-desk.ts'
export type { FeedHealth } from './follow/feed-health.ts'
export type { FollowOptions } from './follow/follow-options.ts'
export { follower, type Follower, type Look } from './follow/follower.ts'
export { type Gap, TOLD_GAPS, type ToldGap } from './follow/gaps.ts'
export { keepLooking } from './follow/keep-looking.ts'
export { limiter, type Limiter } from './follow/limiter.ts'
export { minute } from './follow/minute.ts'
export { networkFetch } from './follow/network-fetch.ts'
export { DEFAULT_MIRROR, FOLLOWED } from './follow/mirror.ts'
export { type Pushed, PUSHED, type SignedPush, verifyPush } from './follow/signed-push.ts'
export { type FolderLook, watchedFolder, type WatchedFolder } from './follow/watched-folder.ts'
export type { Wire } from './follow/wire.ts'
export { type Burst, DELIVERIES, type Delivery, type Item } from './items/item.ts'
export { type Following, type ItemChanges, itemChanges } from './items/item-changes.ts'
export {
  CHANGED,
  type Changed,
  IN_FORCE,
  ITEMS,
  type PlaybookInForce,
  PLAYBOOKS_IN_FORCE,
  RAISED,
  type Raised,
} from './items/items-fold.ts'
export { NAMES_NOTICED, NOTICED, type Noticed, type NoticedIncident } from './items/noticed-fold.ts'
export { type Channel, type DigestChannel, reasonOf } from './notice/channel.ts'
export { type CloudEvent, cloudEvent } from './notice/cloud-event.ts'
export { eventStream, type EventStream } from './notice/event-stream.ts'
export { mailChannels, type MailMeans, mailboxId, type Recipient } from './notice/mail/mail-channels.ts'
export { mailBySmtp, type MailServer, type SendMail } from './notice/mail/smtp.ts'
export { type Notice, TEST_TYPE } from './notice/notice.ts'
export { type NoticeFilter, type NoticePage, noticesAfter, type NoticeSource } from './notice/notices-after.ts'
export { type Letter, openOutbox, type Outbox, type Progress, type Tally } from './notice/outbox/open-outbox.ts'
export { runDeliveries, type RunOptions } from './notice/run-deliveries.ts'
export { type WakeUp, wakeUp } from './notice/wake-up.ts'
export { type Lookup, type Post, postBy, type PostRequest } from './notice/webhook/post.ts'
export { urlFault } from './notice/webhook/public-address.ts'
export { webhookChannel, type WebhookEndpoint, type WebhookMeans } from './notice/webhook/webhook-channel.ts'
