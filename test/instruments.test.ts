import { findCode } from '@entente/model'
import { FAMILIES, readCatalogue } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { instrumentWith } from './forbidden/fixture.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

/** What is wrong with an innocent instrument with these keys changed. */
function faultsWith(changed: object): readonly string[] {
  const instrument = { ...instrumentWith('own', ['nothing', 'name', 'Talks of two ministries']), ...changed }
  const text = JSON.stringify({
    entente: 'instruments/v1',
    family: 'diplomatic',
    title: 'Own',
    about: 'Ours.',
    instruments: [instrument],
  })
  return readCatalogue([{ file: 'own.yaml', text }]).diagnostics.map(({ code }) => code)
}

describe('the instrument catalogue', () => {
  const { catalogue, diagnostics } = shippedCatalogue()
  const instruments = [...catalogue.values()]

  it('is refused nowhere: ids once, codes by their meaning, guardrails kept', () => {
    expect(diagnostics).toEqual([])
  })

  it('has 240 instruments or more, twelve or more in each of fifteen families', () => {
    expect(instruments.length).toBeGreaterThanOrEqual(240)
    for (const family of FAMILIES) {
      expect(instruments.filter((one) => one.family === family).length, family).toBeGreaterThanOrEqual(12)
    }
  })

  it('uses no code of protest, and each code with the label of the codebook', () => {
    for (const { id, cameo } of instruments) {
      if (cameo === undefined) continue
      const code = findCode('cameo', cameo.code)
      expect(code?.root, id).not.toBe('14')
      expect(code?.label, id).toBe(cameo.meaning)
    }
  })

  it('names a year and a source of every use', () => {
    for (const { id, used } of instruments) {
      expect(used.year, id).toBeLessThanOrEqual(2026)
      expect(used.source.length, id).toBeGreaterThan(15)
    }
  })

  it('needs the consent of the partner where a joint body encourages or integrates; answers and conciliation one side may begin by a treaty', () => {
    const alone = instruments.filter(
      ({ addressee, consent, intent }) =>
        addressee === 'joint body' && consent === 'none' && (intent === 'encourage' || intent === 'integrate'),
    )
    expect(alone.map(({ id }) => id)).toEqual([])
  })

  it('takes back every countermeasure', () => {
    const countermeasures = instruments.filter(({ legal }) => legal === 'countermeasure')
    expect(countermeasures.length).toBeGreaterThan(0)
    for (const { intent, lasting } of countermeasures) {
      expect(intent).toBe('answer')
      expect(lasting?.review).toMatch(/^P\d+[DW]$/u)
    }
  })
})

describe('an instrument of a workspace', () => {
  it('has no key for another name to act under', () => {
    expect(faultsWith({})).toEqual([])
    expect(faultsWith({ attribution: 'none' })).toEqual(['unknown-key'])
  })

  it('is addressed to one of four, whatever it says of itself', () => {
    expect(faultsWith({ addressee: 'political party' })).toEqual(['unknown-word'])
  })

  it('cannot answer a protest in the street', () => {
    expect(faultsWith({ unseen: undefined, cameo: { code: '141', meaning: findCode('cameo', '141')?.label } })).toEqual(
      ['code-of-protest'],
    )
  })

  it('cannot be a countermeasure that stays for good', () => {
    const answer = { intent: 'answer', warmth: undefined, rung: 7, legal: 'countermeasure' }
    expect(faultsWith({ ...answer, lasting: undefined })).toEqual(['countermeasure-not-reversible'])
    expect(faultsWith({ ...answer, lasting: { review: 'P90D', lift: 'never' } })).toEqual([
      'countermeasure-not-reversible',
    ])
    expect(faultsWith({ ...answer, lasting: { review: 'P90D', lift: 'the breach ends' } })).toEqual([])
  })
})
