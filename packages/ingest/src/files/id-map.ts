import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Reads a file that says what ids stand for: a text, a tab and its id on each line. Texts by id, in the order of the file. */
export function readIdMap(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path)
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  const entries = text.split(/\r?\n/).flatMap((line) => {
    const [, name = '', id = ''] = ENTRY.exec(line) ?? []
    return id === '' ? [] : [[id, name.trim()] as const]
  })
  return new Map(entries)
}

const ENTRY = /^([^\t]+)\t\s*(\d+)\s*$/

/** Whether first lines are those of such a file: the ids count up by one. */
export function isIdMap(head: readonly string[]): boolean {
  const ids = head.map((line) => Number(ENTRY.exec(line)?.[2] ?? Number.NaN))
  return ids.length > 1 && ids.every((id, at) => id === (ids[0] ?? 0) + at) && (ids[0] ?? 2) <= 1
}
