/** A head as briefs print it: the number of a row, and at least 16 digits of its hash. */
const HEAD = /(?<![\w:])\d{1,12}:[0-9a-f]{16,64}(?![\w:])/gi

/**
 * The heads in a text that was pasted, such as the foot of a brief. Where none is in it, the text as a whole, so that the server
 * says what is wrong with it.
 */
export function printedHeads(text: string): string[] {
  const found = text.match(HEAD)
  if (found !== null) return [...new Set(found.map((head) => head.toLowerCase()))]
  const trimmed = text.trim()
  return trimmed === '' ? [] : [trimmed.slice(0, 200)]
}
