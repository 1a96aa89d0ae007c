import type { Diagnostic, Place, Told } from '../diagnostics/diagnostic.ts'
import { diagnosticAt } from '../diagnostics/diagnostic.ts'
import type { PlaybookCode } from '../diagnostics/catalogue.ts'
import { isAlias, isMap, isNode, isScalar, parseDocument, type Document, visit } from 'yaml'

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

  private constructor({ file, text }: SourceText, document: Document) {
    this.file = file
    this.#text = text
    this.#document = document
  }

  /** Never throws; without `source` the text cannot be used at all. */
  static read(given: SourceText): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
    const text = given.text.replace(/^\uFEFF/, '')
    const document = parseDocument(text, { version: '1.2', prettyErrors: false })
    const source = new Source({ file: given.file, text }, document)
    const diagnostics = source.#faults()
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
    const node = this.#node(path)
    if (!isScalar(node) || typeof node.value !== 'string' || !Array.isArray(node.range)) return this.place(path)
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

  /** Counted here, for the parser loses lines in a text that is broken. */
  #placeOf(offset: number): Place {
    const before = this.#text.slice(0, offset).split('\n')
    return { file: this.file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }

  #offset(path: Path, at: 'key' | 'value'): number {
    const ofKey = this.#offsetOfKey(path)
    const found = at === 'key' ? (ofKey ?? beginOf(this.#node(path))) : (beginOf(this.#node(path)) ?? ofKey)
    return found ?? (path.length === 0 ? 0 : this.#offset(path.slice(0, -1), 'value'))
  }

  #offsetOfKey(path: Path): number | undefined {
    const parent = path.length === 0 ? undefined : this.#node(path.slice(0, -1))
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
    return beginOf(pair?.key)
  }

  #node(path: Path): unknown {
    return path.length === 0 ? this.#document.contents : this.#document.getIn(path, true)
  }

  #faults(): readonly Diagnostic[] {
    const ofForm = [...this.#faultsOfForm()]
    return ofForm.length > 0 ? ofForm : this.#faultsOfStyle()
  }

  /** Up to the first place where it is no YAML any more: what is told after that is mostly its consequence. */
  *#faultsOfForm(): Generator<Diagnostic> {
    for (const { code, pos, message } of this.#document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
      const place = this.#placeOf(pos[0])
      const known = CODE_OF_YAML.get(code)
      const line = this.#text.split('\n')[place.line - 1] ?? ''
      yield diagnosticAt(place, known ?? 'yaml-syntax', { given: line, hint: message })
      if (known === undefined) return
    }
  }

  /** What YAML allows and a playbook does not need. */
  #faultsOfStyle(): readonly Diagnostic[] {
    const faults: Diagnostic[] = []
    const note = (offset: number | undefined, code: PlaybookCode, given: string): void => {
      faults.push(diagnosticAt(this.#placeOf(offset ?? 0), code, { given }))
    }
    /** Anchors and tags stand before the node. */
    const noteBefore = (offset: number | undefined, code: PlaybookCode, given: string): void => {
      const at = this.#text.lastIndexOf(given, offset)
      note(at < 0 ? offset : at, code, given)
    }
    visit(this.#document, {
      Node(_key, node) {
        if (isAlias(node)) note(node.range?.[0], 'yaml-alias', `*${node.source}`)
        else if (node.anchor !== undefined) noteBefore(node.range?.[0], 'yaml-anchor', `&${node.anchor}`)
        else if (node.tag !== undefined)
          noteBefore(node.range?.[0], 'yaml-tag', node.tag.replace(/^tag:yaml.org,2002:/, '!!'))
      },
      Pair(_key, { key }) {
        if (isScalar(key) && key.value === '<<') note(key.range?.[0], 'yaml-merge', '<<')
        else if (!isScalar(key) || typeof key.value !== 'string') {
          note(isNode(key) ? key.range?.[0] : 0, 'key-not-text', isScalar(key) ? String(key.value) : 'a list or map')
        }
      },
    })
    return faults
  }
}

function beginOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

const CODE_OF_YAML: ReadonlyMap<string, PlaybookCode> = new Map([
  ['DUPLICATE_KEY', 'duplicate-key'],
  ['MULTIPLE_DOCS', 'several-documents'],
  ['TAB_AS_INDENT', 'yaml-tab'],
] as const)
