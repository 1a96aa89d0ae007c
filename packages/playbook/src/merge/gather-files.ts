import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { playbookFile } from '../language/playbook-schema.ts'
import { readFile } from '../source/read-file.ts'
import type { SourceText } from '../source/source.ts'
import type { FormedFile } from './merge-files.ts'

/** The text of the playbook of that name, beside the one that names it; undefined where there is none. */
export type ResolveBase = (name: string, from: string) => SourceText | undefined

/** In a row. */
const MOST_BASES = 20

/**
 * A playbook and the files it extends, from the outermost base to itself; without `files` where one of them cannot be used.
 * What is wrong with a base is told with the base's own place.
 */
export function gatherFiles(
  text: SourceText,
  resolve: ResolveBase,
): { readonly files?: readonly [FormedFile, ...FormedFile[]]; readonly diagnostics: readonly Diagnostic[] } {
  const first = readFile(text, playbookFile)
  if (first.source === undefined || first.value === undefined) return { diagnostics: first.diagnostics }
  let files: readonly [FormedFile, ...FormedFile[]] = [{ source: first.source, value: first.value }]
  const names = [text.file]
  for (let [outermost] = files; outermost.value.extends !== undefined; [outermost] = files) {
    const { source, value } = outermost
    const name = value.extends ?? ''
    const base = resolve(name, source.file)
    if (base === undefined) return { diagnostics: [source.diagnostic(['extends'], 'unknown-base', { given: name })] }
    if (names.includes(base.file)) {
      const hint = [...names.slice(names.indexOf(base.file)), base.file].join(' -> ')
      return { diagnostics: [source.diagnostic(['extends'], 'extends-cycle', { given: name, hint })] }
    }
    if (names.length > MOST_BASES) {
      const told = { given: first.value.extends ?? '', hint: String(MOST_BASES) }
      return { diagnostics: [first.source.diagnostic(['extends'], 'extends-too-far', told)] }
    }
    names.push(base.file)
    const read = readFile(base, playbookFile)
    if (read.source === undefined || read.value === undefined) return { diagnostics: read.diagnostics }
    files = [{ source: read.source, value: read.value }, ...files]
  }
  return { files, diagnostics: [] }
}
