import { createHash } from 'node:crypto'
import { type Day, displayName } from '@entente/model'
import { type Document, type Fact, freezeDocument, type Language } from '../documents/document.ts'
import { fitToPages } from '../documents/fit-to-pages.ts'
import { fill, formatSpan } from '../documents/words/words.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { headText, isSimulated, type State, type Telling, tellingOf } from './context.ts'
import { confirmedSection, reportedSection } from './sections/act-sections.ts'
import {
  commitmentSections,
  doneSection,
  handOverSections,
  overdueStepSections,
} from './sections/commitment-sections.ts'
import { lastMeetingSentence, meetingSection, wantSections } from './sections/meeting-sections.ts'
import { relationSections, spanSection } from './sections/relation-sections.ts'
import { agreementSection, aheadSection, mechanismSection } from './sections/standing-sections.ts'
import { unknownSection } from './sections/unknown-section.ts'

/** Raised whenever a brief or dossier would say something else of the same state. */
export const BRIEF_METHOD = 'brief/2'
export const DOSSIER_METHOD = 'dossier/2'
const BRIEF_PAGES = 2
const DOSSIER_PAGES = 4

/** A document with what another needs to make it again. */
export interface Composed {
  readonly document: Document
  readonly pages: number
  /** SHA-256 of the document without the line that tells it. */
  readonly documentHash: string
  /** Of the incidents of both directions, theirs and ours; none without a feed. */
  readonly dataHashes: readonly string[]
  readonly methods: readonly string[]
  /** Titles of the desks and posts it speaks of, by id: renamed later, they stand here as they were called. */
  readonly ownerTitles: Readonly<Record<string, string>>
}

/** Two pages on a relation in a span of days, in one language; the same state gives the same document. */
export function composeBrief(state: State, language: Language): Composed {
  const telling = tellingOf(state, language)
  const sections = [
    spanSection(telling),
    confirmedSection(telling, telling.phrases.headings.inSpan),
    reportedSection(telling),
    doneSection(telling),
    ...commitmentSections(telling),
    ...overdueStepSections(telling),
    ...handOverSections(telling),
    aheadSection(telling),
    agreementSection(telling),
    mechanismSection(telling),
  ]
  return compose(telling, telling.words.titles.brief, sections, BRIEF_METHOD, BRIEF_PAGES, state.from)
}

/** At most four pages before a meeting, or on a partner without one. */
export function composeDossier(state: State, language: Language, meeting: Meeting | undefined): Composed {
  const telling = tellingOf(state, language)
  const sections = [
    ...(meeting === undefined ? [] : [meetingSection(telling, meeting)]),
    ...relationSections(telling),
    confirmedSection(telling, telling.words.headings.confirmedActs, [lastMeetingSentence(telling)]),
    reportedSection(telling, { listed: false }),
    ...commitmentSections(telling),
    ...overdueStepSections(telling),
    agreementSection(telling),
    mechanismSection(telling),
    ...handOverSections(telling),
    aheadSection(telling),
    ...wantSections(telling, meeting),
  ]
  return compose(
    telling,
    telling.words.titles.dossier,
    sections,
    DOSSIER_METHOD,
    DOSSIER_PAGES,
    state.figures?.coverage?.from ?? state.from,
  )
}

function compose(
  telling: Telling,
  title: string,
  parts: Document['sections'],
  method: string,
  most: number,
  first: Day,
): Composed {
  const { us, them, today, language, words, figures, reported } = telling
  // A workspace of invented states may be marked as such itself: the page says it once.
  const marking = telling.marking === words.phrases.simulated ? null : telling.marking
  const empty = parts.filter(({ blocks }) => blocks.length === 0).map(({ heading }) => heading)
  const sections = [...parts.filter(({ blocks }) => blocks.length > 0), unknownSection(telling, empty)]
  const dataHashes = figures?.dataHashes ?? []
  const methods = [method, ...[figures?.method, reported?.method].filter((one) => one !== undefined)]
  const span = formatSpan(first, today, language)
  const facts: Fact[] = [
    { label: words.facts.perspective, text: `${telling.name(us)} (${us})` },
    { label: words.facts.partner, text: `${telling.name(them)} (${them})` },
    { label: words.facts.span, text: span },
    {
      label: words.facts.dataHashes,
      text: figures === null ? words.phrases.noData : hashText(figures.feed, dataHashes),
    },
    { label: words.facts.journalHead, text: headText(telling.head) },
    { label: words.facts.methodVersions, text: methods.join(', ') },
  ]
  const whole: Document = {
    title: fill(title, { partner: displayName(them, language) }),
    subtitle: fill(words.titles.since, { perspective: telling.name(us), partner: telling.name(them), span }),
    language,
    marking,
    simulated: isSimulated(us, them),
    facts: [...facts, { label: words.facts.documentHash, text: NO_DIGITS }],
    sections,
    foot: words.phrases.signature,
  }
  const { document: fitted, pages } = fitToPages(whole, most)
  const documentHash = createHash('sha256')
    .update(JSON.stringify({ ...fitted, facts }))
    .digest('hex')
  const told = [...facts, { label: words.facts.documentHash, text: documentHash.slice(0, HASH_DIGITS) }]
  const document = freezeDocument({ ...fitted, facts: told })
  return { document, pages, documentHash, dataHashes, methods, ownerTitles: titlesIn(whole, telling) }
}

function titlesIn({ sections }: Document, { owners, owner }: Telling): Readonly<Record<string, string>> {
  const rows = sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const cells = new Set(rows.flatMap((row) => row.cells))
  return Object.fromEntries(owners.filter(({ id }) => cells.has(owner(id))).map(({ id, title }) => [id, title]))
}

/** Digits of a hash that are printed; JSON has all. */
const HASH_DIGITS = 16
/** As wide as the hash that takes its place once the pages are fitted. */
const NO_DIGITS = '0'.repeat(HASH_DIGITS)

function hashText(feed: string, hashes: readonly string[]): string {
  return [feed, ...hashes.map((hash) => hash.slice(0, HASH_DIGITS))].join(' ')
}
