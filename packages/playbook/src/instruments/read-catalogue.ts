import { findCode } from '@entente/model'
import { type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts'
import { suggestion } from '../merge/merge-entries.ts'
import { readFile } from '../source/read-file.ts'
import type { Source, SourceText } from '../source/source.ts'
import { type Catalogue, CLARIFICATION, type Listed, NO_ACTION } from './catalogue.ts'
import { forbiddenIn } from './forbidden/forbidden-in.ts'
import { FAMILIES, type Instrument } from './instrument.ts'
import { instrumentFile } from './instrument-schema.ts'

/**
 * Reads files of instruments, a family each; those of a workspace are read onto the catalogue, whose entries they cannot change.
 * Never throws: an instrument with an error is left out, and the rest stands.
 */
export function readCatalogue(
  files: readonly SourceText[],
  shipped: Catalogue = new Map(),
): {
  readonly catalogue: Catalogue
  readonly diagnostics: readonly Diagnostic[]
} {
  const catalogue = new Map<string, Listed>(shipped)
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    const { source, value, diagnostics: ofForm } = readFile(file, instrumentFile)
    diagnostics.push(...ofForm)
    if (source === undefined || value === undefined) continue
    const { family } = value
    if (!FAMILIES.some((known) => known === family)) {
      diagnostics.push(
        source.diagnostic(['family'], 'unknown-family', { given: family, hint: suggestion(family, FAMILIES) }),
      )
      continue
    }
    for (const [at, instrument] of value.instruments.entries()) {
      const faults = [...faultsOf(instrument, at, source)]
      if (catalogue.has(instrument.id)) {
        faults.push(source.diagnostic(['instruments', at, 'id'], 'duplicate-instrument', { given: instrument.id }))
      }
      diagnostics.push(...faults)
      if (faults.length === 0) catalogue.set(instrument.id, Object.freeze({ ...instrument, family }))
    }
  }
  return { catalogue, diagnostics: inOrder(diagnostics) }
}

function* faultsOf(instrument: Instrument, at: number, source: Source): Generator<Diagnostic> {
  const { id, intent, rung, warmth, cameo, unseen, legal } = instrument
  const place = (...keys: readonly (string | number)[]): readonly (string | number)[] => ['instruments', at, ...keys]
  const scale = intent === 'answer' ? 'rung' : 'warmth'
  if ((rung !== undefined) !== (intent === 'answer') || (warmth !== undefined) !== (intent !== 'answer')) {
    yield source.diagnostic(place('intent'), 'wrong-scale', { given: id, hint: `${intent} has a ${scale}` })
  }
  if ((cameo === undefined) === (unseen === undefined)) {
    yield source.diagnostic(place('id'), 'seen-or-unseen', { given: id })
  }
  if (cameo !== undefined) {
    const code = findCode('cameo', cameo.code)
    if (code === undefined) yield source.diagnostic(place('cameo', 'code'), 'unknown-code', { given: cameo.code })
    else if (code.root === '14')
      yield source.diagnostic(place('cameo', 'code'), 'code-of-protest', { given: cameo.code })
    else if (code.label !== cameo.meaning) {
      yield source.diagnostic(place('cameo', 'meaning'), 'code-means-otherwise', {
        given: cameo.meaning,
        hint: code.label,
      })
    }
  }
  if (legal === 'countermeasure' && (intent !== 'answer' || !canBeLifted(instrument))) {
    yield source.diagnostic(place('legal'), 'countermeasure-not-reversible', { given: id })
  }
  if (id === NO_ACTION || id === CLARIFICATION) return
  for (const { path, given, why } of forbiddenIn(instrument)) {
    yield source.diagnostic(place(...path), 'forbidden-instrument', { given, hint: why })
  }
}

/** Whether it stays in force only until something ends it. */
function canBeLifted({ lasting }: Instrument): boolean {
  return (
    lasting !== undefined && !/\b(?:never|nothing|permanent|for (?:ever|good)|irrevocabl[ey])\b/iu.test(lasting.lift)
  )
}
