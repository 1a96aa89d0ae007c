import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resolveActor } from '../actors/resolve-actor.ts'
import { codes, findCode } from './codes.ts'

const plover = new URL('../../../../../shared/data/events/ontology/plover/', import.meta.url)

/** Counterparts that the published table names, by type and mode; its lines of two digits are headings. */
function published(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of readFileSync(new URL('CAMEO2PLOVER-2021.txt', plover), 'utf8').split(/\r?\n/)) {
    const [, cameo = '', type = '', mode = ''] = /^(\d{3,4}): *([A-Z]+) *, *([a-z_-]*)/.exec(line) ?? []
    if (cameo === '') continue
    const code = mode === '' ? type : `${type}-${mode}`
    found.set(code, [...(found.get(code) ?? []), cameo])
  }
  return found
}

/** The code that holds all of them, else the root they share, else nothing. */
function common(counterparts: readonly string[]): string {
  const [shortest = ''] = counterparts.toSorted((a, b) => a.length - b.length)
  if (counterparts.every((code) => code.startsWith(shortest))) return shortest
  const root = shortest.slice(0, 2)
  return counterparts.every((code) => code.startsWith(root)) ? root : ''
}

const ours = (code: string): string => {
  const known = findCode('plover', code)
  return known?.cameo ?? known?.root ?? ''
}

describe.skipIf(!existsSync(plover))('published lists of PLOVER', () => {
  it('have our codes, but for two modes that are contexts and a seizure that destroys', () => {
    const lacking = [...published().keys()].filter((code) => findCode('plover', code) === undefined)
    expect(lacking.toSorted()).toEqual(['ASSAULT-pro_autocracy', 'ASSAULT-seize'])
  })

  it('have our counterparts in CAMEO, but for the five that codes.md gives reasons for', () => {
    const table = published()
    const expected = (code: string): string => {
      const [type = '', ...mode] = code.split('-')
      const counterparts = table.get(code)
      return counterparts === undefined && mode.length > 0 ? ours(type).slice(0, 2) : common(counterparts ?? [])
    }
    const other = codes('plover').filter(({ code }) => ours(code) !== expected(code))
    expect(Object.fromEntries(other.map(({ code }) => [code, [expected(code), ours(code)]]))).toEqual({
      'CONSULT-visit': ['04', '042'],
      'RETREAT-withdraw': ['0872', '08'],
      'SANCTION-convict': ['16', ''],
      'SANCTION-discontinue': ['162', '16'],
      'ASSAULT-destroy': ['', '1712'],
    })
  })

  it('have no country that iso3 lacks but those that the feed of POLECAT knows', () => {
    const given = readFileSync(new URL('ngec-countries.csv', plover), 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => line.split(',')[2] ?? [])
    const unknown = given.filter((code) => resolveActor(code, { vocabulary: 'iso3' }).kind === 'unknown')
    expect(unknown.filter((code) => code !== 'EUR' && !/^[A-Z]{3}PRE$/.test(code))).toEqual([])
    expect(given.length).toBeGreaterThan(200)
  })
})

describe('PLOVER', () => {
  it('has sixteen types, and each mode in the quad class of its type', () => {
    const types = codes('plover').filter(({ code }) => !code.includes('-'))
    expect(types.map(({ quad }) => quad).join('')).toBe('1111222333344444')
    for (const { code, quad, cameo } of codes('plover')) {
      expect(findCode('plover', code.split('-')[0] ?? '')?.quad, code).toBe(quad)
      if (cameo !== null) expect(findCode('cameo', cameo), code).toBeDefined()
    }
  })
})
