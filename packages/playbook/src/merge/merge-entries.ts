import { nearestText } from '@entente/model'
import type { PlaybookCode } from '../diagnostics/catalogue.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Removal } from '../language/playbook-file.ts'
import type { Source } from '../source/source.ts'
import { Located } from './located.ts'

interface Entry {
  readonly id: string
  readonly before?: string | undefined
  readonly because?: string | undefined
}

/** One list of a file, such as `acts`, without `otherwise`. */
export interface List<T extends Entry> {
  readonly key: string
  readonly source: Source
  /** With the place of each in the list. */
  readonly entries: readonly (readonly [at: number, entry: T | Removal])[]
  /** Keys of the base that mean nothing beside what an entry says anew. */
  readonly overtaken?: (entry: T) => readonly (keyof T & string)[]
}

export interface MergedEntries<T extends Entry> {
  readonly entries: readonly Located<T>[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Rule 12: an entry overridden by id keeps its place and the keys that are not given; new ones stand before all of the
 * base's, in their own order, or where `before` says; `remove` takes one away.
 */
export function mergeEntries<T extends Entry>(base: readonly Located<T>[], list: List<T>): MergedEntries<T> {
  const diagnostics: Diagnostic[] = []
  const tell = (at: number, key: string, code: PlaybookCode, given: string, hint = ''): void => {
    diagnostics.push(list.source.diagnostic([list.key, at, key], code, { given, hint }))
  }
  const byId = new Map(base.map((located) => [located.value.id, located]))
  const ids = [...byId.keys()]
  const seen = new Set<string>()
  const removed = new Set<string>()
  const changed = new Map<string, Located<T>>()
  const first: Located<T>[] = []
  const before = new Map<string, Located<T>[]>()
  for (const [at, entry] of list.entries) {
    const { id } = entry
    if (seen.has(id)) {
      tell(at, 'id', 'duplicate-id', id)
      continue
    }
    seen.add(id)
    if (isRemoval(entry)) {
      if (!byId.has(id)) tell(at, 'id', 'unknown-removal', id, suggestion(id, ids))
      else if (entry.because === undefined) tell(at, 'id', 'removal-without-because', id)
      removed.add(id)
      continue
    }
    const located = Located.of<T>(entry, list.source, [list.key, at])
    const overridden = byId.get(id)
    if (overridden !== undefined) {
      if (entry.before !== undefined) tell(at, 'before', 'before-in-vain', id)
      const gone: readonly string[] = list.overtaken?.(entry) ?? []
      changed.set(id, overridden.only((key) => !gone.includes(key)).with(located))
    } else if (entry.before === undefined) first.push(located)
    else if (byId.has(entry.before)) before.set(entry.before, [...(before.get(entry.before) ?? []), located])
    else tell(at, 'before', 'unknown-before', entry.before, suggestion(entry.before, ids))
  }
  const kept = base.flatMap((located) => {
    const { id } = located.value
    return [...(before.get(id) ?? []), ...(removed.has(id) ? [] : [changed.get(id) ?? located])]
  })
  return { entries: [...first, ...kept], diagnostics }
}

/** Words that help where an id was mistyped. */
export function suggestion(given: string, known: readonly string[]): string {
  const near = nearestText(given, known)
  if (near !== undefined) return `did you mean ${near}?`
  return known.length === 0 ? 'there is none' : `known are ${known.slice(0, 12).join(', ')}`
}

function isRemoval(entry: object): entry is Removal {
  return 'remove' in entry
}
