import { join } from 'node:path'
import { type Catalogue, type PlaybookDiagnostic, readCatalogue } from '@entente/playbook'
import { shippedCatalogue, textsIn } from './shipped.ts'

const INSTRUMENTS_FOLDER = 'instruments'

interface Instruments {
  readonly catalogue: Catalogue
  /** Of a workspace's own instruments. */
  readonly diagnostics: readonly PlaybookDiagnostic[]
}

/** The catalogue, with a workspace's own instruments where `folder` is one. */
export function readInstruments(folder: string | undefined): Instruments {
  const own = folder === undefined ? [] : textsIn(join(folder, INSTRUMENTS_FOLDER), INSTRUMENTS_FOLDER)
  return readCatalogue(own, shippedCatalogue())
}
