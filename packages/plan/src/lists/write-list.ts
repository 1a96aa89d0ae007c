import { utils, write } from '@e965/xlsx'
import type { Commitment, Step } from '../follow-up/commitment.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'

export const LIST_FORMATS = ['csv', 'xlsx'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

type Cells = readonly (string | null)[]

/** Titles of a list; those that `readList` knows come in again, the others are for the reader. */
const COLUMNS: readonly (readonly [title: string, value: (one: Commitment, state: FollowUp) => string | null])[] = [
  ['id', ({ id }) => id],
  ['what', ({ what }) => what],
  ['promised by', ({ promisedBy }) => promisedBy.join('; ')],
  ['promised to', ({ promisedTo }) => promisedTo.join('; ')],
  ['partner', ({ partner }) => partner],
  ['binding', ({ binding }) => binding],
  ['status', ({ status }) => status],
  ['owner', ({ owner }) => owner],
  ['due', ({ due }) => due],
  ['source', ({ source }) => source?.title ?? null],
  ['occasion title', ({ occasion }, { occasions }) => occasions.get(occasion ?? '')?.title ?? null],
  ['clause number', ({ clause }) => (clause === null ? null : String(clause))],
  ['outcome', ({ outcome }) => outcome?.result ?? null],
]
const STEP_COLUMNS: readonly (readonly [title: string, value: (step: Step) => string | null])[] = [
  ['step', ({ what }) => what],
  ['step due', ({ due }) => due],
  ['step owner', ({ owner }) => owner],
  ['step state', ({ state }) => state],
  ['step done on', ({ doneOn }) => doneOn],
]

/**
 * Commitments as a list: a line for each step, the commitment's own words on the first of them. The marking stands above the
 * head; `readList` reads the list again.
 */
export function writeList(
  commitments: readonly Commitment[],
  state: FollowUp,
  format: ListFormat,
  marking: string | null = null,
): Uint8Array {
  const lines: Cells[] = [
    ...(marking === null ? [] : [[marking]]),
    [...COLUMNS.map(([title]) => title), ...STEP_COLUMNS.map(([title]) => title)],
    ...commitments.flatMap((one): Cells[] => {
      const words = COLUMNS.map(([, value]) => value(one, state))
      const steps = one.steps.map((step) => STEP_COLUMNS.map(([, value]) => value(step)))
      const [first = [], ...more] = steps
      return [[...words, ...first], ...more.map((step) => [...COLUMNS.map(() => null), ...step])]
    }),
  ]
  const sheet = utils.aoa_to_sheet(lines.map((line) => [...line]))
  if (format === 'csv') return new TextEncoder().encode(`\uFEFF${utils.sheet_to_csv(sheet)}\n`)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Commitments')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}
