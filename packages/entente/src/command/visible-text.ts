import type { Terminal } from './terminal.ts'

/**
 * Signs that a terminal obeys rather than shows, that turn the direction of what follows, or that cannot be seen: control
 * signs but for tabs and ends of lines, bidi controls (Unicode Bidirectional Algorithm, UAX #9), line and paragraph
 * separators, tags. Joiners stay, because Persian and the scripts of India need them.
 */
const OBEYED =
  /(?!\t|\r?\n)\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|\p{Cs}/gu

/** A text for a terminal, in which such signs stand as `\u001b`. In JSON it means the same as before. */
export function visible(text: string): string {
  return text.replaceAll(OBEYED, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
}

/**
 * A terminal that is only shown what can be seen, whatever a feed, a file name or an address holds. On the error stream
 * what begins with a return is our own progress, which stays.
 */
export function showing(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(visible(text)),
    err: (text) => terminal.err(text.startsWith('\r') ? text : visible(text)),
  }
}
