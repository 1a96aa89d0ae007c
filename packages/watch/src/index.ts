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
