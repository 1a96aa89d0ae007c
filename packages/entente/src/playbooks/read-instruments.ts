import { join } from 'node:path'
import { type Catalogue, type PlaybookDiagnostic, readCatalogue, type SourceText } from '@entente/playbook'
import { shippedInstruments, textsIn } from './shipped.ts'

const INSTRUMENTS_FOLDER = 'instruments'

interface Instruments {
  readonly catalogue: Catalogue
  /** Of a workspace's own instruments. */
  readonly diagnostics: readonly PlaybookDiagnostic[]
}

/** To read some hundred long entries takes half a second: what was read last is kept as long as its texts are the same. */
let kept: { readonly texts: readonly SourceText[]; readonly read: Instruments } | undefined

/** The catalogue, with a workspace's own instruments where `folder` is one. */
export function readInstruments(folder: string | undefined): Instruments {
  const own = folder === undefined ? [] : textsIn(join(folder, INSTRUMENTS_FOLDER), INSTRUMENTS_FOLDER)
  const texts = [...shippedInstruments(), ...own]
  if (kept === undefined || !areSame(kept.texts, texts)) kept = { texts, read: readCatalogue(texts) }
  return kept.read
}

function areSame(before: readonly SourceText[], now: readonly SourceText[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ file, text }, at) => before[at]?.file === file && before[at].text === text)
  )
}
