import type { Day } from '@entente/model'
import type { Basis, Row, Section, Source } from '../../documents/document.ts'
import { fill, plural, type AgreementStatus } from '../../documents/words/words.ts'
import { daysBetween } from '../../follow-up/attention.ts'
import type { Commitment, CommitmentStatus } from '../../follow-up/commitment.ts'
import { marked, sentence, tableSection, type Telling } from '../context.ts'

/** Open commitments of a relation, overdue first, then by day, those without a day last. */
export function openCommitments({ followUp, them, today }: Telling): Commitment[] {
  const rank = ({ due }: Commitment): string => due ?? '9999'
  return [...followUp.commitments.values()]
    .filter(({ partner, outcome }) => partner === them && outcome === null)
    .filter(({ occasion, madeAt }) => (followUp.occasions.get(occasion ?? '')?.day ?? madeAt.slice(0, 10)) <= today)
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** What is open: what others promised, together with us or alone, and what we alone promised; the overdue first. */
export function commitmentSections(telling: Telling): Section[] {
  const { words, phrases, us } = telling
  const open = openCommitments(telling)
  const ours = open.filter(({ promisedBy }) => promisedBy.every((actor) => actor === us))
  const theirs = open.filter(({ promisedBy }) => promisedBy.some((actor) => actor !== us))
  const columns = [words.columns.commitment, words.columns.owner, words.columns.due, words.columns.status]
  const section = (heading: string, list: readonly Commitment[]): Section =>
    tableSection(
      { heading: `${words.headings.openCommitments}: ${heading}`, whole: phrases.whole.commitments },
      columns,
      list.map((one, at) => commitmentRow(telling, one, 500 - at)),
    )
  return [section(words.headings.theirs, theirs), section(words.headings.ours, ours)]
}

/** Steps whose day has passed. */
export function overdueStepSections(telling: Telling): Section[] {
  const { words, phrases, today } = telling
  const rows = openCommitments(telling).flatMap((commitment) =>
    commitment.steps
      .filter(({ state, due }) => state === 'open' && due !== null && due < today)
      .map((step, at): Row => ({
        cells: [
          step.id,
          marked(step.what, commitment.marking, telling.marking),
          telling.owner(step.owner),
          dueText(telling, step.due),
        ],
        basis: 'decided',
        priority: 300 - at,
      })),
  )
  const { step, commitment, owner, due } = words.columns
  const head = { heading: `${words.headings.overdue}: ${words.columns.step}`, whole: phrases.whole.commitments }
  return rows.length === 0 ? [] : [tableSection(head, [step, commitment, owner, due], rows)]
}

/** What is being handed over and not accepted yet. */
export function handOverSections(telling: Telling): Section[] {
  const { followUp, words, phrases, them } = telling
  const rows = [...followUp.offered.values()].flatMap((id): Row[] => {
    const handOver = followUp.handOvers.get(id)
    if (handOver === undefined) return []
    const { item, from, to, acceptBy } = handOver
    const commitment = followUp.commitments.get(item.split('.')[0] ?? item)
    const mechanism = followUp.mechanisms.get(item)
    if ((commitment ?? mechanism)?.partner !== them) return []
    const what = commitment?.what ?? mechanism?.name ?? ''
    return [
      {
        cells: [`${item}: ${what}`, telling.owner(from), telling.owner(to), dueText(telling, acceptBy)],
        basis: 'decided',
      },
    ]
  })
  const head = { heading: words.headings.handovers, whole: phrases.whole.handOvers }
  const columns = [phrases.columns.what, words.columns.from, words.columns.to, phrases.columns.acceptBy]
  const ranked = rows.map((row, at) => ({ ...row, priority: 200 - at }))
  return rows.length === 0 ? [] : [tableSection(head, columns, ranked)]
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
    blocks: items.length === 0 ? [] : [{ kind: 'list', items }],
  }
}

/** A day, and how long it has passed. */
function dueText(telling: Telling, due: Day | null): string {
  const { words, phrases, today, language } = telling
  if (due === null) return phrases.says.noDay
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
      telling.owner(owner),
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
