import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roleClass, ROLES, sourceBy } from './roles.ts'

describe('roles', () => {
  it('have unique codes and labels', () => {
    expect(new Set(ROLES.map(({ code }) => code)).size).toBe(ROLES.length)
    expect(new Set(ROLES.map(({ label }) => label)).size).toBe(ROLES.length)
  })

  it('are organs only where the code names one', () => {
    const organs = ROLES.filter((role) => role.class === 'organ').map(({ code }) => code)
    expect(organs).toEqual(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'IGO'])
    for (const code of ['MED', 'CVL', 'OPP', 'EDU', 'BUS', 'XYZ', '', 'gov']) expect(roleClass(code)).toBe('other')
  })
})

describe('sourceBy', () => {
  it.each([
    [[], 'bare'],
    [['GOV'], 'organ'],
    [['GOV', 'MIL'], 'organ'],
    [['GOV', 'ELI'], 'organ'],
    [['ELI'], 'other'],
    [['GOV', 'MED'], 'other'],
    [['MED'], 'other'],
    [['XYZ'], 'other'],
  ] as const)('of %s is %s', (roles, by) => {
    expect(sourceBy(roles)).toBe(by)
  })

  it('does not depend on the order of the roles', () => {
    const anyRole = fc.constantFrom(...ROLES.map(({ code }) => code), 'XYZ')
    fc.assert(fc.property(fc.array(anyRole), (roles) => sourceBy(roles) === sourceBy(roles.toReversed())))
  })
})
