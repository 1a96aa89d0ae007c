import { Transform } from 'node:stream'
import { EntenteError } from '@entente/model'

/** Event data shrink to a fifth or a fifteenth, very regular files to a fiftieth. */
const MOST_TIMES = 100
/** Below this a file does no harm, however small it was packed. */
const HARMLESS_BYTES = 64 * 1024 * 1024

/**
 * Refuses what unpacks to an absurd size.
 * @throws EntenteError `zip-bomb`.
 */
export function checkUnpacked(packed: number, unpacked: number): void {
  if (unpacked <= HARMLESS_BYTES || unpacked <= packed * MOST_TIMES) return
  throw new EntenteError('zip-bomb', `the file unpacks to more than ${MOST_TIMES} times its size`, {
    help: 'no event data are packed so tightly: find out where it comes from; if it is good, unpack it yourself',
  })
}

/** Passes on what is unpacked until it is too much. */
export function unpackLimit(packed: number): Transform {
  let unpacked = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      unpacked += chunk.length
      try {
        checkUnpacked(packed, unpacked)
      } catch (fault) {
        done(fault as Error)
        return
      }
      done(null, chunk)
    },
  })
}
