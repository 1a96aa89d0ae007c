import { EntenteError } from '@entente/model'
import type { RawColumn } from '../feed.ts'

/**
 * The columns of a file by its header: those in `types` keep their name, all others go by position and name, so that
 * empty and repeated headers do no harm.
 * @throws EntenteError `no-such-column` when a column that is read stands in the header twice.
 */
export function headerColumns(
  header: readonly string[],
  types: ReadonlyMap<string, RawColumn['type']>,
): readonly RawColumn[] {
  return header.map((name, at) => {
    const type = types.get(name)
    if (type === undefined) return { name: `${at + 1} ${name}`, type: 'VARCHAR' }
    if (header.lastIndexOf(name) === at && header.indexOf(name) === at) return { name, type }
    throw new EntenteError('no-such-column', `the file has the column \`${name}\` twice`, {
      help: 'leave one of the two in the file',
    })
  })
}
