/** The fields of one line of delimited text; quoted fields may hold the delimiter and doubled quotes. */
export function splitLine(line: string, delimiter: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? ''
    if (quoted && character === '"' && line[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"' && (quoted || field === '')) {
      quoted = !quoted
    } else if (character === delimiter && !quoted) {
      fields.push(field)
      field = ''
    } else {
      field += character
    }
  }
  return [...fields, field]
}
