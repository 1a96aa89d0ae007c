import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type {
  InitiativeEntry,
  LimitsEntry,
  Otherwise,
  PatternEntry,
  PlaybookFile,
  Removal,
  ResponseEntry,
  RuleEntry,
  StrainEntry,
  WarmthEntry,
} from '../language/playbook-file.ts'
import type { Source } from '../source/source.ts'
import { Located } from './located.ts'
import { type List, mergeEntries } from './merge-entries.ts'
import { overtakenInInitiative, overtakenInPattern, overtakenInResponse, overtakenInRule } from './overtaken.ts'
import { withoutBecause } from './without-because.ts'

/** A file that follows the schema, with its text. */
export interface FormedFile {
  readonly source: Source
  readonly value: PlaybookFile
}

type Top = Omit<
  PlaybookFile,
  'define' | 'acts' | 'patterns' | 'responses' | 'initiatives' | 'strain' | 'warmth' | 'limits'
>

/** A playbook and its bases as one, each key with the place from which it came. */
export interface Merged {
  readonly top: Located<Top>
  readonly define: Located<Readonly<Record<string, string>>>
  readonly rules: readonly Located<RuleEntry>[]
  readonly patterns: readonly Located<PatternEntry>[]
  readonly strain: Located<StrainEntry>
  readonly warmth: Located<WarmthEntry>
  readonly responses: readonly Located<ResponseEntry>[]
  readonly initiatives: readonly Located<InitiativeEntry>[]
  readonly limits: Located<LimitsEntry>
}

/** Why it exists and for whom is a matter of each file. */
const INHERITED: readonly string[] = ['desk', 'ambition', 'register', 'feed', 'acts_through'] satisfies (keyof Top)[]

/** Rule 12. `files` from the outermost base to the playbook itself; at least one. */
export function mergeFiles(files: readonly [FormedFile, ...FormedFile[]]): {
  readonly merged: Merged
  readonly diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const [outermost, ...rest] = files
  let merged = onto(emptyOf(outermost), outermost, diagnostics)
  for (const file of rest) {
    const base = merged
    merged = onto(base, file, diagnostics)
    diagnostics.push(...withoutBecause(base, merged))
  }
  return { merged, diagnostics }
}

function emptyOf({ source, value }: FormedFile): Merged {
  const none = <T extends object>(given: T): Located<T> => Located.of(given, source, [])
  return {
    top: none<Top>({ entente: value.entente }),
    define: none({}),
    rules: [],
    patterns: [],
    strain: none<StrainEntry>({}),
    warmth: none<WarmthEntry>({}),
    responses: [],
    initiatives: [],
    limits: none<LimitsEntry>({}),
  }
}

function onto(base: Merged, { source, value }: FormedFile, diagnostics: Diagnostic[]): Merged {
  const { define = {}, acts, patterns, strain, warmth, responses, initiatives, limits, ...own } = value
  const entries = <T extends { id: string }>(
    before: readonly Located<T>[],
    key: string,
    given: readonly (T | Removal | Otherwise)[] = [],
    overtaken: NonNullable<List<T>['overtaken']> = () => [],
  ): readonly Located<T>[] => {
    const list = [...given.entries()].flatMap(([at, one]) => ('otherwise' in one ? [] : [[at, one] as const]))
    const merged = mergeEntries(before, { key, source, entries: list, overtaken })
    diagnostics.push(...merged.diagnostics)
    return merged.entries
  }
  const keys = <T extends object>(before: Located<T>, key: string, given: T | undefined): Located<T> =>
    given === undefined ? before : before.with(Located.of(given, source, [key]))
  diagnostics.push(...otherwiseNotLast(source, acts))
  return {
    top: base.top.only((key) => INHERITED.includes(key)).with(Located.of<Top>(own, source, [])),
    define: keys(base.define, 'define', define),
    rules: entries(base.rules, 'acts', acts, overtakenInRule),
    patterns: entries(base.patterns, 'patterns', patterns, overtakenInPattern),
    strain: keys(base.strain, 'strain', strain),
    warmth: keys(base.warmth, 'warmth', warmth),
    responses: entries(base.responses, 'responses', responses, overtakenInResponse),
    initiatives: entries(base.initiatives, 'initiatives', initiatives, overtakenInInitiative),
    limits: keys(base.limits, 'limits', limits),
  }
}

function* otherwiseNotLast(source: Source, acts: PlaybookFile['acts'] = []): Generator<Diagnostic> {
  for (const [at, entry] of acts.entries()) {
    if ('otherwise' in entry && at < acts.length - 1) yield source.diagnostic(['acts', at], 'otherwise-not-last')
  }
}
