/** A long line broken between words at the width of the terminal; what follows stands under the text of a two-column line. */
export function wrapped(
  line: string,
  width: number,
  indent: number = /^\S[\S ]{0,11}\s{2,}/.exec(line)?.[0].length ?? 0,
): string {
  const most = Math.max(40, indent + 20, Math.min(width, 110))
  const lines: string[] = []
  let rest = line
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    const at = space <= indent ? most : space
    lines.push(rest.slice(0, at))
    rest = `${' '.repeat(indent)}${rest.slice(at).trimStart()}`
  }
  return [...lines, rest].join('\n')
}
