import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { entente } from './run-command.ts'
import { withFolder } from './temporary-workspace.ts'

describe('entente init', () => {
  it('makes a workspace with a playbook and a desk for each partner', async () => {
    await withFolder(async (folder) => {
      const { code, out } = await entente(
        folder,
        'init',
        'kaz',
        '--perspective',
        'Kazakhstan',
        '--partners',
        'ARM,Azerbaijan',
      )
      expect([code, out]).toEqual([
        0,
        'kaz/entente.yaml\nkaz/playbooks/base.yaml\nkaz/playbooks/ARM.yaml\nkaz/playbooks/AZE.yaml\nkaz/.gitignore\nnext: entente ingest FILES -w kaz\n',
      ])
      expect(await readFile(join(folder, 'kaz/playbooks/ARM.yaml'), 'utf8')).toContain('partner: ARM\nextends: base')
      const status = await entente(folder, 'status', '-w', 'kaz')
      expect([status.code, status.out]).toEqual([
        0,
        'Relations of Kazakhstan: 0 reports from 0 files\nthe archive is empty; take in files with: entente ingest FILES\n',
      ])
      await writeFile(join(folder, '.gitignore'), 'mine\n')
      expect((await entente(folder, 'init', '.', '--perspective', 'KAZ', '--partners', 'ARM')).code).toBe(0)
      expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('mine\n')
      const again = await entente(folder, 'init', 'kaz', '--perspective', 'KAZ', '--partners', 'ARM')
      expect([again.code, again.err]).toEqual([1, expect.stringContaining('[workspace-exists]')])
    })
  })

  it('answers an unknown partner with suggestions', async () => {
    await withFolder(async (folder) => {
      const { code, err } = await entente(folder, 'init', 'kaz', '--perspective', 'KAZ', '--partners', 'Armania')
      expect([code, err]).toEqual([1, expect.stringContaining('did you mean')])
    })
  })
})

describe('entente relations and status', () => {
  it('say where there is no workspace, no such feed, no such actor, and what to do', async () => {
    await withFolder(async (folder) => {
      const none = await entente(folder, 'relations', '--source', 'FRA', '--target', 'DEU')
      expect([none.code, none.err]).toEqual([1, expect.stringContaining('entente ingest FILES')])
      await writeFile(join(folder, 'good.export.CSV'), `${ROW(1)}\n`)
      await entente(folder, 'ingest', `${folder}/good.export.CSV`)
      const feed = await entente(folder, 'relations', '--source', 'FRA', '--target', 'DEU', '--feed', 'icews')
      expect([feed.code, feed.err]).toEqual([
        1,
        'error: there is no feed `icews` in the archive [no-such-feed]\n  help: it holds: gdelt2\n',
      ])
      const actor = await entente(folder, 'relations', '--source', 'Frnace', '--target', 'Africa')
      expect([actor.code, actor.err]).toEqual([1, expect.stringContaining('did you mean France (FRA)')])
      const region = await entente(folder, 'relations', '--source', 'FRA', '--target', 'AFR')
      expect([region.code, region.err]).toEqual([1, expect.stringContaining('[not-an-actor]')])
      const day = await entente(folder, 'relations', '--source', 'FRA', '--target', 'DEU', '--from', '1.1.2020')
      expect([day.code, day.err]).toEqual([1, expect.stringContaining('write days as YYYY-MM-DD')])
    })
  })

  it('never add feeds up: one is shown and the others are named', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.export.CSV'), `${ROW(1)}\n${ROW(2)}\n`)
      await writeFile(join(folder, 'b.translation.export.CSV'), `${ROW(7)}\n`)
      await entente(folder, 'ingest', folder)
      const { code, out, err } = await entente(
        folder,
        'relations',
        '--source',
        'FRA',
        '--target',
        'DEU',
        '--by',
        'year',
        '--json',
      )
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ feed: 'gdelt2', periods: [{ start: '2020-01-01', events: 2 }] })
      expect(err).toBe('shown from gdelt2; feeds are never added up; others with this dyad: gdelt2-translingual (1)\n')
    })
  })

  it('have help with an example', async () => {
    await withFolder(async (folder) => {
      for (const command of ['init', 'ingest', 'status', 'relations', 'export', 'serve']) {
        const { code, out } = await entente(folder, command, '--help')
        expect([code, out]).toEqual([0, expect.stringContaining(`Example:\n  entente ${command}`)])
      }
      const typo = await entente(folder, 'relatons')
      expect([typo.code, typo.err]).toEqual([1, expect.stringContaining('Did you mean relations?')])
    })
  })
})

describe('the hash of the data', () => {
  it('is recomputed by an outsider from the export alone, whole periods at a time', async () => {
    await withFolder(async (folder) => {
      const days = ['20200102', '20200115', '20210301', '20220615']
      await writeFile(
        join(folder, 'a.export.CSV'),
        days.map((day, at) => `${ROW(at + 1).replaceAll('20200102', day)}\n`).join(''),
      )
      await entente(folder, 'ingest', `${folder}/a.export.CSV`)
      const hashOf = async (...words: string[]): Promise<string> => {
        const { out } = await entente(
          folder,
          'relations',
          '--source',
          'FRA',
          '--target',
          'DEU',
          '--by',
          'year',
          '--json',
          ...words,
        )
        return (JSON.parse(out) as { dataHash: string }).dataHash
      }
      const recomputed = async (...words: string[]): Promise<string> => {
        await entente(folder, 'export', 'pair.csv', '--feed', 'gdelt2', '--source', 'FRA', '--target', 'DEU', ...words)
        const [header = '', ...rows] = (await readFile(join(folder, 'pair.csv'), 'utf8')).trim().split('\n')
        const at = ['feed', 'id', 'occurred_on', 'code', 'goldstein'].map((name) => header.split(',').indexOf(name))
        const lines = rows.map((row) => at.map((column) => row.split(',')[column]).join('|')).sort()
        return createHash('sha256').update(lines.join('\n')).digest('hex')
      }
      expect(await hashOf()).toBe(await recomputed())
      const whole = await recomputed('--from', '2020-01-01', '--to', '2021-12-31')
      expect(await hashOf('--from', '2020-01-10', '--to', '2021-01-01')).toBe(whole)
      expect(await hashOf('--from', '2020-01-01', '--to', '2021-12-31')).toBe(whole)
    })
  })
})

describe('entente export', () => {
  it('writes every format with a codebook beside it', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.export.CSV'), `${ROW(1)}\n${ROW(2)}\n`)
      await entente(folder, 'ingest', `${folder}/a.export.CSV`)
      for (const [file, starts] of [
        ['all.csv', 'feed,id,'],
        ['all.jsonl', '{"feed":"gdelt2"'],
        ['all.parquet', 'PAR1'],
      ] as const) {
        const { code, out } = await entente(folder, 'export', file)
        expect([code, out]).toEqual([0, expect.stringContaining('2 reports in')])
        expect((await readFile(join(folder, file))).toString('latin1').startsWith(starts)).toBe(true)
        const codebook = JSON.parse(await readFile(join(folder, `${file}.codebook.json`), 'utf8')) as {
          rows: number
          columns: object[]
        }
        expect([codebook.rows, codebook.columns.length]).toEqual([2, 27])
      }
      const nothing = await entente(folder, 'export', 'none.csv', '--source', 'KAZ')
      expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('[nothing-to-export]')])
    })
  })
})

describe('reports taken together as incidents', () => {
  const three = async (folder: string): Promise<void> => {
    const later = ROW(4, '112').replace('20200102120000', '20200109120000')
    const mirror = ROW(3).replace('FRA\t\tFRA', 'x').replace('DEU\t\tDEU', 'FRA\t\tFRA').replace('x', 'DEU\t\tDEU')
    await writeFile(join(folder, 'a.export.CSV'), `${ROW(1)}\n${ROW(2)}\n${mirror}\n${later}\n`)
    await entente(folder, 'ingest', `${folder}/a.export.CSV`)
  }
  const DYAD = ['--source', 'FRA', '--target', 'Germany']

  it('count an act once, old news apart; reports are counted as before', async () => {
    await withFolder(async (folder) => {
      await three(folder)
      const ask = async (...words: string[]): Promise<unknown> =>
        JSON.parse(
          (
            await entente(
              folder,
              'relations',
              ...DYAD,
              '--from',
              '2020-01-02',
              '--to',
              '2020-01-02',
              '--json',
              ...words,
            )
          ).out,
        )
      expect(await ask('--by', 'day')).toMatchObject({
        unit: 'report',
        method: 'relations/1',
        periods: [{ events: 3 }],
      })
      expect(await ask('--by', 'day', '--unit', 'incident')).toMatchObject({
        unit: 'incident',
        method: 'relations-of-incidents/1',
        periods: [{ events: 1, joint: 1, stale: 1, conflict: 0, verbalCooperation: 1 }],
      })
    })
  })

  it('are listed with reports, publishers and marks', async () => {
    await withFolder(async (folder) => {
      await three(folder)
      const { code, out } = await entente(folder, 'incidents', ...DYAD)
      expect(code).toBe(0)
      expect(out).toContain('FRA) toward Germany (DEU), gdelt2, incidents and not confirmed acts')
      expect(out).toMatch(/2020-01-02 {2}042 .* 2 {11}1 {2}joint\n/)
      expect(out).toMatch(/2020-01-02 {2}112 .* 1 {11}1 {2}stale \(a week back\), developing\n/)
      const one = await entente(folder, 'incidents', ...DYAD, '--json', '--limit', '1', '--as-of', '2020-01-03')
      expect(JSON.parse(one.out)).toMatchObject({
        total: 1,
        incidents: [{ key: 'gdelt2:FRA:DEU:cameo:042:2020-01-02', reports: 2, publishers: 1, status: 'developing' }],
      })
      const wrong = await entente(folder, 'incidents', ...DYAD, '--as-of', 'soon')
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('[bad-time]')])
    })
  })

  it('are never added up over feeds, and no report is', async () => {
    await withFolder(async (folder) => {
      await three(folder)
      for (const command of ['relations', 'incidents']) {
        for (const feeds of [['gdelt2,icews'], ['all'], ['gdelt2', '--feed', 'icews']]) {
          const { code, err } = await entente(folder, command, ...DYAD, '--feed', ...feeds)
          expect([code, err]).toEqual([1, expect.stringContaining('[feeds-not-added]\n  help: name one feed')])
        }
      }
    })
  })
})
