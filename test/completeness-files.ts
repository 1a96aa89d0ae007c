import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file of GDELT as a test gives it: what it is called, and the stamps that its rows bear. */
export interface GivenFile {
  readonly name: string
  readonly feed: 'gdelt2' | 'gdelt2-translingual' | 'gdelt1'
  /** DATEADDED of its rows; none in an export without a row. */
  readonly stamps: readonly string[]
  /** A web page in the place of the data. */
  readonly broken?: true
}

/** `20200101001500` of the first quarter of an hour of 2020 and so on. */
export function stampOf(slot: number): string {
  return new Date(Date.UTC(2020, 0, 1, 0, 15 * slot)).toISOString().replace(/\D/g, '').slice(0, 14)
}

/** The file that GDELT 2.0 publishes for some slot. */
export function slotFile(slot: number, feed: 'gdelt2' | 'gdelt2-translingual' = 'gdelt2'): GivenFile {
  const stamp = stampOf(slot)
  return { name: `${stamp}${feed === 'gdelt2' ? '' : '.translation'}.export.CSV.gz`, feed, stamps: [stamp] }
}

function row(id: number, stamp: string, wide: boolean): string {
  const cells = Array.from({ length: wide ? 61 : 58 }, () => '')
  Object.assign(cells, { 0: String(id), 1: stamp.slice(0, 8), 5: 'FRA', 7: 'FRA', 15: 'DEU', 17: 'DEU', 26: '042' })
  Object.assign(cells, { [cells.length - 2]: stamp, [cells.length - 1]: 'https://news.example/1' })
  return cells.join('\t')
}

/** Writes the file; a row's id is its stamp, so that no two files hold the same bytes. @returns its path. */
export async function writeGiven(folder: string, { name, feed, stamps, broken }: GivenFile): Promise<string> {
  const path = join(folder, name)
  const text =
    broken === true
      ? `<!doctype html><title>404 ${name}</title>`
      : stamps.map((stamp) => `${row(Number(stamp), stamp, feed !== 'gdelt1')}\n`).join('')
  // An export without a row is told by its name alone: its bytes must not be those of another one.
  await writeFile(path, name.endsWith('.gz') ? withName(gzipSync(text), name) : text)
  return path
}

/** Puts the name of the file into the header of gzip, as the program `gzip` does. */
function withName(packed: Buffer, name: string): Buffer {
  const header = Buffer.from(packed.subarray(0, 10))
  header[3] = 8
  return Buffer.concat([header, Buffer.from(`${name}\0`), packed.subarray(10)])
}
