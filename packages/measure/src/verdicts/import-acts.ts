import { type Author, EntenteError, WRITERS } from '@entente/model'
import type { Store } from '@entente/store'
import type { ActByHand, NewAct } from './act.ts'
import { ACTS, type ActsState } from './acts-fold.ts'
import { checkedAct, nextId } from './write-acts.ts'

/** A row of a list of acts, or why it is none. */
export type ActRow = { readonly line: number } & (
  { readonly act: unknown; readonly id?: string | undefined } | { readonly fault: string }
)

/** What became of each row of a list of acts: rows = added + duplicates + rejected. */
export interface ActLedger {
  readonly rows: number
  readonly added: number
  /** Rows that say what an act says that is there already. */
  readonly duplicates: number
  readonly rejected: number
  readonly rejections: readonly { readonly line: number; readonly reason: string }[]
}

interface Rejection {
  readonly line: number
  readonly reason: string
}
type Good = { readonly line: number; readonly act: NewAct; readonly id: string | undefined }

/**
 * Enters the acts of a list: good rows are kept beside bad ones, and what is there already is not entered again. Two acts are the
 * same that agree in all of `fields`, those that the list gives. An id is kept where it is free.
 * @throws EntenteError `not-your-role`.
 */
export async function importActs(
  store: Store,
  author: Author,
  rows: readonly ActRow[],
  fields: readonly (keyof NewAct | 'link')[],
): Promise<ActLedger> {
  const rejections: Rejection[] = []
  const good: Good[] = []
  for (const row of rows) {
    const read = await readRow(store, author, row)
    if ('reason' in read) rejections.push(read)
    else good.push(read)
  }
  let added: readonly unknown[] = []
  const taken: Rejection[] = []
  await store.journal.append(author, WRITERS, () => {
    const entries = plan(store.journal.view(ACTS), good, fields, taken)
    added = entries
    return entries
  })
  const rejected = [...rejections, ...taken].toSorted((a, b) => a.line - b.line)
  return {
    rows: rows.length,
    added: added.length,
    duplicates: rows.length - added.length - rejected.length,
    rejected: rejected.length,
    rejections: rejected,
  }
}

async function readRow(store: Store, author: Author, row: ActRow): Promise<Good | Rejection> {
  const { line } = row
  if ('fault' in row) return { line, reason: row.fault }
  try {
    return { line, act: await checkedAct(store, author, row.act), id: row.id }
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    // What a row says is not repeated: it may name a person [G4].
    const unknown = error.code === 'no-such-incident'
    return { line, reason: unknown ? '`incident` is none that the archive holds' : afterColon(error.message) }
  }
}

/** What is written of good rows; those whose id belongs to another act go to `taken`. */
function plan(
  state: ActsState,
  good: readonly Good[],
  fields: readonly (keyof NewAct | 'link')[],
  taken: Rejection[],
): { readonly kind: string; readonly payload: ActByHand }[] {
  const known = new Set(
    [...state.acts.values()].filter((act) => act.withdrawn === null).map((act) => sign(act, fields)),
  )
  const ids = new Set(state.acts.keys())
  const wanted = good.flatMap(({ id }) => (id === undefined ? [] : [Number(id.slice(1))]))
  const free = { ...state, last: wanted.reduce((most, number) => Math.max(most, number), state.last) }
  const entries: { readonly kind: string; readonly payload: ActByHand }[] = []
  let fresh = 0
  for (const { line, act, id: asked } of good) {
    const sameAs = sign(act, fields)
    if (known.has(sameAs)) continue
    if (asked !== undefined && ids.has(asked)) {
      taken.push({ line, reason: '`id` belongs to another act' })
      continue
    }
    const id = asked ?? nextId(free, (fresh += 1))
    known.add(sameAs)
    ids.add(id)
    entries.push({ kind: 'act/added', payload: { id, ...act } })
  }
  return entries
}

/** All that an act says in these fields, as one text. */
function sign({ document, ...act }: NewAct, fields: readonly (keyof NewAct | 'link')[]): string {
  const { link, ...paper } = document
  return JSON.stringify(
    fields.map((field) => {
      if (field === 'link') return link ?? null
      return field === 'document' ? [paper.title, paper.date ?? null, paper.reference ?? null] : (act[field] ?? null)
    }),
  )
}

function afterColon(message: string): string {
  return message.slice(message.indexOf(': ') + 2)
}
