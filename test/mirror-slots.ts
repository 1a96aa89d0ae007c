import { createHash } from 'node:crypto'
import { zipOf } from '../scripts/fuzz/zip-of.ts'

/** A file as a mirror of GDELT 2.0 has it. */
export interface MirrorFile {
  readonly name: string
  readonly bytes: Buffer
}

export const SLOT_MS = 900_000
const PAIRS = [
  ['FRA', 'DEU'],
  ['KAZ', 'ARM'],
  ['ARM', 'AZE'],
] as const

/** `20260105001500` of a time. */
export function stampOf(time: Date): string {
  return time.toISOString().replaceAll(/\D/g, '').slice(0, 14)
}

/** A name such as `20260105001500.export.CSV.zip`. */
export function exportName(time: Date): string {
  return `${stampOf(time)}.export.CSV.zip`
}

/** An invented export of one slot: so many rows about pairs of states, none where `rows` is 0. */
export function inventedSlot(time: Date, rows = 4, stamp: string = stampOf(time)): MirrorFile {
  const first = (time.getTime() / SLOT_MS) * 10
  const lines = Array.from({ length: rows }, (_, at) => {
    const [source, target] = PAIRS[(first + at) % PAIRS.length] ?? PAIRS[0]
    const cells = Array.from({ length: 61 }, () => '')
    Object.assign(cells, { 0: String(first + at), 1: stamp.slice(0, 8), 5: source, 7: source, 15: target, 17: target })
    Object.assign(cells, { 26: at % 2 === 0 ? '042' : '112', 59: stamp, 60: `https://news.example/${first + at}` })
    return `${cells.join('\t')}\n`
  })
  const name = exportName(time)
  return { name, bytes: zipOf([{ name: name.replace('.zip', ''), text: Buffer.from(lines.join('')) }]) }
}

export function md5Of(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex')
}
