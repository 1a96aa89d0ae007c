import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'

const ROOT = join(import.meta.dirname, '..')

/** A page of the documentation with its generated parts, each between `<!-- NAME -->` and `<!-- end -->`, made anew. */
export async function withGeneratedParts(page: string, parts: Readonly<Record<string, string>>): Promise<string> {
  let text = readFileSync(join(ROOT, page), 'utf8')
  for (const [name, part] of Object.entries(parts)) {
    const marked = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- end -->)`, 'u')
    if (!marked.test(text)) throw new Error(`${page} has no place for ${name}`)
    text = text.replace(marked, (_, begin: string, end: string) => `${begin}\n\n${part}\n\n${end}`)
  }
  const style = JSON.parse(readFileSync(join(ROOT, '.prettierrc.json'), 'utf8')) as object
  return await format(text, { ...style, parser: 'markdown' })
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
