import { nearestText } from '@entente/model'
import { z } from 'zod'
import { isPlaybookCode, type PlaybookCode } from '../diagnostics/catalogue.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formsAt, keysAt } from './keys-at.ts'
import { type Path, Source, type SourceText } from './source.ts'

type Issue = z.core.$ZodIssue

/** What a schema accepts, with the text it was read from. */
export interface ReadFile<T> {
  readonly source?: Source
  /** Only where the text follows the schema. */
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** A text beside what it should be. */
interface Reading {
  readonly source: Source
  readonly root: unknown
  readonly schema: z.ZodType
}

/** Reads a YAML text by a schema; all that is wrong with its form is told, each at its place. Never throws. */
export function readFile<T>(given: SourceText, schema: z.ZodType<T, unknown>): ReadFile<T> {
  const { source, diagnostics } = Source.read(given)
  if (source === undefined) return { diagnostics }
  const root = source.value()
  const parsed = schema.safeParse(root)
  if (parsed.success) return { source, value: parsed.data, diagnostics }
  return { source, diagnostics: parsed.error.issues.flatMap((issue) => tell(issue, [], { source, root, schema })) }
}

function tell(issue: Issue, above: Path, reading: Reading): readonly Diagnostic[] {
  const path = joined(above, issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.flatMap((key) => unknownKey(key, path, reading))
  if (issue.code === 'invalid_union') return likeliest(issue.errors).flatMap((one) => tell(one, path, reading))
  const { source, root } = reading
  const value = valueAt(root, path)
  const name = String(path.at(-1) ?? 'the file')
  if (value === undefined) return [source.diagnostic(path.slice(0, -1), 'missing-key', { given: name })]
  if (value === null) return [source.diagnostic(path, 'empty-value', { given: name }, 'key')]
  const given = typeof value === 'object' ? name : String(value as string | number | boolean)
  const { code, ...told } = explained(issue, given, name)
  return [source.diagnostic(path, code, { given, ...told }, issue.code === 'invalid_key' ? 'key' : 'value')]
}

interface Explained {
  readonly code: PlaybookCode
  readonly given?: string
  readonly hint?: string
}

function explained(issue: Issue, given: string, name: string): Explained {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', hint: WORDS_OF_TYPE[issue.expected] ?? issue.expected }
    case 'invalid_value': {
      const words = issue.values.map(String)
      const near = nearestText(given, words)
      return { code: 'unknown-word', hint: near === undefined ? oneOf(words) : `did you mean ${near}?` }
    }
    case 'invalid_format':
      return { code: isPlaybookCode(issue.message) ? issue.message : 'wrong-type', hint: 'of this form' }
    case 'invalid_key':
      return { code: 'bad-name', given: name }
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, name)
    default:
      return { code: 'wrong-type', hint: issue.message }
  }
}

function outOfBounds(issue: Issue & { code: 'too_small' | 'too_big' }, name: string): Explained {
  const small = issue.code === 'too_small'
  switch (issue.origin) {
    case 'array':
      return { code: small ? 'empty-list' : 'too-many', given: name }
    case 'string':
      return { code: small ? 'empty-text' : 'too-long' }
    default: {
      const bound = small ? `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}` : ''
      return { code: 'out-of-range', hint: small ? bound : `at most ${issue.maximum}` }
    }
  }
}

function unknownKey(key: string, path: Path, reading: Reading): readonly Diagnostic[] {
  const { source, root, schema } = reading
  const [form] = formsAt(schema, [...path, key])
  if (form !== undefined) {
    // Another form that can stand here knows the key: it is its value that does not fit.
    const { error } = z.safeParse(form, valueAt(root, [...path, key]))
    if (error !== undefined) return error.issues.flatMap((issue) => tell(issue, [...path, key], reading))
  }
  const there = Object.keys(valueAt(root, path) ?? {})
  const free = keysAt(schema, path).filter((one) => !there.includes(one))
  const near = nearestText(key, free)
  const hint = near === undefined ? `keys that can stand here are ${free.join(', ')}` : `did you mean ${near}?`
  return [source.diagnostic([...path, key], 'unknown-key', { given: key, hint }, 'key')]
}

/** Of several forms an entry may have, the one it comes nearest to: least superfluous, then least wrong, then deepest. */
function likeliest(forms: readonly (readonly Issue[])[]): readonly Issue[] {
  const superfluous = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))
  const [nearest] = forms.toSorted(
    (a, b) => superfluous(a) - superfluous(b) || a.length - b.length || depth(b) - depth(a),
  )
  return nearest ?? []
}

const WORDS_OF_TYPE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with values',
  record: 'names with conditions',
  boolean: 'true or false',
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? `write ${words.join()}` : `words are ${words.join(', ')}`
}

function joined(above: Path, path: readonly PropertyKey[]): Path {
  return [...above, ...path.map((step) => (typeof step === 'number' ? step : String(step)))]
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) value = (value as Record<string | number, unknown> | undefined | null)?.[step]
  return value
}
