import { type FileHandle, open } from 'node:fs/promises'
import { createDeflateRaw, crc32 } from 'node:zlib'
import { EntenteError } from '@entente/model'

interface Entry {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Writes a zip whose members come as text, piece by piece, so that no member must fit in memory. */
export interface ZipWriter {
  /** @throws EntenteError `too-many-rows` where a member or the file passes 4 GiB, the limit of a plain zip. */
  add(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void>
  finish(): Promise<void>
  close(): Promise<void>
}

/** No time of day: the same rows give the same bytes. 1 January 1980 is the first day of a zip. */
const DAY = 0x0021
const LIMIT = 0xffffffff

export async function openZip(path: string): Promise<ZipWriter> {
  const file = await open(path, 'w')
  const entries: Entry[] = []
  let end = 0
  const append = async (bytes: Buffer): Promise<void> => {
    await writeAll(file, bytes, end)
    end += bytes.length
    if (end > LIMIT) throw tooLarge()
  }
  return {
    add: async (name, texts) => {
      const blank = { name: Buffer.from(name), offset: end, crc: 0, packed: 0, size: 0 }
      await append(localHeader(blank))
      const start = end
      const { crc, size } = await deflate(texts, append)
      const entry = { ...blank, crc, size, packed: end - start }
      // The sizes are known only now.
      await writeAll(file, localHeader(entry), entry.offset)
      entries.push(entry)
    },
    finish: async () => {
      const directory = end
      for (const entry of entries) await append(centralHeader(entry))
      await append(endOfDirectory(entries.length, directory, end - directory))
    },
    close: () => file.close(),
  }
}

async function deflate(
  texts: AsyncIterable<string> | Iterable<string>,
  append: (bytes: Buffer) => Promise<void>,
): Promise<{ crc: number; size: number }> {
  let crc = 0
  let size = 0
  const packer = createDeflateRaw()
  const feed = async (): Promise<void> => {
    for await (const text of texts) {
      const bytes = Buffer.from(text)
      crc = crc32(bytes, crc)
      size += bytes.length
      if (size > LIMIT) throw tooLarge()
      if (!packer.write(bytes)) await new Promise<void>((resolve) => void packer.once('drain', resolve))
    }
    packer.end()
  }
  const fed = feed().catch((fault: unknown) => void packer.destroy(fault as Error))
  for await (const bytes of packer) await append(bytes as Buffer)
  await fed
  return { crc, size }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Version, flags (names are UTF-8), deflate, time, day, crc, sizes, length of the name: the same in both headers. */
function description({ name, crc, packed, size }: Entry): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt16LE(0, 6)
  bytes.writeUInt16LE(DAY, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(packed, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), description(entry), entry.name])
}

function centralHeader(entry: Entry): Buffer {
  const place = Buffer.alloc(14)
  place.writeUInt32LE(entry.offset, 10)
  const version = Buffer.from([20, 0])
  return Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), version, description(entry), place, entry.name])
}

function endOfDirectory(count: number, offset: number, size: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.write('PK\u0005\u0006', 'latin1')
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}

function tooLarge(): EntenteError {
  return new EntenteError('too-many-rows', 'the workbook would be larger than 4 GB', {
    help: 'narrow it with --feed, --from and --to, or write CSV or Parquet',
  })
}
