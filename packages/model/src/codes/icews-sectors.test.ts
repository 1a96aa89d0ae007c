import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { icewsRole, icewsSectors } from './icews-sectors.ts'
import { roleClass, ROLES } from './roles.ts'

const sample = new URL('../../../../../shared/data/events/icews/events.2018.sample.tab', import.meta.url)

describe('icewsRole', () => {
  it.each([
    ['Executive', 'GOV', 'organ'],
    ['Foreign Ministry', 'GOV', 'organ'],
    ['Marines', 'MIL', 'organ'],
    ['Lower House', 'LEG', 'organ'],
    ['Military Intelligence', 'SPY', 'organ'],
    ['Global Health IGOs', 'IGO', 'organ'],
    ['News', 'MED', 'other'],
    ['Government Major Party (In Government)', 'PTY', 'descriptor'],
    ['Opposition Major Party (Out Of Government)', 'OPP', 'other'],
    ['Center Left', null, 'descriptor'],
    ['Catholic', null, 'other'],
    ['Kashmiri', null, 'other'],
    ['a sector nobody knows', null, 'other'],
  ] as const)('reads %s as %s, class %s', (sector, role, roleClassExpected) => {
    expect(icewsRole(sector)).toEqual({ role, class: roleClassExpected })
  })

  it('gives only roles that exist, with their class', () => {
    const known = new Set(ROLES.map(({ code }) => code))
    for (const { sector, role, class: given } of icewsSectors()) {
      if (role === null) continue
      expect(known.has(role), sector).toBe(true)
      expect(given).toBe(roleClass(role))
    }
  })

  it('lists each sector once', () => {
    const sectors = icewsSectors().map(({ sector }) => sector)
    expect(new Set(sectors).size).toBe(sectors.length)
  })
})

describe.skipIf(!existsSync(sample))('sectors of the ICEWS sample', () => {
  it('are all in the table', () => {
    const [header = [], ...rows] = readFileSync(sample, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
    const at = ['Source Sectors', 'Target Sectors'].map((name) => header.indexOf(name))
    const sectors = new Set(
      rows.flatMap((row) => at.flatMap((index) => (row[index] ?? '').split(','))).map((sector) => sector.trim()),
    )
    const known = new Set(icewsSectors().map(({ sector }) => sector))
    expect([...sectors].filter((sector) => !known.has(sector))).toEqual(['NA'])
  })
})
