import type { HistoryFunction } from './cel/history.ts'
import { isKnownAgreement, spansInForce } from './check/agreements.ts'
import { checkInitiatives } from './check/check-initiatives.ts'
import { usedInstruments } from './check/check-instruments.ts'
import { checkLimits } from './check/check-limits.ts'
import { checkPatterns } from './check/check-patterns.ts'
import { checkResponses } from './check/check-responses.ts'
import { checkRoutes } from './check/check-routes.ts'
import { checkRules } from './check/check-rules.ts'
import { checkStrain, checkWarmth } from './check/check-strain.ts'
import { checkTop, partnerOf } from './check/check-top.ts'
import { Conditions } from './check/conditions.ts'
import type { Context, PlaybookEnvironment } from './check/context.ts'
import { type Diagnostic, inOrder, type Place } from './diagnostics/diagnostic.ts'
import { LANGUAGE } from './language/playbook-file.ts'
import { gatherFiles, type ResolveBase } from './merge/gather-files.ts'
import { suggestion } from './merge/merge-entries.ts'
import { type Merged, mergeFiles } from './merge/merge-files.ts'
import { placeOfPart } from './merge/place-of-part.ts'
import { KINDS } from './normal-form/kinds.ts'
import { frozen } from './normal-form/frozen.ts'
import type { Playbook } from './normal-form/playbook.ts'
import type { Part } from './proof/property.ts'
import type { SourceText } from './source/source.ts'

export interface ReadPlaybook {
  /** Whether there is no error; warnings and notes do not count. */
  readonly ok: boolean
  /** In the order of file and line. */
  readonly diagnostics: readonly Diagnostic[]
  /** The normal form; only where `ok`, or where what is wrong can be left out of it, so that one can look at the rest. */
  readonly playbook?: Playbook
  /** Where the text says a part of it, be it in a base; only beside `playbook`. */
  readonly placeOf?: (part: Part) => Place
}

/**
 * Reads a playbook and the bases it extends. Never throws: what is wrong comes back as diagnostics. `resolve` finds the text
 * of a base by its name.
 */
export function readPlaybook(text: SourceText, environment: PlaybookEnvironment, resolve: ResolveBase): ReadPlaybook {
  // 1. texts become values that follow the schema, from the outermost base to this one
  const gathered = gatherFiles(text, resolve)
  if (gathered.files === undefined) return refused(gathered.diagnostics)
  // 2. bases and playbook become one, each key with the place it came from
  const { merged, diagnostics: ofMerging } = mergeFiles(gathered.files)
  const diagnostics: Diagnostic[] = [...gathered.diagnostics, ...ofMerging]
  const context = contextOf(merged, environment, (diagnostic) => diagnostics.push(diagnostic))
  // 3. every part is checked and becomes its normal form
  const playbook = check(context)
  context.conditions.finish()
  diagnostics.push(...context.conditions.diagnostics)
  const ok = diagnostics.every(({ severity }) => severity !== 'error')
  return { ok, diagnostics: inOrder(diagnostics), playbook, placeOf: (part) => placeOfPart(merged, part) }
}

function refused(diagnostics: readonly Diagnostic[]): ReadPlaybook {
  return { ok: false, diagnostics: inOrder(diagnostics) }
}

function check(context: Context): Playbook {
  const top = checkTop(context)
  const rules = checkRules(context)
  const patterns = checkPatterns(context)
  const strain = checkStrain(context)
  const limits = checkLimits(context)
  const responses = checkResponses(strain, context)
  const initiatives = checkInitiatives(context)
  checkRoutes({ rules, patterns, strain, responses, limits }, context)
  return frozen({
    language: LANGUAGE,
    perspective: context.perspective,
    partner: context.partner,
    ...top,
    rules,
    patterns,
    strain,
    warmth: checkWarmth(context),
    responses,
    initiatives,
    limits,
    instruments: usedInstruments({ patterns, responses, initiatives }, context),
  })
}

function contextOf(merged: Merged, environment: PlaybookEnvironment, tell: (diagnostic: Diagnostic) => void): Context {
  const partner = partnerOf(merged)
  const { agreements, catalogue, perspective } = environment
  const names = [...merged.rules, ...merged.patterns].map(({ value }) => value.id)
  const conditions = new Conditions(merged.define, {
    agreements: (name) =>
      isKnownAgreement(agreements, name) ? spansInForce(agreements, name, perspective, partner) : undefined,
    unknownName: (asked, name) => unknownName(asked, name, names, catalogue, agreements),
  })
  return { ...environment, merged, partner, conditions, tell }
}

function unknownName(
  asked: HistoryFunction | 'inForce',
  name: string,
  acts: readonly string[],
  catalogue: PlaybookEnvironment['catalogue'],
  agreements: PlaybookEnvironment['agreements'],
): { readonly hint: string } | undefined {
  const known = knownNames(asked, acts, catalogue, agreements)
  return known.includes(name) ? undefined : { hint: suggestion(name, known) }
}

function knownNames(
  asked: HistoryFunction | 'inForce',
  acts: readonly string[],
  catalogue: PlaybookEnvironment['catalogue'],
  agreements: PlaybookEnvironment['agreements'],
): readonly string[] {
  switch (asked) {
    case 'count':
      return [...KINDS, ...acts]
    case 'since':
      return acts
    case 'received':
    case 'sent':
      return [...catalogue.keys()]
    case 'inForce':
      return agreements.flatMap(({ id, kind }) => [id, kind])
    case 'quiet':
      return []
  }
}
