import { useCallback, useState } from 'react'

interface TabDraft<Draft> {
  readonly draft: Draft
  /** With the empty draft it is forgotten. */
  readonly change: (next: (before: Draft) => Draft) => void
  /** Whether the browser keeps it over a reload. */
  readonly kept: boolean
}

/**
 * A draft of this tab. It is kept for the tab alone and until it is closed, because a text may be restricted: never in storage
 * that outlives the tab.
 * @param empty what nothing was written into yet; always the same object.
 * @param fields that a stored draft must have: an older program may have kept it otherwise.
 */
export function useTabDraft<Draft extends object>(
  key: string,
  empty: Draft,
  fields: readonly (keyof Draft)[],
): TabDraft<Draft> {
  const [state, setState] = useState(() => ({ draft: storedDraft(key, empty, fields), kept: true }))
  const change = useCallback(
    (next: (before: Draft) => Draft): void => {
      setState(({ draft }) => {
        const changed = next(draft)
        return { draft: changed, kept: storeDraft(key, changed === empty ? null : changed) }
      })
    },
    [key, empty],
  )
  return { ...state, change }
}

/** Whether this tab keeps a draft. */
export function hasTabDraft(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function storedDraft<Draft extends object>(key: string, empty: Draft, fields: readonly (keyof Draft)[]): Draft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    const whole = typeof stored === 'object' && stored !== null && fields.every((field) => field in stored)
    return whole ? (stored as Draft) : empty
  } catch {
    return empty
  }
}

function storeDraft(key: string, draft: object | null): boolean {
  try {
    if (draft === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}
