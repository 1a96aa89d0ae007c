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
const INHERITED = ['desk', 'ambition', 'register', 'feed', 'acts_through'] as const

/** Rule 12. `files` from the outermost base to the playbook itself; at least one. */
export function mergeFiles(files: readonly [FormedFile, ...FormedFile[]]): {
  readonly merged: Merged
  readonly diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const [outermost, ...rest] = files
  let merged = emptyOf(outermost)
  for (const file of [outermost, ...rest]) merged = onto(merged, file, diagnostics)
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
  const list = <T extends { id: string }>(key: string, given: readonly (T | Removal | Otherwise)[] = []): List<T> => ({
    key,
    source,
    entries: [...given.entries()].flatMap(([at, entry]) => ('otherwise' in entry ? [] : [[at, entry] as const])),
  })
  const entries = <T extends { id: string }>(before: readonly Located<T>[], given: List<T>): readonly Located<T>[] => {
    const merged = mergeEntries(before, given)
    diagnostics.push(...merged.diagnostics)
    return merged.entries
  }
  const keys = <T extends object>(before: Located<T>, key: string, given: T | undefined): Located<T> =>
    given === undefined ? before : before.with(Located.of(given, source, [key]))
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !(key in SECTIONS)))
  const merged: Merged = {
    top: base.top.only(INHERITED).with(Located.of(own as unknown as Top, source, [])),
    define: keys(base.define, 'define', value.define),
    rules: entries(base.rules, list<RuleEntry>('acts', value.acts)),
    patterns: entries(base.patterns, list<PatternEntry>('patterns', value.patterns)),
    strain: keys(base.strain, 'strain', value.strain),
    warmth: keys(base.warmth, 'warmth', value.warmth),
    responses: entries(base.responses, list<ResponseEntry>('responses', value.responses)),
    initiatives: entries(base.initiatives, list<InitiativeEntry>('initiatives', value.initiatives)),
    limits: keys(base.limits, 'limits', value.limits),
  }
  diagnostics.push(...otherwiseNotLast(source, value), ...withoutBecause(base, merged))
  return merged
}

const SECTIONS = {
  define: true,
  acts: true,
  patterns: true,
  responses: true,
  initiatives: true,
  strain: true,
  warmth: true,
  limits: true,
}

function* otherwiseNotLast(source: Source, { acts = [] }: PlaybookFile): Generator<Diagnostic> {
  for (const [at, entry] of acts.entries()) {
    if ('otherwise' in entry && at < acts.length - 1) yield source.diagnostic(['acts', at], 'otherwise-not-last')
  }
}

/** Rule 12: a looser limit and a changed kind say why. */
function* withoutBecause(base: Merged, merged: Merged): Generator<Diagnostic> {
  for (const key of ['rules', 'patterns'] as const) {
    for (const now of merged[key]) {
      const before = base[key].find(({ value }) => value.id === now.value.id)
      if (before === undefined || before === now || now.value.kind === before.value.kind) continue
      if (!now.changed('because')) {
        const hint = `${before.value.kind ?? 'nothing'} in the base`
        yield (now as Located<RuleEntry>).tellAt('kind', 'changed-kind-without-because', {
          given: now.value.kind ?? '',
          hint,
        })
      }
    }
  }
  if (base.limits === merged.limits || merged.limits.changed('because')) return
  for (const [key, looser] of LOOSER) {
    if (merged.limits.changed(key) && looser(base.limits.value, merged.limits.value)) {
      yield merged.limits.tellAt(key, 'looser-limit-without-because', { given: key })
    }
  }
}

type Looser = (before: LimitsEntry, now: LimitsEntry) => boolean

const LOOSER: readonly (readonly [keyof LimitsEntry, Looser])[] = [
  ['proportion', (before, now) => (now.proportion ?? 0) > (before.proportion ?? Infinity)],
  ['ceiling', (before, now) => (now.ceiling ?? 0) > (before.ceiling ?? Infinity)],
  ['sign_off', (before, now) => (now.sign_off?.above ?? 0) > (before.sign_off?.above ?? Infinity)],
]
