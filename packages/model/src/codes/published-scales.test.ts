import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codes } from './codes.ts'
import { goldsteinScale, type Scale } from './goldstein.ts'

const events = new URL('../../../../../shared/data/events/', import.meta.url)

function rows(path: string, separator: string): string[][] {
  const bytes = readFileSync(new URL(path, events))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(separator))
}

const byCode = (pairs: readonly (readonly [string, number])[]): [string, number][] =>
  pairs.map(([code, weight]): [string, number] => [code, weight]).sort(([a], [b]) => (a < b ? -1 : 1))

describe.skipIf(!existsSync(events))('published scales', () => {
  it.each([
    ['cameo', 'ontology/gdelt-lookups/CAMEO.goldsteinscale.txt', '\t', 310],
    ['cameo-keds', 'keds/cameo.scale.csv.gz', ',', 276],
    ['weis', 'keds/weis.goldstein.scale.csv.gz', ',', 109],
  ] as const)('%s has the weights of %s', (scale: Scale, path, separator, count) => {
    const published = rows(path, separator).map((row) => [row.at(-2) ?? '', Number(row.at(-1))] as const)
    expect(published).toHaveLength(count)
    expect(goldsteinScale(scale).map(({ code, weight }) => [code, weight])).toEqual(byCode(published))
  })

  it('have the codes of the codebook, with labels of our own', () => {
    const published = new Map(
      rows('ontology/gdelt-lookups/CAMEO.eventcodes.txt', '\t').map(([code = '', text = '']) => [code, text]),
    )
    expect(
      codes('cameo')
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual([...published.keys()].toSorted())
    const plain = (text: string): string => text.trim().toLowerCase()
    const copied = codes('cameo').filter(({ code, label }) => plain(published.get(code) ?? '') === plain(label))
    expect(copied).toEqual([])
  })
})
