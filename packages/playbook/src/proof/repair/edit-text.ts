import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Part } from '../property.ts'
import { type NewValue, writtenValue } from './change.ts'

/** A piece of the text that is replaced. */
interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text while it is looked at. */
interface Looked {
  readonly text: string
  readonly root: YAMLMap
  readonly newline: string
}

/**
 * The text of a playbook with one value changed where it stands, or added where a base says it; all else, comments and
 * layout too, as it was. Null where the text has no place for it.
 */
export function editText(text: string, part: Part, value: NewValue): string | null {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const own = text.slice(mark.length)
  const { contents } = parseDocument(own, { version: '1.2', prettyErrors: false })
  if (!isMap(contents) || contents.flow === true || part.key === null) return null
  const looked: Looked = { text: own, root: contents, newline: own.includes('\r\n') ? '\r\n' : '\n' }
  const found = spliceOf(looked, part.list === 'rules' ? 'acts' : part.list, part.id, part.key, value)
  return found === null ? null : `${mark}${own.slice(0, found.from)}${found.text}${own.slice(found.to)}`
}

function spliceOf(looked: Looked, section: string, id: string | null, key: string, value: NewValue): Splice | null {
  const there = pairOf(looked.root, section)
  if (there === undefined) return addSection(looked, section, id, key, value)
  const map = id === null ? there.value : isSeq(there.value) ? entryOf(there.value, id) : undefined
  if (isMap(map)) return changeEntry(looked, map, key, value)
  return id !== null && isSeq(there.value) ? addEntry(looked, there, there.value, id, key, value) : null
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

function entryOf(list: YAMLSeq, id: string): YAMLMap | undefined {
  return list.items.filter(isMap).find((map) => map.get('id') === id)
}

function changeEntry(looked: Looked, map: YAMLMap, key: string, value: NewValue): Splice | null {
  const pair = pairOf(map, key)
  if (pair === undefined) return addKey(looked, map, key, writtenValue(value))
  if (value.kind === 'list') return isSeq(pair.value) ? takeOut(looked, pair.value, value.removed) : null
  const range = rangeOf(pair.value)
  return range === null ? null : { ...range, text: value.written }
}

/** One item of a list, with its comma or its line. */
function takeOut({ text }: Looked, list: YAMLSeq, at: number): Splice | null {
  const [before, item, next] = [at - 1, at, at + 1].map((place) => rangeOf(list.items[place]))
  if (item === null || item === undefined) return null
  if (list.flow !== true)
    return { from: text.lastIndexOf('\n', item.from) + 1, to: endOfLine(text, item.to) + 1, text: '' }
  if (next !== null && next !== undefined) return { from: item.from, to: next.from, text: '' }
  return { from: before?.to ?? item.from, to: item.to, text: '' }
}

/** Beside the timer or the id of the entry, or before the end of its braces. */
function addKey({ text, newline }: Looked, map: YAMLMap, key: string, written: string): Splice | null {
  const last = rangeOf(map.items.at(-1)?.value)
  if (last === null) return null
  if (map.flow === true) return { from: last.to, to: last.to, text: `, ${key}: ${written}` }
  const beside = [pairOf(map, 'within'), pairOf(map, 'id'), ...map.items].find(
    (pair) => pair !== undefined && isOnOneLine(text, pair),
  )
  const begins = rangeOf(beside?.key)
  const ends = rangeOf(beside?.value)
  if (begins === null || ends === null) return null
  return insertAt(endOfLine(text, ends.to), `${newline}${indentOf(text, begins.from)}${key}: ${written}`)
}

/** First in its list: an entry that changes one of the base keeps that one's place. */
function addEntry(looked: Looked, pair: Pair, list: YAMLSeq, id: string, key: string, value: NewValue): Splice | null {
  const [range, begins] = [rangeOf(list), rangeOf(pair.key)]
  if (range === null || begins === null) return null
  const { text, newline } = looked
  if (list.flow === true) {
    const rest = list.items.length === 0 ? '' : ', '
    return insertAt(range.from + 1, `${inBraces(text, id, key, value)}${rest}`)
  }
  const indent = indentOf(text, range.from)
  return insertAt(endOfLine(text, begins.to), `${newline}${newEntry(looked, list, indent, id, key, value)}`)
}

function addSection(looked: Looked, section: string, id: string | null, key: string, value: NewValue): Splice {
  const { text, newline, root } = looked
  const list = root.items.map((pair) => pair.value).find((one) => isSeq(one))
  const inside = id === null ? `  ${key}: ${writtenValue(value)}` : newEntry(looked, list, '  ', id, key, value)
  const gap = text.endsWith('\n') ? '' : newline
  return insertAt(text.length, `${gap}${section}:${newline}${inside}${newline}`)
}

/** In braces, unless the entries of the list are written on lines of their own. */
function newEntry(
  { text, newline }: Looked,
  list: YAMLSeq | undefined,
  indent: string,
  id: string,
  key: string,
  value: NewValue,
): string {
  const model = list?.items.find((item) => isMap(item))
  return model !== undefined && model.flow !== true
    ? `${indent}- id: ${id}${newline}${indent}  ${key}: ${writtenValue(value)}`
    : `${indent}- ${inBraces(text, id, key, value)}`
}

function inBraces(text: string, id: string, key: string, value: NewValue): string {
  const blank = /\{ \S/.test(text) ? ' ' : ''
  return `{${blank}id: ${id}, ${key}: ${writtenValue(value)}${blank}}`
}

function isOnOneLine(text: string, { key, value }: Pair): boolean {
  const [begins, ends] = [rangeOf(key), rangeOf(value)]
  return begins !== null && ends !== null && !text.slice(begins.from, ends.to).includes('\n')
}

function insertAt(at: number, text: string): Splice {
  return { from: at, to: at, text }
}

/** Of the value alone, without comments after it. */
function rangeOf(node: unknown): { readonly from: number; readonly to: number } | null {
  if (!(isScalar(node) || isMap(node) || isSeq(node)) || !Array.isArray(node.range)) return null
  return { from: node.range[0], to: node.range[1] }
}

function indentOf(text: string, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1))
}

/** Before the line break. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end < 0) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}
