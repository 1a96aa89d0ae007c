const CONTEXT = 3

/** A unified diff of one file with one hunk around all that differs; empty where nothing does. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  const [old, now] = [linesOf(before), linesOf(after)]
  const same = commonStart(old, now)
  const sameEnd = commonStart(old.slice(same).toReversed(), now.slice(same).toReversed())
  const from = Math.max(0, same - CONTEXT)
  const [oldEnd, nowEnd] = [old.length - sameEnd, now.length - sameEnd]
  const after_ = old.slice(oldEnd, oldEnd + CONTEXT)
  const header = `@@ -${span(from, oldEnd + after_.length)} +${span(from, nowEnd + after_.length)} @@\n`
  const lines = [
    ...old.slice(from, same).map((line) => ` ${line}`),
    ...old.slice(same, oldEnd).map((line) => `-${line}`),
    ...now.slice(same, nowEnd).map((line) => `+${line}`),
    ...after_.map((line) => ` ${line}`),
  ]
  return `--- a/${file}\n+++ b/${file}\n${header}${lines.map(ended).join('')}`
}

/** Each with the line break at its end, if it has one. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let count = 0
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count += 1
  return count
}

/** First line, from 1, and number of lines; before the first one where there are none. */
function span(from: number, to: number): string {
  return `${to === from ? from : from + 1},${to - from}`
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`
}
