/** Control signs, line and paragraph ends, and signs that turn the direction of what follows or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu

/** A text on one line, without what could not be seen in it; cut at `most` characters, which is then shown. */
export function plainText(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(UNSEEN, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  const signs = [...line]
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`
}
