import { carryOver, EMPTY_PROMISE, type PromiseDraft } from '../../../follow-up/promise/promise-draft.ts'
import type { ClauseDraft } from './occasion-draft.ts'

/** What one does with the clauses of a text. */
export type ClauseEdit =
  | { readonly do: 'mark'; readonly key: number; readonly owner: string }
  | { readonly do: 'unmark'; readonly key: number }
  | { readonly do: 'fill'; readonly key: number; readonly promise: PromiseDraft }
  | { readonly do: 'merge'; readonly key: number }
  | { readonly do: 'split'; readonly key: number; readonly texts: readonly string[] }

/** Fields that a promise has from the one before, as long as nobody filled them in. */
const CARRIED = ['direction', 'otherBy', 'otherTo', 'binding', 'status', 'owner'] as const

export function editClauses(clauses: readonly ClauseDraft[], edit: ClauseEdit): readonly ClauseDraft[] {
  const at = clauses.findIndex(({ key }) => key === edit.key)
  const clause = clauses[at]
  if (clause === undefined) return clauses
  switch (edit.do) {
    case 'mark':
      return clauses.with(at, { ...clause, promise: newPromise(clauses.slice(0, at), clause, edit.owner), touched: [] })
    case 'unmark':
      return clauses.with(at, { ...clause, promise: null, touched: [] })
    case 'fill':
      return fill(clauses, at, edit.promise)
    case 'merge':
      return merge(clauses, at)
    case 'split':
      return split(clauses, at, edit.texts)
  }
}

function newPromise(before: readonly ClauseDraft[], clause: ClauseDraft, owner: string): PromiseDraft {
  const last = before.findLast(({ promise }) => promise !== null)?.promise
  return carryOver(last ?? { ...EMPTY_PROMISE, owner }, clause.text.slice(0, 2000))
}

function fill(clauses: readonly ClauseDraft[], at: number, promise: PromiseDraft): ClauseDraft[] {
  const before = clauses[at]?.promise
  const changed = CARRIED.filter((field) => promise[field] !== before?.[field])
  const carried = new Set<(typeof CARRIED)[number]>(changed)
  return clauses.map((clause, place) => {
    if (place === at) return { ...clause, promise, touched: [...new Set([...clause.touched, ...changed])] }
    if (place < at || clause.promise === null || carried.size === 0) return clause
    // From the first one on that says it otherwise, later ones follow that one.
    for (const field of clause.touched) carried.delete(field as (typeof CARRIED)[number])
    if (carried.size === 0) return clause
    const fields = Object.fromEntries([...carried].map((field) => [field, promise[field]]))
    return { ...clause, promise: { ...clause.promise, ...fields } }
  })
}

function merge(clauses: readonly ClauseDraft[], at: number): readonly ClauseDraft[] {
  const [first, second] = clauses.slice(at, at + 2)
  if (first === undefined || second === undefined) return clauses
  const whole: ClauseDraft = {
    ...first,
    kind: first.kind === 'clause' || second.kind === 'clause' ? 'clause' : first.kind,
    text: [first.text, second.label, second.text].filter(Boolean).join(' '),
    suggestion: first.suggestion ?? second.suggestion,
    promise: first.promise ?? second.promise,
    touched: first.promise === null ? second.touched : first.touched,
  }
  return clauses.toSpliced(at, 2, whole)
}

function split(clauses: readonly ClauseDraft[], at: number, given: readonly string[]): readonly ClauseDraft[] {
  const clause = clauses[at]
  const texts = given.map((text) => text.trim()).filter(Boolean)
  if (clause === undefined || texts.length === 0) return clauses
  const free = Math.max(...clauses.map(({ key }) => key)) + 1
  const parts = texts.map((text, part): ClauseDraft => {
    const words = clause.suggestion?.words.filter((word) => text.includes(word)) ?? []
    const suggestion = clause.suggestion === null || words.length === 0 ? null : { ...clause.suggestion, words }
    if (part === 0) return { ...clause, text, suggestion }
    return { ...clause, key: free + part, label: '', text, suggestion, promise: null, touched: [] }
  })
  return clauses.toSpliced(at, 1, ...parts)
}
