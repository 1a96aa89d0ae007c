import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { State, Vocabulary } from './actor.ts'
import { findActor, isState } from './actors.ts'
import { resolveActor } from './resolve-actor.ts'

const shared = new URL('../../../../../shared/data/', import.meta.url)

function lines(path: string): string[] {
  const bytes = readFileSync(new URL(path, shared))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split(/\r?\n/).filter((line) => line !== '')
}

const column = (path: string, at: number, skip = 1): string[] =>
  lines(path)
    .slice(skip)
    .map((line) => line.split('\t')[at] ?? '')

const unknown = (given: readonly string[], vocabulary: Vocabulary): string[] =>
  [...new Set(given)].filter((text) => resolveActor(text, { vocabulary }).kind === 'unknown')

const lookups = 'events/ontology/gdelt-lookups'

describe.skipIf(!existsSync(shared))('published codes', () => {
  it('of CAMEO countries, in both copies, are known', () => {
    for (const folder of [lookups, `${lookups}-joshmorel`]) {
      const codes = column(`${folder}/CAMEO.country.txt`, 0)
      expect(codes.length).toBeGreaterThanOrEqual(261)
      expect(unknown(codes, 'cameo')).toEqual([])
    }
  })

  it('of CAMEO groups are known', () => {
    expect(unknown(column(`${lookups}/CAMEO.knowngroup.txt`, 0), 'cameo-group')).toEqual([])
  })

  it('of FIPS places are known', () => {
    const codes = column(`${lookups}/FIPS.country.txt`, 0, 0)
    expect(codes).toHaveLength(274)
    expect(unknown(codes, 'fips')).toEqual([])
  })

  it('and names of ICEWS and of text_to_CAMEO are known', () => {
    const rows = lines('events/icews/events.2018.sample.tab').map((line) => line.split('\t'))
    const [header = [], ...events] = rows
    const at = ['Source Country', 'Target Country'].map((name) => header.indexOf(name))
    const names = events.flatMap((row) => at.map((index) => row[index] ?? ''))
    expect(unknown(names, 'name')).toEqual(['NA'])
    const table = 'events/ontology/text_to_cameo/countrynames.txt'
    expect(unknown(column(table, 0, 0), 'name')).toEqual([])
    // `FRNWLF` for Wallis and Futuna mixes the older code of France into CAMEO's.
    expect(
      unknown(
        column(table, 1, 0).map((code) => code.slice(0, 3)),
        'cameo',
      ),
    ).toEqual(['FRN'])
  })

  it('of UN votes are known by name', () => {
    const names = lines('structure/unga/un_votes.csv.gz').map((line) => line.replaceAll('"', '').split(',')[1] ?? '')
    expect(unknown(names.slice(1), 'name')).toEqual([])
  })

  it.each([
    ['gulf.cameo', 'keds'],
    ['balkans.weis', 'keds'],
    ['levant.cameo', 'cameo'],
  ] as const)('of actors in KEDS %s are known', (file, vocabulary) => {
    const codes = lines(`events/keds/${file}.csv.gz`)
      .slice(1)
      .flatMap((line) => line.replaceAll('"', '').split(',').slice(1, 3))
      .map((actor) => actor.slice(0, 3))
    expect(codes.length).toBeGreaterThan(100_000)
    expect(unknown(codes, vocabulary)).toEqual([])
  })
})

describe.skipIf(!existsSync(shared))('numbers and codes of states', () => {
  // The body of a suite is run also when it is skipped.
  const table = existsSync(shared) ? lines('structure/indicators/country_codes.csv') : []
  const [header = [], ...rows] = table.map((line) => line.replaceAll('"', '').split(','))
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? ''

  /** Where the published table says otherwise, and why ours differs. */
  const DIFFERENCES: Readonly<Record<string, string>> = {
    'VNM gw': 'Gleditsch-Ward 815 ended in 1893; North and united Vietnam are 816',
  }

  it('are those of the published crosswalk', () => {
    const differ = rows.flatMap((row) => {
      const state = findActor(cell(row, 'iso3c'))
      return state !== undefined && isState(state) ? differences(state, row) : []
    })
    expect(differ.filter((difference) => DIFFERENCES[difference] === undefined)).toEqual([])
  })

  function differences(state: State, row: readonly string[]): string[] {
    const ours = {
      iso2c: [state.alpha2],
      cown: [String(state.cow ?? '')],
      gwn: [String(state.gw ?? '')],
      fips: state.fips,
    }
    return Object.entries(ours)
      .filter(([name, codes]) => cell(row, name) !== '' && !codes.includes(cell(row, name)))
      .map(([name]) => `${state.code} ${name.replace('gwn', 'gw')}`)
  }

  it('resolve, but for states that ended before 1946 and Tibet before 1951', () => {
    const ended = (row: readonly string[]): boolean =>
      cell(row, 'iso3c') === '' && ENDED.includes(Number(cell(row, 'cown') || cell(row, 'gwn')))
    const ENDED = [300, 267, 245, 240, 273, 275, 280, 332, 564, 335, 269, 711, 563, 337, 329, 89, 271]
    const present = rows.filter((row) => !ended(row))
    const given = (name: string): string[] =>
      present.map((row) => cell(row, name)).filter((code) => code !== '' && code !== 'NA')
    expect(rows.length - present.length).toBe(ENDED.length)
    expect(unknown(given('iso3c'), 'iso3')).toEqual([])
    expect(unknown([...given('iso2c'), 'NA'], 'iso2')).toEqual([])
    expect(unknown(given('cown'), 'cow')).toEqual([])
    expect(unknown(given('gwn'), 'gw')).toEqual([])
    expect(unknown(given('fips'), 'fips')).toEqual([])
  })
})
