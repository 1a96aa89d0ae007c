import type { PlaybookCode } from '../diagnostics/catalogue.ts'
import type { Diagnostic, Place, Told } from '../diagnostics/diagnostic.ts'
import type { Path, Source } from '../source/source.ts'

interface Stand {
  readonly source: Source
  readonly path: Path
}

/** A map of the playbook with the file and place from which each of its keys came. */
export class Located<T extends object> {
  readonly value: T
  readonly #self: Stand
  readonly #keys: ReadonlyMap<string, Stand>

  private constructor(value: T, self: Stand, keys: ReadonlyMap<string, Stand>) {
    this.value = value
    this.#self = self
    this.#keys = keys
  }

  static of<T extends object>(value: T, source: Source, path: Path): Located<T> {
    const keys = Object.keys(value).map((key) => [key, { source, path: [...path, key] }] as const)
    return new Located(value, { source, path }, new Map(keys))
  }

  /** Nothing but the keys that fit. */
  only(fits: (key: string) => boolean): Located<T> {
    const value = Object.fromEntries(Object.entries(this.value).filter(([key]) => fits(key))) as T
    return new Located(value, this.#self, new Map([...this.#keys].filter(([key]) => fits(key))))
  }

  /** Keys that `over` gives replace those of this one, as a whole. */
  with(over: Located<T>): Located<T> {
    const keys = new Map([...this.#keys, ...over.#keys])
    return new Located<T>({ ...this.value, ...over.value }, over.#self, keys)
  }

  /** Whether the file where it was last changed gives this key. */
  changed(key: keyof T & string): boolean {
    return this.#keys.get(key)?.source === this.#self.source
  }

  tell(code: PlaybookCode, told?: Told): Diagnostic {
    return this.#self.source.diagnostic(this.#self.path, code, told)
  }

  /** At the value of a key, or further in; at the entry where it has no such key. */
  tellAt(key: keyof T & string, code: PlaybookCode, told?: Told, ...inside: Path): Diagnostic {
    const { source, path } = this.#keys.get(key) ?? this.#self
    return source.diagnostic([...path, ...inside], code, told)
  }

  /** Where the value of a key stands, or what is further in; the entry where it has no such key. */
  placeOf(key: string, inside: Path): Place {
    const { source, path } = this.#keys.get(key) ?? this.#self
    return source.place(this.#keys.has(key) ? [...path, ...inside] : path)
  }

  place(): Place {
    return this.#self.source.place(this.#self.path)
  }

  /** Where a character of a text under a key stands. */
  placeInText(key: keyof T & string, inside: Path, character: number): Place {
    const { source, path } = this.#keys.get(key) ?? this.#self
    return source.placeInText([...path, ...inside], character)
  }
}
