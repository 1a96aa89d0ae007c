import type { Standing } from '../../agreements/in-force.ts'
import type { CalendarKind } from '../../calendar/write-icalendar.ts'
import type { Outcome } from '../../follow-up/commitment.ts'
import type { Language } from '../../documents/document.ts'
import type { Plural } from '../../documents/words/words.ts'
import type { MechanismKind } from '../../mechanisms/mechanism.ts'
import type { MeetingLevel } from '../../meetings/meeting.ts'
import { AR } from './ar.ts'
import { EN } from './en.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import { RU } from './ru.ts'

type Named<Key extends string> = Readonly<Record<Key, string>>

/** CAMEO's roots, `01` to `20`. */
const ROOTS = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
] as const

/**
 * The sentences of briefs and dossiers in one language. Names of states stand in them as they are, never inflected: each
 * template leaves a place where the bare name is right.
 */
export interface Phrases {
  readonly headings: Named<
    'meeting' | 'byYear' | 'byMonth' | 'lately' | 'thisSpan' | 'inSpan' | 'decided' | 'ahead' | 'archive'
  >
  readonly columns: Named<
    | 'year'
    | 'month'
    | 'span'
    | 'coveredDays'
    | 'incidents'
    | 'dyad'
    | 'publishers'
    | 'decisions'
    | 'what'
    | 'kind'
    | 'inForceFrom'
    | 'acceptBy'
  >
  readonly level: Named<MeetingLevel>
  readonly mechanismKind: Named<MechanismKind>
  readonly standing: Named<Standing>
  readonly outcome: Named<Outcome>
  readonly calendarKind: Named<CalendarKind>
  readonly roots: Named<(typeof ROOTS)[number]>
  /** Where all of something stands, after "all stand in:". */
  readonly whole: Named<'relation' | 'acts' | 'commitments' | 'agreements' | 'mechanisms' | 'calendar' | 'handOvers'>
  readonly says: Named<
    | 'dyad'
    | 'dyadCode'
    | 'noDay'
    | 'signs'
    | 'weights'
    | 'nothingOf'
    | 'feed'
    | 'feedEnds'
    | 'emptyArchive'
    | 'notCovered'
    | 'otherFeeds'
    | 'notAudited'
    | 'act'
    | 'noConfirmed'
    | 'lastMeeting'
    | 'noMeeting'
    | 'meetingHeld'
    | 'meetingAhead'
    | 'delegation'
    | 'levelOf'
    | 'noWants'
    | 'noOffers'
    | 'money'
    | 'carriedOut'
    | 'noSession'
    | 'theSpan'
    | 'before'
    | 'yearBefore'
    | 'dayOverdue'
    | 'source'
    | 'meetingHere'
    | 'audited'
    | 'closed'
  >
  readonly counts: Readonly<
    Record<
      | 'coverage'
      | 'gaps'
      | 'onlyReported'
      | 'struck'
      | 'toBeChecked'
      | 'noDueDay'
      | 'noEvidence'
      | 'neverMet'
      | 'decisionsOpen'
      | 'made'
      | 'stepsDone'
      | 'years',
      Plural
    >
  >
}

const PHRASES: Readonly<Record<Language, Phrases>> = { en: EN, ru: RU, es: ES, fr: FR, ar: AR }

export function phrasesOf(language: Language): Phrases {
  return PHRASES[language]
}
