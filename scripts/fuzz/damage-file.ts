import { gzipSync } from 'node:zlib'
import type { Random } from '../sample-region/random.ts'
import { zipOf } from './zip-of.ts'

/** Bytes of a file after what befell it as a whole. */
export interface DamagedFile {
  readonly bytes: Buffer
  readonly how: string
  /** Whether its lines are still all there, so that each can be accounted for. */
  readonly whole: boolean
  /** Appended to the name. */
  readonly ending: string
}

type Way = (
  text: Buffer,
  random: Random,
  name: string,
) => Omit<DamagedFile, 'how' | 'ending'> & { readonly ending?: string }

const WAYS: Readonly<Record<string, Way>> = {
  'byte order mark': (text) => ({ bytes: Buffer.concat([Buffer.from('\uFEFF'), text]), whole: true }),
  'CR LF': (text) => ({ bytes: Buffer.from(text.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'), whole: true }),
  'no last end': (text) => ({ bytes: text.at(-1) === 10 ? text.subarray(0, -1) : text, whole: true }),
  gzip: (text) => ({ bytes: gzipSync(text), whole: true, ending: '.gz' }),
  'gzip in two members': (text, random) => ({ bytes: gzipTwice(text, random), whole: true, ending: '.gz' }),
  'gzip with zeros after it': (text) => ({
    bytes: Buffer.concat([gzipSync(text), Buffer.alloc(512)]),
    whole: true,
    ending: '.gz',
  }),
  zip: (text, _, name) => ({ bytes: zipOf([{ name, text }]), whole: true, ending: '.zip' }),
  'damaged gzip': (text, random) => ({ bytes: damage(gzipSync(text), random), whole: false, ending: '.gz' }),
  'damaged zip': (text, random, name) => ({
    bytes: damage(zipOf([{ name, text }]), random),
    whole: false,
    ending: '.zip',
  }),
  'cut gzip': (text, random) => ({ bytes: cut(gzipSync(text), random), whole: false, ending: '.gz' }),
  'cut zip': (text, random, name) => ({ bytes: cut(zipOf([{ name, text }]), random), whole: false, ending: '.zip' }),
  cut: (text, random) => ({ bytes: cut(text, random), whole: false }),
  'zeros within': (text, random) => ({ bytes: zeroed(text, random), whole: false }),
  'zeros after it': (text) => ({ bytes: Buffer.concat([text, Buffer.alloc(4096)]), whole: false }),
  'CR only': (text) => ({
    bytes: Buffer.from(text.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
    whole: false,
  }),
  'UTF-16': (text) => ({ bytes: Buffer.from(text.toString('latin1'), 'utf16le'), whole: false }),
  'random bytes': (text, random) => ({ bytes: damage(text, random), whole: false }),
  'another file before it': (text, random) => ({
    bytes: Buffer.concat([text.subarray(random.below(text.length)), text]),
    whole: false,
  }),
  empty: () => ({ bytes: Buffer.alloc(0), whole: false }),
}

/** Half of the files stay plain; of the others, some are only packed and some are damaged. */
export function damageFile(name: string, text: Buffer, random: Random): DamagedFile {
  if (random.chance(0.5)) return { bytes: text, how: 'plain', whole: true, ending: '' }
  const how = random.pick(Object.keys(WAYS))
  const made = WAYS[how]?.(text, random, name) ?? { bytes: text, whole: true }
  return { ending: '', ...made, how }
}

function gzipTwice(text: Buffer, random: Random): Buffer {
  const at = random.below(text.length)
  return Buffer.concat([gzipSync(text.subarray(0, at)), gzipSync(text.subarray(at))])
}

function damage(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let times = 1 + random.below(8); times > 0; times -= 1) copy[random.below(copy.length)] = random.below(256)
  return copy
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length))
}

function zeroed(text: Buffer, random: Random): Buffer {
  const from = random.below(text.length)
  return Buffer.from(text).fill(0, from, Math.min(text.length, from + 4096))
}
