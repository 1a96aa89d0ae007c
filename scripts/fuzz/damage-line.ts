import type { Random } from '../sample-region/random.ts'

/** A text that stands in nothing else: wherever it turns up outside the archive, a row was quoted. */
export const MARKER = 'QXJZVKWY'

const NASTY: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\xe9',
  'Jos\xe9',
  '\xc3',
  '\xed\xa0\x80',
  '\xf5\x80\x80\x80',
  '\xef\xbf\xbd',
  '\xef\xb7\x90',
  '\xef\xbb\xbf',
  '"',
  '""',
  '"abc',
  'a"b',
  '"a"b',
  '\r',
  'a\rb',
  '\x01',
  '\x1f',
  '\x7f',
  '\\',
  '\\N',
  "'",
  'NA',
  'NULL',
  'nan',
  'inf',
  '-inf',
  'infinity',
  'epoch',
  '99999999999999999999999',
  '-9223372036854775809',
  '9223372036854775807',
  '1e400',
  '-0',
  '0x10',
  '1_000',
  '+5',
  '1,5',
  '20161340',
  '21150101',
  '10150101',
  '00000000',
  '20160230',
  '2016-02-30',
  '2115-01-01',
  '21150101000000',
  '20161013246000',
  '106',
  '0256',
  '999',
  '٠٤٢',
  MARKER,
  `"${MARKER}"`,
  `${MARKER} of ${MARKER}`,
  'x'.repeat(70_000),
]

type Damage = (line: string, delimiter: string, random: Random) => string

/** What can befall a line; some make several of it. */
const DAMAGES: readonly Damage[] = [
  (line, _, random) => splice(line, random, 1, String.fromCharCode(random.below(256))),
  (line, _, random) => splice(line, random, 0, String.fromCharCode(random.below(256))),
  (line, _, random) => splice(line, random, 1 + random.below(20), ''),
  (line, _, random) => line.slice(0, random.below(line.length + 1)),
  (line, _, random) => line.slice(random.below(line.length + 1)),
  (line, _, random) => splice(line, random, 0, '\n'),
  (line) => `${line}\n${line}`,
  (line) => `${line}${line}`,
  (line) => `\n${line}`,
  (line) => `${line}\r`,
  (line) => `${line}\n\n`,
  (line) => ` ${line}`,
  (line, delimiter) => line.replace(delimiter, ''),
  (line, delimiter) => line + delimiter,
  (line, delimiter, random) => line.replaceAll(delimiter, random.pick([',', ';', '\t', '|', ' '])),
  (line, delimiter, random) => swap(line.split(delimiter), random).join(delimiter),
  ...Array.from({ length: 8 }, (): Damage => setField),
]

export function damageLine(line: string, delimiter: string, random: Random): string {
  return random.pick(DAMAGES)(line, delimiter, random)
}

function setField(line: string, delimiter: string, random: Random): string {
  const fields = line.split(delimiter)
  fields[random.below(fields.length)] = random.pick(NASTY)
  return fields.join(delimiter)
}

function splice(line: string, random: Random, length: number, text: string): string {
  const at = random.below(line.length + 1)
  return line.slice(0, at) + text + line.slice(at + length)
}

function swap(fields: string[], random: Random): string[] {
  const [a, b] = [random.below(fields.length), random.below(fields.length)]
  const [first = '', second = ''] = [fields[a], fields[b]]
  fields[a] = second
  fields[b] = first
  return fields
}
