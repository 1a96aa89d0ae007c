/** What can be wrong with an incident as reported, in the order of the keys 2 to 6 of an audit. */
export const STRIKE_REASONS = [
  { reason: 'wrong-actors', label: 'Wrong actors', meaning: 'somebody else acted, or toward somebody else' },
  { reason: 'wrong-act', label: 'Wrong act', meaning: 'these two, but something else was done' },
  { reason: 'not-an-event', label: 'Not an event', meaning: 'an opinion, a plan, a film: nothing was done' },
  { reason: 'old-news', label: 'Old news', meaning: 'it was done, at another time' },
  { reason: 'duplicate', label: 'Duplicate', meaning: 'another incident stands for the same act' },
] as const

/** Everything that a reader of an audit can say, in the order of the keys 1 to 7. */
export const JUDGEMENTS = [
  { reason: 'right', label: 'Right', meaning: 'these two, this act, this day' },
  ...STRIKE_REASONS,
  { reason: 'cannot-tell', label: 'Cannot tell', meaning: 'the link is dead or says too little' },
] as const

export function judgementLabel(judgement: string): string {
  return JUDGEMENTS.find((one) => one.reason === judgement)?.label ?? judgement
}
