import type { ActorCode } from '@entente/model'
import { hash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@entente/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { hasShared, structure } from '../../../../test/shared-data.ts'
import { discoverStructure } from './discover-structure.ts'
import { type Drift, drift } from './drift.ts'
import type { StructuralKind } from './structural-kinds.ts'

let folder = ''
let store: Store
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drift-'))
  store = await openStore(join(folder, 'data'))
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})
const code = (text: string): ActorCode => text as ActorCode

test.skipIf(!hasShared)('agreement is what the publisher printed, for 20 states', async () => {
  const files = [
    { kind: 'un-votes' as const, file: structure('unga/un_votes.csv.gz') },
    { kind: 'un-roll-calls' as const, file: structure('unga/un_roll_calls.csv.gz') },
  ]
  const states = 'GBR FRA IND BRA CAN MEX POL TUR ISR EGY SWE ARG AUS PAK CHL CUB NOR CHN JPN RUS'.split(' ').map(code)
  const abbreviations = 'UKG FRN IND BRA CAN MEX POL TUR ISR EGY SWD ARG AUL PAK CHL CUB NOR CHN JPN RUS'.split(' ')
  const found = await drift(store.engine, { partner: code('USA'), toward: states, files })
  const published = new Map(
    readFileSync(structure('unga/qss_unvoting_idealpoints.csv'), 'utf8')
      .split(/\r?\n/)
      .map((line) => line.replaceAll('"', '').split(','))
      .map((row) => [`${row[0] ?? ''} ${row[1] ?? ''}`, row.at(-2) ?? '']),
  )
  const years = [1947, 1950, 1951, 1952, 1957, 1958, 1959, 1962, 1967, 1968, 1969, 1970, 1980, 1981, 1983, 1984, 1985]
  years.push(1988, 1989, 1990, 1991, 1993, 1994, 1995)
  let checked = 0
  for (const [at, state] of states.entries()) {
    const series = found.series.find((one) => one.measure === 'un-agreement' && one.toward === state)
    for (const year of years) {
      const expected = published.get(`${year} ${abbreviations[at] ?? ''}`)
      const value = series?.values.find((one) => one.year === year)?.value
      if (expected === undefined || expected === '' || expected === 'NA' || value === undefined || value === null)
        continue
      checked++
      expect(Math.abs(value - Number(expected)), `${state} ${year}`).toBeLessThan(1e-5)
    }
  }
  expect(checked).toBeGreaterThan(400)
})
const ask = (kind: StructuralKind, file: string): Promise<Drift> =>
  drift(store.engine, { partner: code('ARM'), toward: [code('KAZ')], files: [{ kind, file: join(folder, file) }] })

describe('files of the user', () => {
  const igo = (file: string, columns?: Record<string, string>): Promise<Drift> =>
    drift(store.engine, {
      partner: code('ARM'),
      toward: [code('KAZ')],
      files: [{ kind: 'igo-dyads', file: join(folder, file), columns }],
    })

  test('a file or a column that is not there is named, with the next step', async () => {
    await writeFile(join(folder, 'odd.csv'), 'one,two,year,memberships\n371,705,2000,4\n')
    await expect(igo('none.csv')).rejects.toMatchObject({ code: 'no-structural-file' })
    const odd = igo('odd.csv')
    await expect(odd).rejects.toMatchObject({ code: 'bad-structural-file' })
    await expect(odd).rejects.toThrow('`ccode1`')
  })

  test('own columns are mapped, and a missing year and a missing value stay missing', async () => {
    const rows = ['1999,20', '2000,21', '2001,-9', '2004,26']
    await writeFile(join(folder, 'own.csv'), `y,n,a,b\n${rows.map((row) => `${row},371,705`).join('\n')}\n`)
    const { series, missing } = await igo('own.csv', { first: 'a', second: 'b', year: 'y', memberships: 'n' })
    const [joint] = series
    expect(joint?.values).toEqual([
      { year: 1999, value: 20 },
      { year: 2000, value: 21 },
      { year: 2001, value: null },
      { year: 2004, value: 26 },
    ])
    expect(joint?.lastYear).toBe(2004)
    expect(joint?.changes.map((change) => change.perYear)).toEqual([null, 6 / 5, null, null])
    expect(missing.map((one) => one.kind)).not.toContain('igo-dyads')
    expect(missing.map((one) => one.kind)).toContain('un-votes')
  })

  test('Namibia is read by its code NA, and absences are no votes', async () => {
    const calls = ['1,50', '2,50', '3,50'].map((row) => `${row},0,0,LAW OF THE SEA,`)
    await writeFile(join(folder, 'calls.csv'), `rcid,session,amend,para,short,descr\n${calls.join('\n')}\n`)
    const votes = ['1,Namibia,NA,y', '1,Armenia,AM,y', '2,Namibia,NA,n', '2,Armenia,AM,a', '3,Armenia,AM,y']
    await writeFile(join(folder, 'votes.csv'), `rcid,country,country_code,vote\n${votes.join('\n')}\n`)
    const { series } = await drift(store.engine, {
      partner: code('ARM'),
      toward: [code('NAM')],
      files: [
        { kind: 'un-votes', file: join(folder, 'votes.csv') },
        { kind: 'un-roll-calls', file: join(folder, 'calls.csv') },
      ],
    })
    expect(series.find((one) => one.measure === 'un-agreement')?.values).toEqual([{ year: 1995, value: 0.5 }])
  })

  test('a flow that is not known takes the bilateral figure away, not the totals of others', async () => {
    const rows = ['371,705,2000,10,20', '371,365,2000,30,40', '371,705,2001,-9,5', '371,365,2001,1,1']
    await writeFile(join(folder, 'trade.csv'), `ccode1,ccode2,year,flow1,flow2\n${rows.join('\n')}\n`)
    const { series } = await drift(store.engine, {
      partner: code('ARM'),
      toward: [code('KAZ')],
      files: [{ kind: 'trade-dyads', file: join(folder, 'trade.csv') }],
    })
    expect(series.find((one) => one.measure === 'trade-share')?.values).toEqual([
      { year: 2000, value: 0.3 },
      { year: 2001, value: null },
    ])
  })

  test('ideal points are held against each other by year, whatever the file calls the states', async () => {
    const rows = [
      '1999,Armenia,0.5',
      '1999,Kazakhstan,-0.25',
      '2000,Armenia,1',
      '2001,Armenia,1',
      '2001,Kazakhstan,1.5',
    ]
    await writeFile(join(folder, 'points.csv'), `Year,CountryName,idealpoint\n${rows.join('\n')}\n`)
    const { series } = await ask('ideal-points', 'points.csv')
    expect(series.map(({ measure, nearer, values }) => [measure, nearer, values])).toEqual([
      [
        'ideal-point-distance',
        'lower',
        [
          { year: 1999, value: 0.75 },
          { year: 2001, value: 0.5 },
        ],
      ],
    ])
  })

  test('pledges are those of the partner to the other, not the other way round', async () => {
    const head = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul'
    const rows = ['371,705,2000,1,0,0,1,1', '705,371,2000,1,1,1,1,1', '371,705,2001,0,0,0,1,0']
    await writeFile(join(folder, 'pledges.csv'), `${head}\n${rows.join('\n')}\n`)
    const { series } = await ask('alliances', 'pledges.csv')
    expect(series[0]?.values).toEqual([
      { year: 2000, value: 3 },
      { year: 2001, value: 1 },
    ])
  })

  test('agreement by issue counts the roll calls of the issue only', async () => {
    await writeFile(
      join(folder, 'calls2.csv'),
      `rcid,session,amend,para,short,descr\n${['1', '2', '3'].map((call) => `${call},50,0,0,TITLE ${call},`).join('\n')}\n`,
    )
    const votes = ['1,a,AM,y', '1,k,KZ,y', '2,a,AM,n', '2,k,KZ,y', '3,a,AM,n', '3,k,KZ,n']
    await writeFile(join(folder, 'votes2.csv'), `rcid,country,country_code,vote\n${votes.join('\n')}\n`)
    await writeFile(join(folder, 'issues.csv'), 'rcid,short_name\n1,nu\n2,nu\n3,hr\n')
    const { series } = await drift(store.engine, {
      partner: code('ARM'),
      toward: [code('KAZ')],
      files: [
        { kind: 'un-votes', file: join(folder, 'votes2.csv') },
        { kind: 'un-roll-calls', file: join(folder, 'calls2.csv') },
        { kind: 'un-issues', file: join(folder, 'issues.csv') },
      ],
    })
    const value = (measure: string) => series.find((one) => one.measure === measure)?.values[0]?.value
    expect(value('un-agreement')).toBeCloseTo(2 / 3, 12)
    expect([value('un-agreement:nu'), value('un-agreement:hr')]).toEqual([0.5, 1])
  })

  test('a file is told by its name and hash, never by where it lies', async () => {
    await writeFile(join(folder, 'igo.csv'), 'ccode1,ccode2,year,dyadigos\n371,705,2000,4\n')
    const found = await ask('igo-dyads', 'igo.csv')
    expect(found.files).toEqual([
      { kind: 'igo-dyads', name: 'igo.csv', sha256: hash('sha256', await readFile(join(folder, 'igo.csv'))) },
    ])
    expect(JSON.stringify(found)).not.toContain(folder)
  })

  test('a folder is read by columns; two files of one kind are refused', async () => {
    const place = join(folder, 'structure')
    await mkdir(place)
    await writeFile(join(place, 'a.csv'), 'ccode1,ccode2,year,dyadigos\n371,705,2000,4\n')
    await writeFile(join(place, 'notes.csv'), 'one,two\n1,2\n')
    expect(await discoverStructure(store.engine, place)).toEqual([{ kind: 'igo-dyads', file: join(place, 'a.csv') }])
    expect(await discoverStructure(store.engine, join(folder, 'none'))).toEqual([])
    await writeFile(join(place, 'b.csv'), 'ccode1,ccode2,year,dyadigos\n')
    await expect(discoverStructure(store.engine, place)).rejects.toMatchObject({ code: 'two-structural-files' })
  })
})
