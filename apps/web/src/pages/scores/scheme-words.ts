import type { Scheme } from '../../api/score-types.ts'

interface SchemeWords {
  readonly title: string
  /** Each value with its name and when it is given, lowest first. */
  readonly values: readonly { readonly value: string; readonly name: string; readonly when: string }[]
}

/** What readers choose from. */
export const SCHEME_WORDS: Readonly<Record<Scheme, SchemeWords>> = {
  completion: {
    title: 'Completion, five levels',
    values: [
      { value: 'no-evidence', name: 'no evidence', when: 'nothing shows whether anything was done' },
      { value: 'not-started', name: 'not started', when: 'nothing was done' },
      { value: 'limited', name: 'limited', when: 'something was done, most is missing' },
      { value: 'substantial', name: 'substantial', when: 'most was done, something is missing' },
      { value: 'complete', name: 'complete', when: 'all that was promised was done' },
    ],
  },
  compliance: {
    title: 'Compliance, −1 to +1',
    values: [
      { value: '-1', name: '−1, not kept', when: 'nothing was done, or the opposite' },
      { value: '0', name: '0, in part', when: 'kept in part, or under way' },
      { value: '1', name: '+1, kept', when: 'what was promised was done' },
    ],
  },
}

export function valueName(scheme: Scheme, value: string): string {
  return SCHEME_WORDS[scheme].values.find((one) => one.value === value)?.name ?? value
}
