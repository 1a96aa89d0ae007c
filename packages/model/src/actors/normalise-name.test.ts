import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameVariants, normaliseName } from './normalise-name.ts'

describe('normaliseName', () => {
  it('takes away what spellings differ in', () => {
    expect(normaliseName("Cote d'Ivoire")).toBe('cote divoire')
    expect(normaliseName('Côte d’Ivoire')).toBe('cote divoire')
    expect(normaliseName('The former Yugoslav  Republic of Macedonia')).toBe('former yugoslav republic of macedonia')
    expect(normaliseName('St. Kitts & Nevis')).toBe(normaliseName('Saint Kitts and Nevis'))
    expect(normaliseName('U.S.A.')).toBe('usa')
  })

  it('changes nothing the second time, and writes Turkish names the same on every machine', () => {
    fc.assert(fc.property(fc.string(), (name) => normaliseName(normaliseName(name)) === normaliseName(name)))
    expect(normaliseName('TÜRKİYE')).toBe('turkiye')
    expect(normaliseName('Diyarbakır')).toBe('diyarbakir')
  })
})

describe('nameVariants', () => {
  it('tries the full form before the bare name', () => {
    expect(nameVariants('china republic of')).toEqual(['china republic of', 'republic of china', 'china'])
    expect(nameVariants('islamic republic of iran')).toEqual(['islamic republic of iran', 'iran'])
    expect(nameVariants('france')).toEqual(['france'])
  })
})
