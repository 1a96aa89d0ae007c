import { describe, expect, it } from 'vitest'
import { actors, findActor, isActorCode, isOrganisation, isState } from './actors.ts'
import { crosswalk } from './crosswalk.ts'
import { SUCCESSIONS } from './successions.ts'

const codesOf = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code)

describe('actors', () => {
  it('have unique codes, sorted, that programs can use as words', () => {
    const codes = codesOf(actors())
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(codes.toSorted())
    for (const code of codes) expect(code).toMatch(/^[A-Z][A-Z0-9]{1,8}$/)
    for (const code of codesOf(actors().filter(isState))) expect(code).toMatch(/^[A-Z]{3}$/)
  })

  it('have spans that start before they end', () => {
    const backwards = actors().filter(
      ({ span: { from, until } }) => from !== undefined && until !== undefined && from >= until,
    )
    expect(backwards).toEqual([])
  })

  it('count 197 present states, eight former and five simulated ones', () => {
    const states = actors().filter(isState)
    expect(states.filter(({ simulated }) => simulated === true)).toHaveLength(5)
    expect(codesOf(states.filter(({ span }) => span.until !== undefined))).toEqual(
      'CSK DDR RVN SCG SUN YMD YUG ZAN'.split(' '),
    )
    expect(states.filter(({ span, simulated }) => span.until === undefined && simulated !== true)).toHaveLength(197)
  })

  it('give organisations codes that no alpha-3 code of ISO 3166 has', () => {
    const taken = new Set(
      crosswalk('iso3')
        .filter(({ actor }) => actor === null || findActor(actor)?.kind === 'state')
        .map(({ given }) => given),
    )
    for (const code of codesOf(actors().filter(isOrganisation))) expect(taken.has(code), code).toBe(false)
  })

  it('end where the succession says that the next one begins', () => {
    const ends = SUCCESSIONS.flatMap(({ steps }) => steps.filter(({ until }) => until !== undefined))
    expect(ends.map(({ actor }) => findActor(actor)?.span.until)).toEqual(ends.map(({ until }) => until))
  })

  it('are found by their exact code only', () => {
    expect(isActorCode('ARM')).toBe(true)
    for (const text of ['arm', 'ROM', 'AFR', '', 'constructor']) expect(isActorCode(text)).toBe(false)
  })

  it('carry no verdict in their notes', () => {
    const words = /enem|traitor|aggress|terror|regime|rebel|illegal|occupied by|annex/i
    const rows = [...crosswalk('cameo'), ...crosswalk('fips'), ...crosswalk('keds'), ...crosswalk('name')]
    for (const { note } of [...rows, ...actors()]) expect(note ?? '').not.toMatch(words)
  })
})
