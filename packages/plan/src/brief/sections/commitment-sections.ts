import type { Day } from '@entente/model'
import type { Basis, Row, Section, Source } from '../../documents/document.ts'
import { fill, plural, type AgreementStatus } from '../../documents/words/words.ts'
import { daysBetween } from '../../follow-up/attention.ts'
import type { Commitment, CommitmentStatus } from '../../follow-up/commitment.ts'
import { marked, sentence, type Telling } from '../context.ts'

/** Open commitments of a relation, overdue first, then by day, those without a day last. */
export function openCommitments({ followUp, them, today }: Telling): Commitment[] {
  const rank = ({ due }: Commitment): string => due ?? '9999'
  return [...followUp.commitments.values()]
    .filter(({ partner, outcome, madeAt }) => partner === them && outcome === null && madeAt.slice(0, 10) <= today)
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** What both sides promised and what of it is open, ours and theirs apart; what is overdue stands first. */
export function commitmentSections(telling: Telling): Section[] {
  const { words, phrases, us } = telling
  const open = openCommitments(telling)
  const ours = open.filter(({ promisedBy }) => promisedBy.includes(us))
  const theirs = open.filter(({ promisedBy }) => promisedBy.some((actor) => actor !== us))
  return (
    [
      [words.headings.theirs, theirs],
      [words.headings.ours, ours],
    ] as const
  ).map(([heading, list]): Section => ({
    heading: `${words.headings.openCommitments}: ${heading}`,
    whole: phrases.whole.commitments,
    blocks: [
      list.length === 0
        ? { kind: 'paragraph', sentences: [sentence(telling.say('noneRecorded'), 'unknown')] }
        : {
            kind: 'table',
            columns: [
              { heading: words.columns.commitment },
              { heading: words.columns.owner },
              { heading: words.columns.due },
              { heading: words.columns.status },
            ],
            rows: list.map((one, at) => commitmentRow(telling, one, 500 - at)),
          },
    ],
  }))
}

/** Steps whose day has passed. */
export function overdueStepsSection(telling: Telling): Section | undefined {
  const { words, phrases, today } = telling
  const rows = openCommitments(telling).flatMap((commitment) =>
    commitment.steps
      .filter(({ state, due }) => state === 'open' && due !== null && due < today)
      .map((step, at): Row => ({
        cells: [
          step.id,
          marked(step.what, commitment.marking, telling.marking),
          step.owner,
          dueText(telling, step.due),
        ],
        basis: 'decided',
        priority: 300 - at,
      })),
  )
  if (rows.length === 0) return undefined
  const { step, commitment, owner, due } = words.columns
  const columns = [{ heading: step }, { heading: commitment }, { heading: owner }, { heading: due }]
  return {
    heading: `${words.headings.overdue}: ${words.columns.step}`,
    whole: phrases.whole.commitments,
    blocks: [{ kind: 'table', columns, rows }],
  }
}

/** What is being handed over and not accepted yet. */
export function handOverSection(telling: Telling): Section {
  const { followUp, words, phrases, them } = telling
  const rows = [...followUp.offered.values()].flatMap((id): Row[] => {
    const handOver = followUp.handOvers.get(id)
    if (handOver === undefined) return []
    const { item, from, to, acceptBy } = handOver
    const commitment = followUp.commitments.get(item.split('.')[0] ?? item)
    const mechanism = followUp.mechanisms.get(item)
    if ((commitment ?? mechanism)?.partner !== them) return []
    const what = commitment?.what ?? mechanism?.name ?? ''
    return [{ cells: [`${item}: ${what}`, from, to, dueText(telling, acceptBy)], basis: 'decided' }]
  })
  return {
    heading: words.headings.handovers,
    whole: phrases.whole.handOvers,
    blocks: [
      rows.length === 0
        ? { kind: 'paragraph', sentences: [sentence(words.phrases.none, 'decided')] }
        : {
            kind: 'table',
            columns: [
              { heading: phrases.columns.what },
              { heading: words.columns.from },
              { heading: words.columns.to },
              { heading: phrases.columns.acceptBy },
            ],
            rows: rows.map((row, at) => ({ ...row, priority: 200 - at })),
          },
    ],
  }
}

/** What our side did in the span, as the journal says. */
export function doneSection(telling: Telling): Section {
  const { followUp, meetings, phrases, them, from, today } = telling
  const own = [...followUp.commitments.values()].filter(({ partner }) => partner === them)
  const within = (day: string | null | undefined): boolean => typeof day === 'string' && from <= day && day <= today
  const made = own.filter(({ madeAt }) => within(madeAt.slice(0, 10)))
  const closed = own.filter(({ outcome }) => within(outcome?.on))
  const steps = own.flatMap((one) => one.steps).filter(({ state, doneOn }) => state === 'done' && within(doneOn))
  const held = [...meetings.values()].filter((one) => one.partner === them && one.state === 'held' && within(one.day))
  const items = [
    ...held.map(({ day, title }) =>
      sentence(telling.say('meetingHeld', { day: telling.day(day), title }), 'confirmed'),
    ),
    ...(made.length === 0 ? [] : [sentence(telling.count(phrases.counts.made, made.length), 'decided')]),
    ...closed.map(({ outcome, what, marking }, at) => {
      const values = {
        day: telling.day(outcome?.on ?? ''),
        outcome: phrases.outcome[outcome?.result ?? 'partly'],
        what: marked(what.replace(/[.\s]+$/, ''), marking, telling.marking),
      }
      return sentence(telling.say('closed', values), 'decided', { priority: 400 - at })
    }),
    ...(steps.length === 0 ? [] : [sentence(telling.count(phrases.counts.stepsDone, steps.length), 'decided')]),
  ]
  return {
    heading: phrases.headings.decided,
    whole: phrases.whole.commitments,
    blocks: [{ kind: 'list', items: items.length === 0 ? [sentence(telling.say('noneRecorded'), 'unknown')] : items }],
  }
}

/** A day, and how long it has passed. */
export function dueText(telling: Telling, due: Day | null): string {
  const { words, phrases, today, language } = telling
  if (due === null) return words.phrases.noData
  if (due >= today) return telling.day(due)
  const late = plural(language, words.counts.overdueDays, daysBetween(due, today))
  return fill(phrases.says.dayOverdue, { day: telling.day(due), late })
}

const STATUS_WORDS: Readonly<Record<CommitmentStatus, AgreementStatus>> = {
  announced: 'announced',
  signed: 'signed',
  ratified: 'ratified',
  'in-force': 'inForce',
  suspended: 'suspended',
  ended: 'ended',
}

function commitmentRow(telling: Telling, commitment: Commitment, priority: number): Row {
  const { id, what, owner, due, status, marking, promisedBy } = commitment
  const who = promisedBy.length > 1 ? `${telling.names(promisedBy)}: ` : ''
  const source = sourceOf(telling, commitment)
  return {
    cells: [
      `${id}: ${who}${marked(what, marking, telling.marking)}`,
      owner,
      dueText(telling, due),
      telling.words.status[STATUS_WORDS[status]],
    ],
    basis: basisOf(commitment),
    priority,
    ...(source === undefined ? {} : { source }),
  }
}

/** What rests on a document or an occasion is confirmed; what the desk wrote down without one is its own decision. */
function basisOf({ source, occasion }: Commitment): Basis {
  return source === null && occasion === null ? 'decided' : 'confirmed'
}

function sourceOf({ followUp }: Telling, { source, occasion, clause }: Commitment): Source | undefined {
  const known = source ?? followUp.occasions.get(occasion ?? '')?.source ?? null
  const title = known?.title ?? followUp.occasions.get(occasion ?? '')?.title
  if (title === undefined) return undefined
  const reference = known?.reference ?? null
  const text = clause === null ? title : `${title}, § ${clause}`
  return { text, ...(reference === null ? {} : { href: reference }) }
}
