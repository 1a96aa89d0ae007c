import { type ActorCode, actorArgument, EntenteError, normaliseName } from '@entente/model'
import {
  type Binding,
  BINDINGS,
  type CommitmentInput,
  type CommitmentStatus,
  STATUSES,
} from '../follow-up/commitment.ts'
import type { DeskWriter } from '../follow-up/desk.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import { checkCommitment, makeCommitments } from '../follow-up/write-commitments.ts'
import type { ImportedList, ListRow } from './read-list.ts'
import { findOwner } from './import-questions.ts'
import { type DayOrder, readDay } from './read-day.ts'

export interface ImportOptions {
  /** What rows say nothing of. */
  readonly partner?: ActorCode
  readonly promisedBy?: readonly ActorCode[]
  readonly promisedTo?: readonly ActorCode[]
  readonly binding?: Binding
  readonly status?: CommitmentStatus
  readonly owner?: string
  /** What the list calls an owner, and which desk or post that is. */
  readonly ownerNames?: Readonly<Record<string, string>>
  readonly days?: DayOrder
  readonly dryRun?: boolean
}

interface Rejection {
  readonly place: string
  readonly reason: string
}

/** What became of every row of a list: rows = added + steps of a row above + already there + rejected. */
export interface ImportLedger {
  readonly rows: number
  readonly added: number
  /** Ids of the new commitments; empty on a trial. */
  readonly ids: readonly string[]
  /** Rows that add a step to the commitment of a row before. */
  readonly steps: number
  readonly already: number
  readonly rejected: readonly Rejection[]
  readonly unusedColumns: readonly string[]
}

/**
 * Writes the commitments of a list. A row that cannot be understood, or that has no owner, is rejected with its place and reason;
 * the others are written, all at once. A row that is there already, by what was promised by whom to whom, adds nothing. A row
 * with a step only, or with the same promise as the row above, adds a step to that one.
 * @throws EntenteError `not-your-role`.
 */
export async function importCommitments(
  desk: DeskWriter,
  list: ImportedList,
  options: ImportOptions = {},
): Promise<ImportLedger> {
  const state = desk.journal.view(FOLLOW_UP)
  const known = new Set([...state.commitments.values()].map(fingerprint))
  const fresh = new Map<string, CommitmentInput>()
  const rejected: Rejection[] = []
  let already = 0
  let steps = 0
  /** What a row with a step only belongs to: a new commitment, or one that is there already. */
  let above: string | undefined
  for (const row of list.rows) {
    try {
      if (row.values.what === undefined) {
        if (above !== undefined && known.has(above)) already += 1
        else {
          addStepTo(fresh, above, row, desk, options)
          steps += 1
        }
        continue
      }
      const input = checkCommitment(desk, state, inputOf(row, desk, options))
      const print = fingerprint(input)
      const before = fresh.get(print)
      above = print
      if (known.has(print)) already += 1
      else if (before === undefined) fresh.set(print, input)
      else if (input.steps.length > 0) {
        steps += 1
        fresh.set(print, { ...before, steps: [...before.steps, ...input.steps] })
      } else already += 1
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error
      if (row.values.what !== undefined) above = undefined
      rejected.push({ place: row.place, reason: error.message })
    }
  }
  const made = options.dryRun === true || fresh.size === 0 ? [] : await makeCommitments(desk, [...fresh.values()])
  const ids = made.map((commitment) => commitment.id)
  return { rows: list.rows.length, added: fresh.size, ids, steps, already, rejected, unusedColumns: list.unused }
}

function addStepTo(
  fresh: Map<string, CommitmentInput>,
  print: string | undefined,
  row: ListRow,
  desk: DeskWriter,
  options: ImportOptions,
): void {
  const above = fresh.get(print ?? '')
  if (above === undefined || print === undefined) throw refuse('it has no commitment, and none above it was added')
  const step = stepOf(row, desk, options)
  if (step === undefined) throw refuse('it names neither a commitment nor a step')
  fresh.set(print, { ...above, steps: [...above.steps, step] })
}

function inputOf(row: ListRow, desk: DeskWriter, options: ImportOptions): unknown {
  const { values } = row
  const partner = values.partner === undefined ? options.partner : actorArgument(values.partner)
  if (partner === undefined) throw refuse('it is not said with which partner')
  const us = desk.perspective === null ? [] : [desk.perspective]
  const step = stepOf(row, desk, options)
  const title = [values.source, values.occasion, values.occasionDay].filter((text) => text !== undefined).join(', ')
  return {
    what: values.what,
    partner,
    promisedBy: actorsOf(values.promisedBy) ?? options.promisedBy ?? us,
    promisedTo: actorsOf(values.promisedTo) ?? options.promisedTo ?? [partner],
    binding: wordOf(values.binding, BINDINGS, 'binding') ?? options.binding ?? 'political',
    status: wordOf(values.status, STATUSES, 'status') ?? options.status ?? 'announced',
    owner: ownerOf(values.owner, desk, options) ?? options.owner,
    due: dayOf(values.due, options),
    source: title === '' ? null : { title },
    steps: step === undefined ? [] : [step],
  }
}

function stepOf(
  { values }: ListRow,
  desk: DeskWriter,
  options: ImportOptions,
): CommitmentInput['steps'][number] | undefined {
  if (values.step === undefined) return undefined
  return {
    what: values.step,
    owner: ownerOf(values.stepOwner, desk, options) ?? null,
    due: dayOf(values.stepDue, options),
  }
}

function actorsOf(text: string | undefined): ActorCode[] | undefined {
  return text
    ?.split(/[;,/]| and | и | y | et | و /)
    .flatMap((name) => (name.trim() === '' ? [] : [actorArgument(name)]))
}

function ownerOf(
  text: string | undefined,
  { owners }: DeskWriter,
  { ownerNames = {} }: ImportOptions,
): string | undefined {
  if (text === undefined) return undefined
  const known = findOwner(text, owners, ownerNames)
  if (known !== undefined) return known
  throw refuse(`there is no desk or post \`${text}\`: say which one is meant`)
}

function wordOf<Word extends string>(text: string | undefined, words: readonly Word[], what: string): Word | undefined {
  if (text === undefined) return undefined
  const name = text.trim().toLowerCase().replaceAll(' ', '-')
  const word = words.find((one) => one === name)
  if (word !== undefined) return word
  throw refuse(`\`${text}\` is no ${what}: use ${words.join(', ')}`)
}

function dayOf(text: string | undefined, { days }: ImportOptions) {
  if (text === undefined) return null
  const read = readDay(text, days)
  if ('day' in read) return read.day
  throw refuse(read.fault)
}

function refuse(reason: string): EntenteError {
  return new EntenteError('bad-row', reason, { help: 'correct the row and import the list again' })
}

/** What makes two promises one: the words, who promised, and to whom. */
function fingerprint(commitment: Pick<CommitmentInput, 'what' | 'promisedBy' | 'promisedTo'>): string {
  const { what, promisedBy, promisedTo } = commitment
  return JSON.stringify([normaliseName(what), [...promisedBy].sort(), [...promisedTo].sort()])
}
