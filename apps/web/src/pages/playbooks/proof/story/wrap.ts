const ELLIPSIS = '…'

/** A text in lines of so many letters, at most so many lines; a longer word is cut, what is left over is an ellipsis. */
export function wrap(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, letters))) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= letters) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${last.slice(0, letters - 1)}${ELLIPSIS}`]
}

function pieces(word: string, letters: number): readonly string[] {
  const all = Array.from(word)
  if (all.length <= letters) return word === '' ? [] : [word]
  return Array.from({ length: Math.ceil(all.length / letters) }, (_, at) =>
    all.slice(at * letters, (at + 1) * letters).join(''),
  )
}
