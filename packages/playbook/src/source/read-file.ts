import { nearestText } from '@entente/model'
import type { z } from 'zod'
import type { PlaybookCode } from '../diagnostics/catalogue.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Path, Source, type SourceText } from './source.ts'

type Issue = z.core.$ZodIssue

/** What a schema accepts, with the text it was read from. */
export interface ReadFile<T> {
  readonly source?: Source
  /** Only where the text follows the schema. */
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a YAML text by a schema; all that is wrong with its form is told, each at its place. Never throws. */
export function readFile<T>(given: SourceText, schema: z.ZodType<T, unknown>): ReadFile<T> {
  const { source, diagnostics } = Source.read(given)
  if (source === undefined) return { diagnostics }
  const value = source.value()
  const parsed = schema.safeParse(value)
  if (parsed.success) return { source, value: parsed.data, diagnostics }
  return { source, diagnostics: parsed.error.issues.flatMap((issue) => tell(issue, [], source, value)) }
}

function tell(issue: Issue, above: Path, source: Source, root: unknown): readonly Diagnostic[] {
  const path: Path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  const value = valueAt(root, path)
  const given = typeof value === 'object' && value !== null ? String(path.at(-1) ?? '') : String(value)
  const say = (code: PlaybookCode, hint = ''): readonly Diagnostic[] => [source.diagnostic(path, code, { given, hint })]
  if (value === undefined && path.length > 0) {
    return [source.diagnostic(path.slice(0, -1), 'missing-key', { given: String(path.at(-1)) })]
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(value ?? {}).filter((key) => !issue.keys.includes(key))
      return issue.keys.map((key) => {
        const near = nearestText(
          key,
          KNOWN_KEYS.filter((one) => !known.includes(one)),
        )
        const hint = near === undefined ? 'docs/reference/playbook.md lists the keys' : `did you mean ${near}?`
        return source.diagnostic([...path, key], 'unknown-key', { given: key, hint }, 'key')
      })
    }
    case 'invalid_union':
      return likeliest(issue.errors).flatMap((one) => tell(one, path, source, root))
    case 'invalid_type':
      return say('wrong-type', WORDS_OF_TYPE[issue.expected] ?? issue.expected)
    case 'invalid_value': {
      const values = issue.values.map(String)
      const near = nearestText(given, values)
      return say('unknown-word', near === undefined ? `words are ${values.join(', ')}` : `did you mean ${near}?`)
    }
    case 'invalid_format':
      return say(...formatOf(issue.format === 'regex' ? (issue.pattern ?? '') : issue.format, path))
    case 'invalid_key':
      return [source.diagnostic(path, 'bad-name', { given: String(path.at(-1)) }, 'key')]
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'array')
        return say(issue.code === 'too_small' ? 'empty-list' : 'too-many', String(path.at(-1)))
      if (issue.origin === 'string') return say(issue.code === 'too_small' ? 'empty-text' : 'too-long')
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
      return say('out-of-range', issue.inclusive === false ? 'more than 0' : bound)
    }
    default:
      return say('wrong-type', issue.message)
  }
}

/** Of several forms an entry may have, the one it comes nearest to. */
function likeliest(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
  return errors.toSorted((a, b) => weight(a) - weight(b))[0] ?? []
}

function formatOf(format: string, path: Path): [PlaybookCode, string] {
  if (format.includes('[DW]')) return ['bad-duration', '']
  if (format.includes('\\d{2}-\\d{2}')) return ['bad-day-of-year', '']
  if (path.at(-1) === 'language') return ['bad-language', '']
  return ['bad-id', '']
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

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) value = (value as Record<string | number, unknown> | undefined | null)?.[step]
  return value
}

/** Every key of the language, for suggestions. */
const KNOWN_KEYS: readonly string[] =
  'entente partner extends because desk ambition register speaks language manner feed acts_through define acts id kind points when of agreement article before remove otherwise patterns once_per strain drain every cap levels from back_at calm_within warmth responses to min_points at choose ladder answer window within cooldown expires off_ramp offer lift initiatives on series each_after stop_when limits proportion ceiling stale settle sign_off above by family title about instruments name what intent rung addressee visible parameters lasting review lead cost consent legal basis cameo meaning unseen used year toward effect'.split(
    ' ',
  )
