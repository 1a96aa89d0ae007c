import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GDELT1_COLUMNS } from '../packages/ingest/src/gdelt/columns.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

type Row = Readonly<Record<string, string>>

const row: Row = {
  GLOBALEVENTID: '1',
  SQLDATE: '20200101',
  Actor1Code: 'FRA',
  Actor1CountryCode: 'FRA',
  Actor2Code: 'DEU',
  Actor2CountryCode: 'DEU',
  EventCode: '042',
  EventRootCode: '04',
  GoldsteinScale: '1.9',
  DATEADDED: '20200101',
}

/** GDELT's columns backwards, with a column of another kind before them and one after. */
function shuffled(rows: readonly Row[]): string {
  const columns = GDELT1_COLUMNS.map(({ name }) => name).toReversed()
  const lines = rows.map((one) => ['7', ...columns.map((name) => one[name] ?? 'NA'), '"a, b"'].join(','))
  return [`"",${columns.join(',')},`, ...lines].join('\n')
}

async function codesOf(rows: readonly Row[]): Promise<{ kept: string[]; rejections: readonly object[] }> {
  return withWorkspace(async (workspace, folder) => {
    await writeFile(join(folder, 'again.csv'), shuffled(rows))
    const ledger = await take(workspace, [join(folder, 'again.csv')])
    const found = await workspace.store.engine.all<{ feed: string; id: string; code: string }>(
      `SELECT feed, id, code FROM ${await workspace.store.reports()} ORDER BY id`,
    )
    const kept = found.map(({ feed, id, code }) => `${feed} ${id} ${code}`)
    return { kept, rejections: ledger.files[0]?.rejections ?? [] }
  })
}

describe('GDELT by its header', () => {
  it('reads columns in any order among others, with the leading zeros that were lost', async () => {
    const { kept, rejections } = await codesOf([
      row,
      { ...row, GLOBALEVENTID: '2', DATEADDED: '20130203' },
      { ...row, GLOBALEVENTID: '3', EventCode: '10', EventRootCode: '1' },
      { ...row, GLOBALEVENTID: '4', EventCode: '10', EventRootCode: '10' },
      { ...row, GLOBALEVENTID: '5', EventCode: '106', EventRootCode: '10' },
      { ...row, GLOBALEVENTID: '6', EventCode: '110', EventRootCode: '1' },
      { ...row, GLOBALEVENTID: '7', EventCode: '211', EventRootCode: '02' },
    ])
    expect(kept).toEqual([
      'gdelt1 1 042',
      'gdelt1-back 2 042',
      'gdelt1 3 010',
      'gdelt1 4 10',
      'gdelt1 5 106',
      'gdelt1 7 0211',
    ])
    expect(rejections).toEqual([{ line: 7, reason: 'the code does not fit its root' }])
  })
})

describe('Phoenix', () => {
  const header =
    ',GID,Date,SrcActor,SrcAgent,SOthAgent,TgtActor,TgtAgent,TOthAgent,CAMEO,RootCode,Goldstein,Lat,Lon,Geoname,ID,URL'

  it('files by release, finds organisations among the agents and keeps no faith', async () => {
    await withWorkspace(async (workspace, folder) => {
      const rows = [
        '0,1,20200101,FRA,GOV,ENV;GOV,DEU,,,10,1,0,NA,NA,,x,',
        '1,2_v0.2.0,20200101,IGO,,EUR;EEC,DEU,MED,,10,10,-5,NA,NA,,x,',
        '2,3_v1.2.0,20200101,IGO,,UNO;HLH;WHO,DEU,,MUS,311,3,5.2,NA,NA,,x,',
        '3,4,20200101,DEU,,MUS,IGO,,WST,110,11,-2,NA,NA,,x,',
        '4,5,20200101,DEU,,MUS,FRA,,,110,11,-2,NA,NA,,x,',
      ]
      await writeFile(join(folder, 'phoenix.csv'), [header, ...rows].join('\n'))
      const ledger = await take(workspace, [join(folder, 'phoenix.csv')])
      expect(ledger.total).toMatchObject({ rows: 5, kept: 4, skipped: { 'not-a-state': 1 }, rejected: 0 })
      const found = await workspace.store.engine.all<Record<string, unknown>>(
        `SELECT concat_ws(' ', feed, source, target, code, source_by, array_to_string(source_roles, ';')) AS row
         FROM ${await workspace.store.reports()} ORDER BY id`,
      )
      expect(found.map((one) => one['row'])).toEqual([
        'phoenix FRA DEU 010 other GOV;ENV;GOV',
        'phoenix-v0-2-0 EUN DEU 10 organ IGO',
        'phoenix-v1-2-0 WHO DEU 0311 other IGO;HLH',
        'phoenix DEU FRA 110 other ',
      ])
    })
  })
})
