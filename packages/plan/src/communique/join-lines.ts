/**
 * Joins the lines of a clause to one. A word broken at the end of a line is put together; its hyphen stays where the text
 * elsewhere (given in lower case) has the word with one (`long-term`), or where the second half begins with a capital (`Russian-\nSpanish`).
 */
export function joinLines(lines: readonly string[], lowerCase: string): string {
  let joined = ''
  for (const line of lines) {
    const broken = /(\p{L}+)[-‐\u00ad]$/u.exec(joined)?.[1]
    const rest = /^\p{L}+/u.exec(line)?.[0]
    if (broken === undefined || rest === undefined) joined += joined === '' ? line : ` ${line}`
    else joined = keepsHyphen(broken, rest, lowerCase) ? joined + line : joined.slice(0, -1) + line
  }
  return joined.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim()
}

function keepsHyphen(before: string, after: string, lowerCase: string): boolean {
  return /^\p{Lu}/u.test(after) || lowerCase.includes(`${before}-${after}`.toLowerCase())
}
