/** What of the inbox is in its address. */
export interface InboxSearch {
  readonly desk?: string | undefined
  readonly partner?: string | undefined
  readonly status?: 'all' | undefined
}

export function readInboxSearch({ desk, partner, status }: Record<string, unknown>): InboxSearch {
  return {
    ...(typeof desk === 'string' && desk !== '' ? { desk } : {}),
    ...(typeof partner === 'string' && partner !== '' ? { partner } : {}),
    ...(status === 'all' ? { status } : {}),
  }
}
