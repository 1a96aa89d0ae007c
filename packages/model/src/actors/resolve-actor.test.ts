import { describe, expect, it } from 'vitest'
import { parseDay } from '../day.ts'
import { type Vocabulary, VOCABULARIES } from './actor.ts'
import { actors } from './actors.ts'
import { crosswalk } from './crosswalk.ts'
import { resolveActor } from './resolve-actor.ts'

/** The code of the actor, or what else it is. */
function meaning(text: string, vocabulary?: Vocabulary, day?: string): string {
  const resolution = resolveActor(text, {
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(day === undefined ? {} : { day: parseDay(day) }),
  })
  return resolution.kind === 'actor' ? resolution.code : resolution.kind
}

describe('resolveActor', () => {
  it.each([
    ['GBR', 'GBR'],
    ['gb', 'GBR'],
    ['uk', 'GBR'],
    ['ROM', 'ROU'],
    ['great britain', 'GBR'],
    ['Republic of Armenia', 'ARM'],
    ['Armenia, Republic of', 'ARM'],
    ['Republic of Korea', 'KOR'],
    ['Korea, Republic of', 'KOR'],
    ['Republic of China', 'TWN'],
    ["People's Republic of China", 'CHN'],
    ['PRC', 'CHN'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['  the Gambia ', 'GMB'],
    ['eu', 'EUN'],
    ['NATO', 'NATO'],
    ['Soviet Union', 'SUN'],
    ['Namibia', 'NAM'],
    ['African Union', 'AUN'],
    ['aurelis', 'XAA'],
  ])('reads %s as %s', (text, code) => {
    expect(meaning(text)).toBe(code)
  })

  it.each([
    ['RUS', 'cameo', '1985-06-01', 'SUN'],
    ['RUS', 'cameo', '1991-12-25', 'SUN'],
    ['RUS', 'cameo', '1991-12-26', 'RUS'],
    ['USR', 'cameo', '1997-01-01', 'RUS'],
    ['USR', 'cameo', '1980-01-01', 'SUN'],
    ['365', 'cow', '1980-01-01', 'SUN'],
    ['CZE', 'cameo', '1992-12-31', 'CSK'],
    ['CZA', 'cameo', '1993-01-01', 'CZE'],
    ['SVK', 'cameo', '1992-01-01', 'SVK'],
    ['YUG', 'cameo', '2000-01-01', 'YUG'],
    ['YUG', 'cameo', '2003-02-04', 'SCG'],
    ['YUG', 'cameo', '2006-06-05', 'SRB'],
    ['SCG', 'cameo', '1995-01-01', 'YUG'],
    ['FRY', 'keds', '2003-07-01', 'SCG'],
    ['SER', 'keds', '1991-07-01', 'SRB'],
    ['BOS', 'keds', '1991-07-01', 'BIH'],
    ['MAC', 'keds', '1999-05-01', 'MKD'],
    ['MAC', 'cameo', '1999-05-01', 'outside'],
    ['UAR', 'keds', '1979-04-15', 'EGY'],
    ['AUS', 'keds', '1979-04-15', 'AUT'],
    ['AUS', 'cameo', '1979-04-15', 'AUS'],
    ['GME', 'cameo', '1990-10-02', 'DDR'],
    ['GMW', 'cameo', '1985-01-01', 'DEU'],
    ['YMS', 'cameo', '1990-05-21', 'YMD'],
    ['YMS', 'cameo', '1990-05-22', 'YEM'],
    ['EEC', 'cameo-group', '1985-01-01', 'EUN'],
    ['ICO', 'cameo-group', '1985-01-01', 'ICCO'],
    ['PLO', 'cameo-group', '1985-01-01', 'PSE'],
    ['HMS', 'cameo-group', '1995-01-01', 'outside'],
    ['PAL', 'cameo', '1985-01-01', 'PSE'],
    ['KSV', 'cameo', '1999-01-01', 'XKX'],
  ] as const)('reads %s in %s on %s as %s', (text, vocabulary, day, code) => {
    expect(meaning(text, vocabulary, day)).toBe(code)
  })

  it('without a day takes the actor that the code is listed for', () => {
    expect(meaning('RUS', 'cameo')).toBe('RUS')
    expect(meaning('USR', 'cameo')).toBe('SUN')
    expect(meaning('CZE', 'cameo')).toBe('CZE')
    expect(meaning('YUG', 'cameo')).toBe('YUG')
    expect(meaning('345', 'cow')).toBe('YUG')
  })

  it('tells why something is outside', () => {
    expect(resolveActor('AFR', { vocabulary: 'cameo' })).toEqual({
      kind: 'outside',
      reason: 'region',
      note: 'a region, not a state: Africa',
    })
    expect(resolveActor('Falkland Islands')).toMatchObject({
      reason: 'territory',
      note: expect.stringContaining('claimed by Argentina'),
    })
    expect(resolveActor('JEW', { vocabulary: 'cameo' })).toMatchObject({ reason: 'not-a-state' })
    expect(resolveActor('ETH', { vocabulary: 'keds' })).toMatchObject({ reason: 'not-a-state' })
  })

  it.each([
    ['Argentinia', 'ARG'],
    ['Kazakstan', 'KAZ'],
    ['Grate Britain', 'GBR'],
    ['Azerbaidjan', 'AZE'],
    ['Rusia', 'RUS'],
    ['NATTO', 'NATO'],
    ['Untied States', 'USA'],
  ])('for %s suggests %s first', (text, code) => {
    const resolution = resolveActor(text)
    expect(resolution.kind === 'unknown' && resolution.suggestions[0]).toBe(code)
    expect(resolution.kind === 'unknown' && resolution.suggestions.length).toBeLessThanOrEqual(3)
  })

  it('suggests nothing for what is near to nothing', () => {
    for (const text of ['', '???', 'xyzzyxyzzy'])
      expect(resolveActor(text)).toEqual({ kind: 'unknown', suggestions: [] })
  })

  it('reads each code and name of the table back', () => {
    for (const { code, name } of actors()) {
      expect(meaning(code), code).toBe(code)
      expect(meaning(name, 'name'), name).toBe(code)
      expect(meaning(name.toUpperCase(), 'name'), name).toBe(code)
    }
    for (const vocabulary of VOCABULARIES)
      for (const { given, from, actor } of crosswalk(vocabulary))
        expect(meaning(given, vocabulary, from ?? '0001-01-01'), given).toBe(actor ?? 'outside')
  })
})
