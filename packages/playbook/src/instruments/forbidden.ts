import type { Instrument } from './instrument.ts'

interface Forbidden {
  readonly path: readonly (string | number)[]
  readonly given: string
  /** Why, in a few words. */
  readonly why: string
}

/** What an instrument says that none may be (DESIGN.md section 12, G3): whom it addresses, and what it does. */
export function* forbiddenIn({ id, name, what, parameters }: Instrument): Generator<Forbidden> {
  const texts: readonly (readonly [Forbidden['path'], string])[] = [
    [['id'], id.replaceAll('-', ' ')],
    [['name'], name],
    [['what'], what],
    ...Object.entries(parameters).flatMap(([key, values]) => [
      [['parameters', key], key] as const,
      ...values.map((value, at) => [['parameters', key, at], value] as const),
    ]),
  ]
  for (const [path, text] of texts) {
    for (const [pattern, why] of FORBIDDEN) {
      const found = pattern.exec(plain(text))
      if (found !== null) yield { path, given: found[0], why }
    }
  }
}

/** Letters that look alike become one, so that no spelling hides a word. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bjournalists?\b/, 'a person or outlet is nobody to address'],
]
