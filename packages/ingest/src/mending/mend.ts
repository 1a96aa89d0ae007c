import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Feed, Layout } from '../feed.ts'
import { discardCopy, openText, type RawFile } from '../files/raw-file.ts'
import { LINE_FAULTS, markedColumn, NOT_UTF8, withMarks } from './marks.ts'
import { RecordGrouper, type TextRecord } from './records.ts'
import { LineCutter, type TextLine } from './text-lines.ts'

/** A file and the feed to read it under. */
interface Recognised {
  readonly file: RawFile
  readonly feed: Feed
}

/** Pieces that are written at once. */
const AT_ONCE = 2000
const NEW_LINE = Buffer.from('\n')

/**
 * Puts a mended copy in the place of a file with bytes the engine would stumble over, or with quotes that do not fit:
 * as many records, each of them sound or bearing a mark by which it is refused. A sound file is read as it is.
 */
export async function mend({ file, feed }: Recognised, temporary: string, number: number): Promise<Recognised> {
  const [layout] = feed.layouts
  const { quotes, ...unsound } = file.faults
  const misfit = layout.quote !== '' && quotes && (await quotesMisfit(file, layout))
  if (!misfit && !Object.values(unsound).includes(true)) return { file, feed }
  const path = join(temporary, `${number}.mended`)
  await writeMended(file, layout, path)
  await discardCopy(file, temporary)
  return { file: { ...file, textPath: path }, feed: withMarks(feed) }
}

/** Whether a quote opens that makes no record, or text follows one that closes; the engine loses more rows than that one. */
async function quotesMisfit(file: RawFile, layout: Layout): Promise<boolean> {
  for await (const { fault } of records(file, layout)) if (fault === 'quotes') return true
  return false
}

async function writeMended(file: RawFile, layout: Layout, to: string): Promise<void> {
  const handle = await open(to, 'w')
  try {
    let waiting: Buffer[] = []
    for await (const { bytes, fault } of records(file, layout)) {
      waiting.push(fault === undefined ? bytes : markedLine(layout, LINE_FAULTS[fault].mark), NEW_LINE)
      if (waiting.length < AT_ONCE) continue
      await handle.writeFile(Buffer.concat(waiting))
      waiting = []
    }
    await handle.writeFile(Buffer.concat(waiting))
  } finally {
    await handle.close()
  }
}

async function* records(file: RawFile, layout: Layout): AsyncGenerator<TextRecord> {
  const cutter = new LineCutter(file.faults.onlyCr)
  const grouper = new RecordGrouper({ delimiter: layout.delimiter, width: layout.columns.length })
  const group = (line: TextLine): Iterable<TextRecord> =>
    layout.quote === '' ? [soundLine(line)] : grouper.push(soundLine(line))
  for await (const chunk of openText(file.textPath)) for (const line of cutter.push(chunk)) yield* group(line)
  for (const line of cutter.end()) yield* group(line)
  yield* grouper.end()
}

/** A line as it can be read: bytes that are not UTF-8 are marked, a carriage return within is a blank. */
function soundLine({ bytes, tooLong }: TextLine): TextRecord {
  if (bytes.includes(0)) return { bytes, fault: 'nul' }
  if (tooLong) return { bytes, fault: 'tooLong' }
  const text = isUtf8(bytes) ? bytes : markInvalid(bytes)
  return { bytes: text.includes(13) ? Buffer.from(text.toString('utf8').replaceAll('\r', ' ')) : text }
}

/** The decoder puts U+FFFD where bytes are not UTF-8; those that stand in the text already step aside for it. */
function markInvalid(bytes: Buffer): Buffer {
  const aside = bytes.toString('latin1').replaceAll('\xef\xbf\xbd', '\xef\xb7\x9f')
  const text = Buffer.from(aside, 'latin1').toString('utf8')
  return Buffer.from(text.replaceAll('\uFFFD', NOT_UTF8).replaceAll('\uFDDF', '\uFFFD'))
}

function markedLine(layout: Layout, mark: string): Buffer {
  return Buffer.from(layout.columns.map((_, at) => (at === markedColumn(layout) ? mark : '')).join(layout.delimiter))
}
