import type { Store } from '@entente/store'
import type { FileLedger } from '../ledger/ledger.ts'
import { knownLicence } from './known-licences.ts'
import { type Licence, SHARING, type Sharing, type StatedLicence } from './licence.ts'

/**
 * Under which terms the rows of a feed are used: as Entente's table says, or else as the mappings said by which its
 * files were taken in. Where files of one feed differ, the narrowest holds; a file that came without a word makes it `unknown`.
 */
export async function feedLicence(store: Store, feed: string): Promise<Licence> {
  const known = knownLicence(feed)
  if (known !== undefined) return known
  const files = await store.files({ feed })
  return joinStated(files.map((file) => (file.ledger as FileLedger).licence ?? {}))
}

const UNSAID = 'nothing was said about the terms of these rows'

function joinStated(stated: readonly StatedLicence[]): Licence {
  const each = <Value>(pick: (one: StatedLicence) => Value | undefined): Value[] => [
    ...new Set(stated.map(pick).filter((value) => value !== undefined)),
  ]
  const sharing = stated.map((one): Sharing => one.sharing ?? 'unknown')
  const licences = [...new Set(stated.map((one) => one.licence ?? UNSAID))]
  return {
    sharing: sharing.reduce((a, b) => (SHARING.indexOf(b) > SHARING.indexOf(a) ? b : a), sharing[0] ?? 'unknown'),
    publisher: each((one) => one.publisher).join('; ') || null,
    licence: licences.join('; ') || UNSAID,
    terms: each((one) => one.terms).join(' ') || null,
    citations: each((one) => one.citation),
  }
}
