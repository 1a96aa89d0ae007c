import type { Section, Sentence } from '../../documents/document.ts'
import { lastHeld } from '../../meetings/meetings.ts'
import type { Meeting, Point } from '../../meetings/meeting.ts'
import { marked, sentence, type Telling } from '../context.ts'

/** When and where, at which level, and who comes by their offices. */
export function meetingSection(telling: Telling, meeting: Meeting): Section {
  const { phrases } = telling
  const { day, title, place, level, delegations, marking, state } = meeting
  const when = telling.say(state === 'held' ? 'meetingHeld' : 'meetingAhead', {
    day: telling.day(day),
    title: marked(title, marking, telling.marking),
  })
  const items: Sentence[] = [
    sentence(when, state === 'held' ? 'confirmed' : 'decided'),
    ...(place === null ? [] : [sentence(telling.say('meetingHere', { place }), 'decided')]),
    ...(level === 'other' ? [] : [sentence(telling.say('levelOf', { level: phrases.level[level] }), 'decided')]),
    ...delegations
      .filter(({ roles }) => roles.length > 0)
      .map(({ actor, roles }) =>
        sentence(telling.say('delegation', { actor: telling.name(actor), roles: roles.join('; ') }), 'decided'),
      ),
  ]
  return { heading: phrases.headings.meeting, blocks: [{ kind: 'list', items }] }
}

/** When we last met, or that nothing is recorded. */
export function lastMeetingSentence(telling: Telling): Sentence {
  const { meetings, them, from } = telling
  const last = lastHeld(meetings, them, from)
  if (last === undefined || last.day !== from) return sentence(telling.say('noMeeting'), 'unknown')
  return sentence(telling.say('lastMeeting', { day: telling.day(last.day), title: last.title }), 'confirmed')
}

/** What we want and what we can offer, as it was written down for the meeting. */
export function wantSections(telling: Telling, meeting: Meeting | undefined): Section[] {
  const { headings } = telling.words
  return [
    pointsSection(telling, headings.wants, meeting?.wants ?? [], 'noWants'),
    pointsSection(telling, headings.offers, meeting?.offers ?? [], 'noOffers'),
  ]
}

function pointsSection(
  telling: Telling,
  heading: string,
  points: readonly Point[],
  none: 'noWants' | 'noOffers',
): Section {
  const items = points.map(({ what, note }) => sentence(note === null ? what : `${what} (${note})`, 'decided'))
  return {
    heading,
    blocks: [{ kind: 'list', items: items.length === 0 ? [sentence(telling.say(none), 'unknown')] : items }],
  }
}
