import { addDays } from '@entente/model'
import { type Agreement } from '../../agreements/agreement.ts'
import { type Standing, standingOf } from '../../agreements/in-force.ts'
import { calendarItems } from '../../calendar/calendar-items.ts'
import type { Row, Section } from '../../documents/document.ts'
import { fill } from '../../documents/words/words.ts'
import { type Pulse, pulseOf } from '../../mechanisms/dormancy.ts'
import type { Mechanism } from '../../mechanisms/mechanism.ts'
import { marked, sentence, tableSection, type Telling } from '../context.ts'

/** How many days ahead a brief tells of. */
const AHEAD_DAYS = 60
const STANDINGS: readonly Standing[] = ['suspended', 'in-force', 'not-yet', 'to-be-checked', 'ended']

/** Agreements to which both sides are parties, with how they stand on the day. */
export function agreementsOf({ agreements, us, them, today }: Telling): { agreement: Agreement; standing: Standing }[] {
  return [...agreements.values()]
    .filter(({ parties }) => parties.includes(us) && parties.includes(them))
    .map((agreement) => ({ agreement, standing: standingOf(agreement, today) }))
    .toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing))
}

export function agreementSection(telling: Telling): Section {
  const { words, phrases } = telling
  const rows = agreementsOf(telling)
    .filter(({ standing }) => standing !== 'ended')
    .map(({ agreement, standing }, at): Row => {
      const { id, title, from, source, marking } = agreement
      const { reference } = source
      return {
        cells: [
          `${id}: ${marked(title, marking, telling.marking)}`,
          phrases.standing[standing],
          from === null ? '' : telling.day(from),
        ],
        basis: standing === 'to-be-checked' ? 'unknown' : 'confirmed',
        priority: 150 - at,
        source: { text: source.title, ...(reference === null ? {} : { href: reference }) },
      }
    })
  const head = { heading: words.headings.agreements, whole: phrases.whole.agreements }
  return tableSection(head, [words.columns.agreement, words.columns.status, phrases.columns.inForceFrom], rows)
}

/** Mechanisms of the relation that have not ended, dormant ones first. */
export function mechanismsOf({
  followUp,
  them,
  today,
  dormantAfter,
}: Telling): { mechanism: Mechanism; pulse: Pulse }[] {
  return [...followUp.mechanisms.values()]
    .filter(({ partner, state }) => partner === them && state !== 'ended')
    .map((mechanism) => ({ mechanism, pulse: pulseOf(mechanism, today, dormantAfter) }))
    .toSorted((a, b) => Number(b.pulse.dormantSince !== null) - Number(a.pulse.dormantSince !== null))
}

export function mechanismSection(telling: Telling): Section {
  const { words, phrases } = telling
  const known = mechanismsOf(telling)
  const rows = known.map(({ mechanism, pulse }, at): Row => {
    const { id, name, kind, owner, marking } = mechanism
    const { lastMet, dormantSince, implemented, decisions } = pulse
    const since = dormantSince === null ? null : fill(words.phrases.dormantSince, { day: telling.day(dormantSince) })
    const met = lastMet === null ? telling.say('noSession') : (since ?? telling.day(lastMet))
    const done = telling.say('carriedOut', { done: telling.number(implemented), all: telling.number(decisions) })
    return {
      cells: [
        `${id}: ${marked(name, marking, telling.marking)}${kind === 'other' ? '' : ` (${phrases.mechanismKind[kind]})`}`,
        met,
        decisions === 0 ? '' : done,
        telling.owner(owner),
      ],
      basis: lastMet === null ? 'unknown' : 'confirmed',
      priority: 150 - at,
    }
  })
  const money = known.flatMap(({ mechanism }) => moneySentence(telling, mechanism))
  const section = tableSection(
    { heading: words.headings.mechanisms, whole: phrases.whole.mechanisms },
    [words.columns.mechanism, words.columns.lastMet, phrases.columns.decisions, words.columns.owner],
    rows,
  )
  return money.length === 0 ? section : { ...section, blocks: [...section.blocks, { kind: 'list', items: money }] }
}

/** Meetings, national days and what falls due in the next weeks. */
export function aheadSection(telling: Telling): Section {
  const { phrases, words, them, today, agreements } = telling
  const items = calendarItems(telling, addDays(today, 1), addDays(today, AHEAD_DAYS)).filter(({ partner, about }) => {
    const parties = agreements.get(about)?.parties ?? []
    return partner === them || parties.includes(them)
  })
  const rows = items.map(({ day, kind, title, about, years }, at): Row => {
    const text = years === null ? title : telling.count(phrases.counts.years, years, { title })
    return {
      cells: [telling.day(day), phrases.calendarKind[kind], `${about}: ${text}`],
      basis: kind === 'national-day' || kind === 'anniversary' ? 'confirmed' : 'decided',
      priority: 100 - at,
    }
  })
  const head = { heading: phrases.headings.ahead, whole: phrases.whole.calendar }
  return tableSection(head, [words.columns.day, phrases.columns.kind, phrases.columns.what], rows)
}

function moneySentence(telling: Telling, { name, money }: Mechanism) {
  if (money === null) return []
  const { amount, currency, asOf, source } = money
  const values = { name, amount: telling.number(amount), currency, day: telling.day(asOf), source }
  return [sentence(telling.say('money', values), 'confirmed', { priority: 50 })]
}
