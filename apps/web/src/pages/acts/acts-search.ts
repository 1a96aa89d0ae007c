/** What of the page of acts is in its address. */
export interface ActsSearch {
  /** Only acts of or toward this actor. */
  readonly partner?: string | undefined
  /** Key of the incident that a new act is about. */
  readonly about?: string | undefined
  /** Id of the act that is being corrected. */
  readonly correct?: string | undefined
}

export function readActsSearch({ partner, about, correct }: Record<string, unknown>): ActsSearch {
  return {
    ...(typeof partner === 'string' && partner !== '' ? { partner } : {}),
    ...(typeof about === 'string' && about !== '' ? { about } : {}),
    ...(typeof correct === 'string' && /^A\d+$/.test(correct) ? { correct } : {}),
  }
}
