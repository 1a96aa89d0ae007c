import { EntenteError } from '@entente/model'

/** Formats that are known by how they begin, and what to do with them. */
const FORMATS: readonly (readonly [bytes: readonly number[], name: string, help: string])[] = [
  [[0x42, 0x5a, 0x68], 'bzip2', 'unpack it first, or pack it with gzip'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz', 'unpack it first, or pack it with gzip'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd', 'unpack it first, or pack it with gzip'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z', 'unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR', 'unpack it first'],
  [[0x50, 0x41, 0x52, 0x31], 'Parquet', 'write it as CSV first'],
]

/**
 * Refuses what is no text in UTF-8, by its first bytes.
 * @throws EntenteError `empty-file`, `other-format`, `not-utf8`.
 */
export function checkFormat(start: Buffer): void {
  if (start.every((byte) => byte === 0)) throw emptyFile(start.length > 0)
  const format = FORMATS.find(([bytes]) => bytes.every((byte, at) => start[at] === byte))
  if (format !== undefined) {
    throw new EntenteError('other-format', `the file is in ${format[1]}, which is not read here`, { help: format[2] })
  }
  const wide = wideEncoding(start)
  if (wide !== undefined) {
    throw new EntenteError('not-utf8', `the file is written in ${wide}, not in UTF-8`, {
      help: `convert it: iconv -f ${wide} -t UTF-8 FILE > NEW; spreadsheets save it as "CSV UTF-8"`,
    })
  }
}

/** The error of a file that holds nothing, or nothing but zeros, as a crash leaves it. */
export function emptyFile(zeros = false): EntenteError {
  return new EntenteError('empty-file', zeros ? 'the file begins with nothing but zeros' : 'the file is empty', {
    help: 'download it again',
  })
}

/** UTF-16 by its mark, or by zeros in every second place of the first characters. */
function wideEncoding(start: Buffer): 'UTF-16' | 'UTF-16LE' | 'UTF-16BE' | undefined {
  const mark = start.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return 'UTF-16'
  const some = start.subarray(0, 200)
  const zeros = [0, 0]
  for (const [at, byte] of some.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = some.length * 0.4
  if (some.length < 8 || (odd >= many && even >= many)) return undefined
  return odd >= many ? 'UTF-16LE' : even >= many ? 'UTF-16BE' : undefined
}
