import type { Diagnostic, Place, Told } from '../diagnostics/diagnostic.ts'
import { diagnosticAt } from '../diagnostics/diagnostic.ts'
import type { PlaybookCode } from '../diagnostics/catalogue.ts'
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, type Document, visit } from 'yaml'

/** A file as it was read; `file` is the name that diagnostics tell. */
export interface SourceText {
  readonly file: string
  readonly text: string
}

/** Keys and places in lists that lead to a value. */
export type Path = readonly (string | number)[]

/** A YAML text with the place of each of its values. Only maps, lists and scalars: no anchors, aliases, tags or merged keys. */
export class Source {
  readonly file: string
  readonly #text: string
  readonly #document: Document
  readonly #lines: LineCounter

  private constructor({ file, text }: SourceText, document: Document, lines: LineCounter) {
    this.file = file
    this.#text = text
    this.#document = document
    this.#lines = lines
  }

  /** Never throws; without `source` the text cannot be used at all. */
  static read(given: SourceText): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
    const lines = new LineCounter()
    const document = parseDocument(given.text, { lineCounter: lines, version: '1.2', prettyErrors: false })
    const source = new Source(given, document, lines)
    const diagnostics = [...source.#faultsOfYaml()]
    if (diagnostics.length > 0) return { diagnostics }
    if (document.contents === null) return { diagnostics: [source.diagnostic([], 'empty-file')] }
    return { source, diagnostics }
  }

  /** The text as plain values. */
  value(): unknown {
    return this.#document.toJS()
  }

  /** Where a value stands, or its nearest parent where it is not there; `key` for the key itself. */
  place(path: Path, at: 'key' | 'value' = 'value'): Place {
    return this.#placeOf(this.#offset(path, at))
  }

  /** Where a character of a text stands; the beginning of the text where it is folded or holds escapes. */
  placeInText(path: Path, character: number): Place {
    const node = this.#document.getIn(path, true)
    if (!isScalar(node) || typeof node.value !== 'string' || node.range == null) return this.place(path)
    const [from, to] = node.range
    const written = this.#text.slice(from, to)
    const quotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0
    // Only what stands there letter by letter can be pointed into.
    const literal = written.slice(quotes, written.length - quotes) === node.value
    return this.#placeOf(literal ? from + quotes + character : from)
  }

  diagnostic(path: Path, code: PlaybookCode, told: Told = {}, at: 'key' | 'value' = 'value'): Diagnostic {
    return diagnosticAt(this.place(path, at), code, told)
  }

  #placeOf(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset)
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  #offset(path: Path, at: 'key' | 'value'): number {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, length), true)
      const last = path[length - 1]
      if (length > 0 && (at === 'key' || !isNode(node))) {
        const parent = length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, length - 1), true)
        const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined
        if (pair !== undefined && isNode(pair.key) && pair.key.range != null) return pair.key.range[0]
      }
      if (isNode(node) && node.range != null) return node.range[0]
    }
    return 0
  }

  *#faultsOfYaml(): Generator<Diagnostic> {
    for (const error of [...this.#document.errors, ...this.#document.warnings]) {
      const place = this.#placeOf(error.pos[0])
      const line = this.#text.split('\n')[place.line - 1] ?? ''
      yield diagnosticAt(place, CODE_OF_YAML.get(error.code) ?? 'yaml-syntax', {
        given: line,
        hint: error.message.split('\n')[0] ?? '',
      })
    }
    const faults: Diagnostic[] = []
    const note = (offset: number | undefined, code: PlaybookCode, given: string): void => {
      faults.push(diagnosticAt(this.#placeOf(offset ?? 0), code, { given }))
    }
    visit(this.#document, {
      Node(_key, node) {
        if (isAlias(node)) note(node.range?.[0], 'yaml-alias', `*${node.source}`)
        else if (node.anchor !== undefined) note(node.range?.[0], 'yaml-anchor', `&${node.anchor}`)
        else if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org'))
          note(node.range?.[0], 'yaml-tag', node.tag)
      },
      Pair(_key, pair) {
        const { key } = pair
        if (isScalar(key) && key.value === '<<') note(key.range?.[0], 'yaml-merge', '<<')
        else if (!isScalar(key) || typeof key.value !== 'string') {
          note(isNode(key) ? key.range?.[0] : 0, 'key-not-text', isScalar(key) ? String(key.value) : 'a list or map')
        }
      },
    })
    yield* faults
  }
}

const CODE_OF_YAML: ReadonlyMap<string, PlaybookCode> = new Map([
  ['DUPLICATE_KEY', 'duplicate-key'],
  ['MULTIPLE_DOCS', 'several-documents'],
  ['TAB_AS_INDENT', 'yaml-tab'],
  ['TAG_RESOLVE_FAILED', 'yaml-tag'],
] as const)
