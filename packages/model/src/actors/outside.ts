import { readTable, splitCell } from '../table.ts'
import type { OutsideReason } from './actor.ts'
import { NON_STATE_GROUPS } from './non-state-groups.ts'
import { REGIONS } from './regions.ts'
import { TERRITORIES } from './territories.ts'

/** Something that feeds name and that is neither a state nor an organisation of states. */
export interface Outside {
  readonly reason: OutsideReason
  readonly note: string
  readonly iso3: readonly string[]
  readonly iso2: readonly string[]
  readonly fips: readonly string[]
  readonly cameo: readonly string[]
  readonly 'cameo-group': readonly string[]
  readonly keds: readonly string[]
  readonly name: readonly string[]
}

const NOTHING = { iso3: [], iso2: [], fips: [], cameo: [], 'cameo-group': [], keds: [], name: [] }

/** Regions, territories and non-state groups, with the reason in words. `nameOf` gives the name of an administering state. */
export function readOutside(nameOf: (code: string) => string): readonly Outside[] {
  return [...readRegions(), ...readTerritories(nameOf), ...readGroups()]
}

function readRegions(): readonly Outside[] {
  return readTable(REGIONS, 5).map(([cameo = '', keds = '', fips = '', name = '', names = '']) => ({
    ...NOTHING,
    reason: 'region',
    note: `a region, not a state: ${name}`,
    cameo: splitCell(cameo, ' '),
    keds: splitCell(keds, ' '),
    fips: splitCell(fips, ' '),
    name: [name, ...splitCell(names, ';')],
  }))
}

function readTerritories(nameOf: (code: string) => string): readonly Outside[] {
  return readTable(TERRITORIES, 9).map(
    ([iso3 = '', iso2 = '', fips = '', cameo = '', keds = '', name = '', state = '', names = '', note = '']) => ({
      ...NOTHING,
      reason: 'territory',
      note: `${name}: ${note === '' ? `a territory of ${nameOf(state)}` : note}`,
      iso3: splitCell(iso3, ' '),
      iso2: splitCell(iso2, ' '),
      fips: splitCell(fips, ' '),
      cameo: splitCell(cameo === '' ? iso3 : cameo, ' '),
      keds: splitCell(keds, ' '),
      name: [name, ...splitCell(names, ';')],
    }),
  )
}

function readGroups(): readonly Outside[] {
  return readTable(NON_STATE_GROUPS, 5).map(([groups = '', cameo = '', keds = '', what = '', names = '']) => {
    const spellings = splitCell(names, ';')
    return {
      ...NOTHING,
      reason: 'not-a-state',
      note: spellings[0] === undefined ? what : `${spellings[0]}: ${what}`,
      cameo: splitCell(cameo, ' '),
      'cameo-group': splitCell(groups, ' '),
      keds: splitCell(keds, ' '),
      name: spellings,
    }
  })
}
