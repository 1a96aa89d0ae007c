import { describe, expect, it } from 'vitest'
import { codes } from './codes.ts'
import { findCodes } from './find-codes.ts'

/** What a desk officer would type, and the code that it should lead to. Written down before the finder was. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['summons our ambassador', '114'],
  ['note verbale of protest', '114'],
  ['visa ban', '172'],
  ['visa waiver', '081'],
  ['insult', '111'],
  ['apology', '055'],
  ['president visits', '042'],
  ['hosts our foreign minister', '043'],
  ['phone call between the presidents', '041'],
  ['signs a treaty', '057'],
  ['joint military exercise', '062'],
  ['expels diplomats', '161'],
  ['recalls its ambassador', '161'],
  ['breaks off diplomatic relations', '161'],
  ['sanctions', '163'],
  ['trade embargo', '163'],
  ['closes the border', '191'],
  ['humanitarian aid', '073'],
  ['grants a loan', '071'],
  ['delivers weapons', '072'],
  ['condolences after the earthquake', '018'],
  ['congratulates on the national day', '051'],
  ['recognises independence', '054'],
  ['threatens to break off relations', '1313'],
  ['shells a border village', '194'],
  ['air strike', '195'],
  ['ceasefire violation', '196'],
  ['withdraws its troops', '0874'],
  ['mobilises the army', '154'],
  ['accuses us of espionage', '1125'],
  ['arrests our citizen', '173'],
  ['prisoner exchange', '0841'],
  ['refuses talks', '125'],
  ['walks out of the negotiations', '164'],
  ['proposes a summit', '036'],
  ['asks for a loan', '0231'],
  ['veto in the security council', '129'],
  ['takes us to the international court', '115'],
  ['lifts sanctions', '085'],
  ['joint commission meets', '040'],
]

/** Written after the table of words, and looked up once before anything else was changed: 34 of 40. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['minister denounced our policy', '111'],
  ['foreign ministry rejects our protest', '120'],
  ['protocol on consular relations signed', '057'],
  ['prime minister arrives for two days', '042'],
  ['their ambassador was called in', '114'],
  ['telephone conversation of foreign ministers', '041'],
  ['grain export ban', '163'],
  ['customs duties raised on our goods', '163'],
  ['convoy of relief goods', '073'],
  ['cancels the visit of the speaker', '160'],
  ['leader mocks our president', '111'],
  ['thanks us for help', '051'],
  ['opens consulate', '054'],
  ['closes consulate', '161'],
  ['border guards shot at patrol', '193'],
  ['drones attack power plant', '195'],
  ['detained our sailors', '173'],
  ['hands back remains of soldiers', '0842'],
  ['offers to host talks', '036'],
  ['calls for an international investigation', '090'],
  ['accuses us of meddling in elections', '1125'],
  ['joint drill at sea', '062'],
  ['deports our workers', '174'],
  ['gas supplies cut off', '163'],
  ['agreement ratified by parliament', '057'],
  ['refuses overflight', '172'],
  ['entry ban on officials', '172'],
  ['credit line of 100 million', '071'],
  ['scholarship programme for students', '070'],
  ['reopens the crossing', '081'],
  ['troops moved to the border', '154'],
  ['military parade as a warning', '150'],
  ['says sorry for the incident', '055'],
  ['votes against our resolution', '129'],
  ['files case at the ICJ', '115'],
  ['promises to withdraw heavy weapons', '0356'],
  ['wants the prisoners back', '0253'],
  ['will not take part in the commission', '125'],
  ['welcomes our initiative', '051'],
  ['declares our military attache persona non grata', '161'],
]

describe('findCodes', () => {
  it('finds what a desk officer would type among the first five', () => {
    const missed = PHRASES.filter(([words, code]) => !findCodes(words, 5).some((found) => found.code === code))
    expect(PHRASES).toHaveLength(40)
    expect(missed).toEqual([])
  })

  it('finds 34 of 40 phrases that its table was not made for', () => {
    const found = UNSEEN.filter(([words, code]) => findCodes(words, 5).some((one) => one.code === code))
    expect([UNSEEN.length, found.length]).toEqual([40, 34])
  })

  it('is the same on every call, and shorter answers are the beginning of longer ones', () => {
    for (const [words] of PHRASES) {
      const ten = findCodes(words, 10)
      expect(findCodes(words, 10)).toEqual(ten)
      expect(findCodes(words, 3)).toEqual(ten.slice(0, 3))
    }
  })

  it('finds every code by its own label first', () => {
    const missed = codes('cameo').filter(({ code, label }) => findCodes(label, 1)[0]?.code !== code)
    expect(missed.map(({ code, label }) => `${code} ${label}`)).toEqual([])
  })

  it('knows the beginning of a word while it is typed, endings, case, accents', () => {
    expect(findCodes('apolo')[0]?.code).toBe('055')
    expect(findCodes('APOLOGISED')[0]?.code).toBe('055')
    expect(findCodes('visité').map(({ code }) => code)).toContain('042')
  })

  it('finds codes by their digits', () => {
    expect(findCodes('161')[0]?.code).toBe('161')
    expect(findCodes('166').map(({ code }) => code)).toEqual(['166', '1661', '1662', '1663'])
  })

  it('finds nothing for nothing, and nothing for words that no code has', () => {
    expect(findCodes('')).toEqual([])
    expect(findCodes('the of')).toEqual([])
    expect(findCodes('xyzzy plugh')).toEqual([])
  })
})
