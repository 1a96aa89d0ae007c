import { type ActorCode, type Day, displayName, findActor } from '@entente/model'
import { type Head, type Journal, formatHead } from '@entente/store'
import { AGREEMENTS, type Agreements } from '../agreements/agreements.ts'
import { ANNIVERSARIES, type Anniversaries } from '../calendar/anniversary.ts'
import {
  type Basis,
  type Column,
  isRightToLeft,
  type Language,
  type Row,
  type Section,
  type Sentence,
} from '../documents/document.ts'
import { fill, formatDay, formatNumber, plural, type Plural, type Words, wordsOf } from '../documents/words/words.ts'
import { FOLLOW_UP, type FollowUp } from '../follow-up/follow-up.ts'
import { type Owner, ownerTitle } from '../follow-up/owners.ts'
import { MEETINGS, type Meetings } from '../meetings/meetings.ts'
import type { DailyFigures, RelationOf } from './daily-figures.ts'
import type { KnownAct, ReportedActs } from './known-acts.ts'
import { type Phrases, phrasesOf } from './phrases/phrases.ts'

/** A share of audited reports that held, with its interval; from 0 to 1. */
export interface AuditedShare {
  readonly sample: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** What a brief or dossier is made from, all as of one archive, one head of the journal and one day. */
export interface State extends RelationOf {
  /** The last day looked at; everything is told as of it. */
  readonly today: Day
  readonly from: Day
  readonly figures: DailyFigures | null
  readonly otherFeeds: readonly string[]
  readonly acts: readonly KnownAct[]
  readonly reported: ReportedActs | null
  readonly followUp: FollowUp
  readonly meetings: Meetings
  readonly agreements: Agreements
  readonly anniversaries: Anniversaries
  readonly head: Head | undefined
  readonly marking: string | null
  readonly owners: readonly Owner[]
  readonly audited: AuditedShare | null
  readonly dormantAfter: string
}

/** The parts of the desk's state that follow from the journal alone. */
export function journalState({
  view,
}: Pick<Journal, 'view'>): Pick<State, 'followUp' | 'meetings' | 'agreements' | 'anniversaries'> {
  return {
    followUp: view(FOLLOW_UP),
    meetings: view(MEETINGS),
    agreements: view(AGREEMENTS),
    anniversaries: view(ANNIVERSARIES),
  }
}

/** A state with the words of one language. */
export interface Telling extends State {
  readonly language: Language
  readonly words: Words
  readonly phrases: Phrases
  /** A name as it stands among words of the language. */
  name(actor: ActorCode): string
  names(actors: readonly ActorCode[]): string
  /** Title of a desk or post. */
  owner(id: string): string
  day(day: string): string
  number(value: number): string
  count(forms: Plural, count: number, values?: Readonly<Record<string, string>>): string
  say(key: keyof Phrases['says'], values?: Readonly<Record<string, string>>): string
  /** Source toward target. */
  dyad(source: ActorCode, target: ActorCode): string
}

export function tellingOf(state: State, language: Language): Telling {
  const phrases = phrasesOf(language)
  const name = (actor: ActorCode): string => isolated(displayName(actor, language), language)
  return {
    ...state,
    language,
    words: wordsOf(language),
    phrases,
    name,
    names: (actors) => actors.map(name).join(language === 'ar' ? '، ' : ', '),
    owner: (id) => isolated(ownerTitle(state.owners, id), language),
    day: (day) => formatDay(day, language),
    number: (value) => formatNumber(value, language),
    count: (forms, count, values = {}) => plural(language, forms, count, values),
    say: (key, values = {}) => fill(phrases.says[key], values),
    dyad: (source, target) => fill(phrases.says.dyad, { source: name(source), target: name(target) }),
  }
}

/** Latin names among Arabic words keep their own direction. */
function isolated(text: string, language: Language): string {
  return isRightToLeft(language) ? `\u2068${text}\u2069` : text
}

export function sentence(text: string, basis: Basis, more: Omit<Sentence, 'text' | 'basis'> = {}): Sentence {
  return { text, basis, ...more }
}

/** A section of one table; without rows it has nothing in it, which a paper tells in one sentence for all such sections. */
export function tableSection(
  head: Pick<Section, 'heading' | 'whole'>,
  columns: readonly (string | Column)[],
  rows: readonly Row[],
): Section {
  if (rows.length === 0) return { ...head, blocks: [] }
  const full = columns.map((column) => (typeof column === 'string' ? { heading: column } : column))
  return { ...head, blocks: [{ kind: 'table', columns: full, rows }] }
}

/** Text with the marking of the thing it is about, where it has one of its own. */
export function marked(text: string, marking: string | null, whole: string | null): string {
  return marking === null || marking === whole ? text : `${text} (${marking})`
}

export function isSimulated(...actors: readonly ActorCode[]): boolean {
  return actors.some((actor) => findActor(actor)?.simulated === true)
}

export function headText(head: Head | undefined): string {
  return head === undefined ? '0' : formatHead(head)
}
