import type { Severity } from './diagnostic.ts'

/** What a code says: `{given}` is what was typed, `{hint}` what the checker knows beyond it. */
export interface Explanation {
  /** Default error. */
  readonly severity?: Severity
  readonly message: string
  readonly help: string
}

/** Why a playbook or a file of instruments is refused or doubted, beside the codes of conditions. A code never changes its meaning. */
export const PLAYBOOK_CODES = {
  // The text as YAML.
  'yaml-syntax': {
    message: 'this is not YAML: `{given}`',
    help: 'quote a text that holds [ ] { } , # or a colon (the reader of YAML says: {hint})',
  },
  'yaml-tab': { message: 'a tab cannot indent', help: 'indent with spaces' },
  'yaml-anchor': {
    message: '`{given}` is an anchor',
    help: 'write the value out; for conditions use a name under define',
  },
  'yaml-alias': {
    message: '`{given}` is an alias',
    help: 'write the value out; for conditions use a name under define',
  },
  'yaml-tag': { message: '`{given}` is a tag', help: 'leave it out; quote what is meant as text' },
  'yaml-merge': { message: '`{given}` merges keys', help: 'write the keys out; extends builds on another playbook' },
  'duplicate-key': { message: 'this key stands there twice: `{given}`', help: 'keep one of the two' },
  'key-not-text': { message: '`{given}` is no name of a key', help: 'put the key in quotes' },
  'several-documents': {
    message: 'the file holds several documents',
    help: 'one file, one playbook: remove the line ---',
  },
  'empty-file': { message: 'the file is empty', help: 'begin with entente: playbook/v1, or run entente playbook new' },
  // Its form.
  'unknown-key': { message: '`{given}` is no key here', help: '{hint}' },
  'missing-key': { message: '`{given}` is missing', help: 'add `{given}`; docs/reference/playbook.md says what it is' },
  'wrong-type': {
    message: '`{given}` is not {hint}',
    help: 'write {hint}; digits and words such as true are text only in quotes',
  },
  'unknown-word': { message: '`{given}` is none of the words that can stand here', help: '{hint}' },
  'empty-value': { message: '`{given}` has no value', help: 'write one after the colon, or leave the key out' },
  'bad-id': { message: '`{given}` is no id', help: 'use small letters, digits and hyphens, such as cuts-ties' },
  'bad-name': {
    message: '`{given}` is no name of a definition',
    help: 'use small letters, digits and _, such as by_state',
  },
  'bad-duration': { message: '`{given}` is no duration', help: 'write whole days or weeks, such as P5D or P2W' },
  'no-duration': { message: '`{given}` lasts no day', help: 'write at least P1D' },
  'bad-day-of-year': {
    message: '`{given}` is no day of a year',
    help: 'write month and day in quotes, such as "09-21"',
  },
  'bad-language': { message: '`{given}` is no code of a language', help: 'use ISO 639, such as hy for Armenian' },
  'out-of-range': { message: '`{given}` is out of range', help: 'it is {hint}' },
  'empty-list': { message: 'the list `{given}` is empty', help: 'name at least one, or leave the key out' },
  'too-many': { message: 'the list `{given}` is too long', help: 'split it into several entries' },
  'empty-text': { message: 'there is no text', help: 'write it, or leave the key out' },
  'too-long': { message: '`{given}` is too long', help: 'shorten it; a condition is shortened by names under define' },
  // Bases.
  'unknown-base': {
    message: 'there is no playbook `{given}` to build on',
    help: 'put {given}.yaml beside this file, or correct extends',
  },
  'extends-cycle': { message: '`{given}` builds on itself', help: 'remove one extends of {hint}' },
  'extends-too-far': {
    message: '`{given}` begins a row of more than {hint} bases',
    help: 'let bases build less on one another',
  },
  'duplicate-id': { message: '`{given}` stands there twice', help: 'give one of the two another id' },
  'reserved-id': {
    message: '`{given}` is a word of the language',
    help: 'choose another id; kinds and otherwise are taken',
  },
  'unknown-removal': { message: 'the base has no `{given}` to remove', help: '{hint}' },
  'unknown-before': { message: 'the base has no `{given}` to stand before', help: '{hint}' },
  'before-in-vain': {
    message: '`{given}` is changed, and keeps its place in the base',
    help: 'remove before, or give the new entry an id of its own',
  },
  'removal-without-because': {
    message: '`{given}` is removed without a reason',
    help: 'add because: and say why this partner does without it',
  },
  'changed-kind-without-because': {
    message: '`{given}` is another kind than {hint}, without a reason',
    help: 'add because: and say why this partner differs, or give the rule an id of its own',
  },
  'looser-limit-without-because': {
    message: '`{given}` is looser than in the base, without a reason',
    help: 'add because: under limits, or keep the limit of the base',
  },
  'otherwise-not-last': { message: 'nothing can stand after otherwise', help: 'move otherwise to the end of acts' },
  // Whom it is about.
  'unknown-actor': { message: '`{given}` is no state or organisation', help: '{hint}' },
  'partner-is-perspective': {
    message: '`{given}` is the perspective itself',
    help: 'name the other side; whose chair one sits in stands in entente.yaml',
  },
  'unknown-desk': { message: 'there is no desk `{given}`', help: '{hint} (desks stand in entente.yaml)' },
  // Definitions.
  'definition-cycle': { message: '`{given}` is defined by itself', help: 'break the round {hint}' },
  'definitions-too-large': {
    message: 'with its names written out `{given}` has more than {hint}',
    help: 'let names build less on one another; list alternatives with in',
  },
  'reserved-name': { message: '`{given}` is a word of conditions', help: 'choose another name' },
  'unused-definition': {
    severity: 'warning',
    message: '`{given}` is used by no condition',
    help: 'remove it, or use it',
  },
  // Rules and patterns.
  'same-condition': {
    severity: 'warning',
    message: '`{given}` asks the same as {hint}, which stands before it',
    help: 'it never names anything: remove it or change its condition',
  },
  'neutral-points': {
    message: 'what is neutral has no points, and here are `{given}`',
    help: 'remove points, or choose another kind',
  },
  'obligation-without-breach': {
    message: 'of is for a breach, and this is `{given}`',
    help: 'remove of, or make it kind: breach',
  },
  'breach-without-obligation': {
    message: 'the breach `{given}` names no obligation',
    help: 'add of: {agreement: ID, article: "1"}',
  },
  'unknown-obligation': {
    message: 'there is no agreement `{given}`',
    help: '{hint} (agreements stand in agreements.yaml and in the register)',
  },
  'political-obligation': {
    message: '`{given}` is not legally binding',
    help: 'make it kind: offence; a breach is of a binding agreement only',
  },
  'unknown-article': { message: 'the agreement has no article `{given}`', help: '{hint}' },
  'breach-not-in-force': {
    message: 'the condition can be true while `{given}` is not in force',
    help: 'add && {hint} so that it holds in every alternative',
  },
  'pattern-without-count': {
    message: '`{given}` counts nothing',
    help: 'a pattern is tried when an act enters a window: count("insult", "P30D") >= 3',
  },
  'pattern-counts-pattern': {
    message: 'a pattern counts acts made by rules, and `{given}` is a pattern',
    help: 'count the kinds or rules that it counts',
  },
  // Strain.
  'first-level-not-zero': { message: 'the first level begins at `{given}`', help: 'let it begin at 0' },
  'first-level-back-at': {
    message: 'there is nothing below the first level to go back to at `{given}`',
    help: 'remove back_at',
  },
  'levels-not-rising': {
    message: 'a level begins at `{given}`, and {hint}',
    help: 'let from rise from level to level',
  },
  'level-without-back-at': {
    message: 'the level `{given}` has no back_at',
    help: 'say at how many points it is left again, such as back_at: {hint}',
  },
  'back-at-not-below': {
    message: 'the level is left at `{given}` points, but begins at {hint}',
    help: 'let back_at lie below from, or the level would be left as it is entered',
  },
  'level-above-cap': { message: 'the level `{given}` begins above the cap of {hint}', help: 'raise cap or lower from' },
  'calm-too-soon': {
    message: 'a full bucket is not calm within `{given}`',
    help: 'write calm_within: {hint} or more, or drain faster',
  },
  'key-in-vain': { message: '`{given}` has no effect {hint}', help: 'remove `{given}`' },
  // Responses.
  'unanswered-kind': {
    message: '`{given}` is left unanswered: {hint}',
    help: 'add a response, or one with answer: none and because',
  },
  'response-never-reached': {
    severity: 'warning',
    message: 'no act can come to `{given}`',
    help: 'a response before it takes them, or no rule makes them: remove it or change to and at',
  },
  'response-without-answer': {
    message: '`{given}` says nothing of how it answers',
    help: 'add choose, ladder, or answer: none',
  },
  'several-answers': { message: '`{given}` answers in several ways', help: 'keep one of choose, ladder and answer' },
  'none-without-because': {
    message: '`{given}` is left unanswered without a reason',
    help: 'add because: and say why',
  },
  'neutral-answered': {
    message: 'what is neutral gets no answer',
    help: 'remove neutral from to, or give the acts another kind',
  },
  'unknown-level': { message: 'there is no level `{given}`', help: '{hint} (levels stand under strain)' },
  'unknown-instrument': {
    message: 'there is no instrument `{given}`',
    help: '{hint} (entente instruments lists them all)',
  },
  'instrument-twice': { message: '`{given}` stands there twice', help: 'name it once' },
  'criticism-answered-by-deeds': {
    message: '`{given}` is more than words',
    help: 'criticism is answered by words in our own name only: clarification, reply-in-own-name, public-statement',
  },
  'friendly-answered-harshly': {
    message: '`{given}` is no answer to a friendly act',
    help: 'choose an instrument with warmth: entente instruments --intent encourage',
  },
  'countermeasure-without-breach': {
    message: '`{given}` is a countermeasure',
    help: 'it answers a breach only: give breaches a response of their own',
  },
  'ladder-falls': {
    message: '`{given}` lies below rung {hint}, which stands before it',
    help: 'order the steps from the mildest',
  },
  'step-never-allowed': {
    severity: 'warning',
    message: 'the step `{given}` can never be proposed: {hint}',
    help: 'write a ladder without it; firmer answers to repetition come from patterns, whose act has points of its own',
  },
  'choice-never-allowed': {
    severity: 'warning',
    message: '`{given}` can never be offered: {hint}',
    help: 'remove it, or choose something milder',
  },
  'window-without-ladder': {
    message: 'window `{given}` belongs to a ladder',
    help: 'remove it, or write ladder instead of choose',
  },
  'cooldown-shorter-than-within': {
    message: 'the cool-down `{given}` is shorter than within, {hint}',
    help: 'let it last at least {hint}, or the next proposal comes while the first is undecided',
  },
  'expires-before-due': {
    message: 'it expires after `{given}`, before it is due after {hint}',
    help: 'let expires be {hint} or longer',
  },
  'off-ramp-without-ladder': {
    message: 'the off-ramp of `{given}` leads back down no ladder',
    help: 'write ladder instead of choose; a ladder may have one step',
  },
  'off-ramp-beyond-window': {
    message: 'the off-ramp waits for `{given}`, longer than the window of the ladder, {hint}',
    help: 'lengthen window or shorten what the off-ramp waits for',
  },
  'off-ramp-not-friendly': {
    message: '`{given}` is no way back',
    help: 'offer an instrument with warmth: entente instruments --intent repair',
  },
  // Initiatives.
  'yearly-or-series': {
    message: '`{given}` is neither yearly nor a series',
    help: 'give it either on and choose, or series and each_after',
  },
  'initiative-not-friendly': {
    message: '`{given}` is no friendly step',
    help: 'choose an instrument with warmth: entente instruments --intent integrate',
  },
  // Instruments.
  'unknown-family': { message: 'there is no family `{given}`', help: '{hint}' },
  'duplicate-instrument': {
    message: 'there is an instrument `{given}` already',
    help: 'choose another id; what the catalogue holds cannot be changed by a workspace',
  },
  'wrong-scale': {
    message: '`{given}` is measured by the wrong scale',
    help: '{hint} from 1 to 10, and no other scale',
  },
  'seen-or-unseen': {
    message: 'nothing says how a feed would report `{given}`',
    help: 'give either cameo, or unseen with the reason',
  },
  'unknown-code': { message: 'there is no code `{given}` in CAMEO', help: 'find it by words: entente codes WORDS' },
  'code-of-protest': {
    message: '`{given}` is a code of protest by people',
    help: 'no instrument is people in the street; choose the code of what the state does',
  },
  'code-means-otherwise': { message: '`{given}` is not what the code means', help: 'the code means: {hint}' },
  'countermeasure-not-reversible': {
    message: 'the countermeasure `{given}` cannot be taken back',
    help: 'make it intent: answer and lasting, with review and lift',
  },
  'forbidden-instrument': { message: '`{given}` can be part of no instrument', help: '{hint}' },
} as const

export type PlaybookCode = keyof typeof PLAYBOOK_CODES

export function isPlaybookCode(text: string): text is PlaybookCode {
  return Object.hasOwn(PLAYBOOK_CODES, text)
}
