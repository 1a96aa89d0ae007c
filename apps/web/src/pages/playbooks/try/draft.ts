/** Texts that were changed on this page, by partner: kept while the page is open, so that one can look elsewhere meanwhile. */
const drafts = new Map<string, string>()

export function draftOf(partner: string): string | undefined {
  return drafts.get(partner)
}

export function keepDraft(partner: string, text: string): void {
  drafts.set(partner, text)
}
