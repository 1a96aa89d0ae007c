import type { SourceDocument } from './source-document.ts'
import type { Fold } from '@entente/store'
import type { Strike, Verdict } from './verdict.ts'

/** The verdicts that stand, by key of the incident. */
export const VERDICTS: Fold<Map<string, Verdict>> = {
  kinds: ['incident/confirmed', 'incident/struck', 'incident/verdict-withdrawn'],
  empty: () => new Map(),
  apply: (verdicts, { kind, payload, at, role }) => {
    const { key } = payload as { readonly key: string }
    if (kind === 'incident/confirmed') {
      const { document } = payload as { readonly document: SourceDocument }
      verdicts.set(key, { verdict: 'confirmed', document, at, role })
    } else if (kind === 'incident/struck') {
      const { reason, because, duplicateOf } = payload as Strike
      verdicts.set(key, {
        verdict: 'struck',
        reason,
        ...(because === undefined ? {} : { because }),
        ...(duplicateOf === undefined ? {} : { duplicateOf }),
        at,
        role,
      })
    } else verdicts.delete(key)
  },
}
