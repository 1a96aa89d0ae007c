import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { take, withWorkspace } from './temporary-workspace.ts'

const ENTITIES = 'China\t0\nJapan\t1\nPolice (Japan)\t2\nSomebody Else\t3\nBuddhist (China)\t4\n'
const RELATIONS = 'Consult\t0\nMake statement\t1\nNo such text\t2\n'
const ROWS = [
  '0  \t0\t1 \t24\t0',
  '2\t1\t0\t48\t0',
  '3\t0\t1\t0\t0',
  '4\t0\t1\t8736\t0',
  '0\t2\t1\t0\t0',
  '0\t0\t9\t0\t0',
  '0\t0\t1\t8760\t0',
  '0\t0',
]

describe('extracts of ICEWS in ids', () => {
  it('are named by the files beside them, which are skipped as such', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeFile(join(folder, 'entity2id.txt'), ENTITIES)
      await writeFile(join(folder, 'relation2id.txt'), RELATIONS)
      await writeFile(join(folder, 'train.txt'), ROWS.join('\n'))
      const maps = await take(workspace, [join(folder, 'entity2id.txt'), join(folder, 'relation2id.txt')])
      expect(maps.total).toMatchObject({ rows: 8, skipped: { 'id-map': 8 } })
      const ledger = await take(workspace, [join(folder, 'train.txt')], { feed: 'icews18' })
      expect(ledger.files[0]?.rejections).toEqual([
        { line: 5, reason: 'the event text is none of ICEWS' },
        { line: 6, reason: 'an id is not in the map beside the file' },
        { line: 7, reason: 'the hour is not within 2018' },
        { line: 8, reason: '2 columns instead of 5' },
      ])
      expect(ledger.total).toMatchObject({ rows: 8, kept: 3, skipped: { 'no-country': 1 } })
      const found = await workspace.store.engine.all<{ row: string }>(
        `SELECT concat_ws(' ', feed, occurred_on, source, target, code, source_by, array_to_string(source_roles, ';')) AS row
         FROM ${await workspace.store.reports()} ORDER BY occurred_on`,
      )
      expect(found.map(({ row }) => row)).toEqual([
        'icews18 2018-01-02 CHN JPN 040 bare ',
        'icews18 2018-01-03 JPN CHN 010 organ COP',
        'icews18 2018-12-31 CHN JPN 040 other ',
      ])
    })
  })

  it.each([
    [{}, 'no-id-map'],
    [{ 'entity2id.txt': ENTITIES, 'relation2id.txt': RELATIONS }, 'extract-needed'],
  ])('fail with a reason where it cannot be told what the ids are', async (files, code) => {
    await withWorkspace(async (workspace, folder) => {
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
      await writeFile(join(folder, 'train.txt'), ROWS.join('\n'))
      const ledger = await take(workspace, [join(folder, 'train.txt')])
      expect(ledger.files[0]).toMatchObject({ status: 'failed', error: { code } })
    })
  })
})
