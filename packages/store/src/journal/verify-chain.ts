import { entryHash, NO_HASH, saltedHash } from './chain.ts'
import type { ChainedEntry, Head } from './entry.ts'

/** Something in a journal that is not as it was written. */
export interface ChainFault {
  readonly seq: number
  readonly fault:
    | 'missing'
    | 'out-of-order'
    | 'broken-link'
    | 'changed-row'
    | 'changed-text'
    | 'changed-officer'
    | 'erased-unsaid'
    | 'other-than-anchored'
}

export interface Verification {
  readonly ok: boolean
  readonly entries: number
  /** Rows whose text was erased by an entry that says so. */
  readonly erased: number
  /** The last row as it stands; undefined where there is none. */
  readonly head: Head | undefined
  /** The anchored heads that were checked. */
  readonly anchors: number
  /** At most 100 of them. */
  readonly faults: readonly ChainFault[]
  readonly faultCount: number
}

/** The kind of the entry that says what was erased. */
export const ERASED = 'journal/erased'

const MOST_FAULTS = 100

/**
 * Checks every row against its hash and the row before, and the chain against heads that were printed or kept elsewhere.
 * Without an anchor it shows that rows fit each other; only an anchor shows that nobody wrote the whole chain anew.
 */
export function verifyChain(entries: Iterable<ChainedEntry>, anchors: readonly Head[] = []): Verification {
  const faults: ChainFault[] = []
  let faultCount = 0
  const report = (seq: number, fault: ChainFault['fault']): void => {
    faultCount += 1
    if (faults.length < MOST_FAULTS) faults.push({ seq, fault })
  }
  const anchored = Map.groupBy(anchors, ({ seq }) => seq)
  const unexplained = new Set<string>()
  const explained = new Set<string>()
  let last: ChainedEntry | undefined
  let count = 0
  let erased = 0
  for (const row of entries) {
    count += 1
    const expected = (last?.seq ?? 0) + 1
    if (row.seq > expected) report(expected, 'missing')
    else if (row.seq < expected) report(row.seq, 'out-of-order')
    if (row.seq === expected && row.previous !== (last?.hash ?? NO_HASH)) report(row.seq, 'broken-link')
    if (row.hash !== entryHash(row)) report(row.seq, 'changed-row')
    if (row.salt === null || row.payload === null) {
      erased += 1
      unexplained.add(`payload ${row.seq}`)
    } else {
      if (row.payloadHash !== saltedHash(row.salt, row.payload)) report(row.seq, 'changed-text')
      else if (row.kind === ERASED) explain(row.payload, explained)
    }
    if (row.officerSalt !== null && row.officerHash !== saltedHash(row.officerSalt, row.officer ?? ''))
      report(row.seq, 'changed-officer')
    const printed = anchored.get(row.seq) ?? []
    anchored.delete(row.seq)
    if (printed.some(({ hash }) => !row.hash.startsWith(hash))) report(row.seq, 'other-than-anchored')
    last = row
  }
  for (const seq of anchored.keys()) report(seq, 'missing')
  for (const what of unexplained) if (!explained.has(what)) report(Number(what.split(' ')[1]), 'erased-unsaid')
  const head = last === undefined ? undefined : { seq: last.seq, hash: last.hash }
  return { ok: faultCount === 0, entries: count, erased, head, anchors: anchors.length, faults, faultCount }
}

function explain(payload: string, explained: Set<string>): void {
  const said = JSON.parse(payload) as { readonly what: string; readonly seqs: readonly number[] }
  for (const seq of said.seqs) explained.add(`${said.what} ${seq}`)
}
