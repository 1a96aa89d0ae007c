import { describe, expect, it } from 'vitest'
import { ploverRole } from './plover-sectors.ts'
import { ROLES } from './roles.ts'

describe('ploverRole', () => {
  it.each([
    ['GOV', 'GOV', 'organ'],
    ['SPY', 'SPY', 'organ'],
    ['MED', 'HLH', 'other'],
    ['JRN', 'MED', 'other'],
    ['PTY', null, 'descriptor'],
    ['REL', null, 'other'],
    ['PRM', null, 'other'],
    ['a sector nobody knows', null, 'other'],
  ] as const)('reads %s as %s, class %s', (sector, role, roleClass) => {
    expect(ploverRole(sector)).toEqual({ role, class: roleClass })
  })

  it('gives only roles that exist', () => {
    const known = new Set(ROLES.map(({ code }) => code))
    for (const sector of 'GOV MIL LEG JUD COP OPP REB UAF CVL BUS EDU MED LAB AGR JRN REF CRM IGO NGO IMG MNC'.split(
      ' ',
    ))
      expect(known.has(ploverRole(sector).role ?? ''), sector).toBe(true)
  })
})
