import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { entente, startEntente } from './run-command.ts'
import { events, hasShared } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

describe('entente ingest', () => {
  it('prints the ledger, and its exit code tells of refused rows and failed files', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'good.export.CSV'), `${ROW(1)}\n${ROW(2)}\n`)
      await writeFile(join(folder, 'bad.export.CSV'), `${ROW(3)}\n${ROW(4, '---')}\n${ROW(5)}\n`)
      await writeFile(join(folder, 'page.zip'), '<!DOCTYPE html><html></html>')
      const good = await entente(folder, 'ingest', 'good.export.CSV'.replace(/^/, `${folder}/`))
      expect(good.code).toBe(0)
      expect(good.err).toBe(
        'no workspace here: the archive is made in .entente (entente init makes a full workspace)\n',
      )
      expect(good.out).toContain('2 rows = 2 kept + 0 duplicates + 0 skipped + 0 rejected')
      const bad = await entente(folder, 'ingest', `${folder}/bad.export.CSV`)
      expect([bad.code, bad.out]).toEqual([2, expect.stringContaining('line 2: the code is not two to four digits')])
      const page = await entente(folder, 'ingest', `${folder}/page.zip`, `${folder}/good.export.CSV`)
      expect([page.code, page.out]).toEqual([1, expect.stringContaining('failed: the file holds a web page, not data')])
      expect(page.out).toContain('in already')
      const none = await entente(folder, 'ingest', `${folder}/none*`)
      expect([none.code, none.err]).toEqual([1, expect.stringContaining('[no-such-file]')])
    })
  })

  it('with --dry-run counts everything and writes nothing', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'good.export.CSV'), `${ROW(1)}\n`)
      const dry = await entente(folder, 'ingest', `${folder}/good.export.CSV`, '--dry-run', '--json')
      expect(JSON.parse(dry.out)).toMatchObject({ total: { rows: 1, kept: 1 } })
      expect(await readdir(folder)).toEqual(['good.export.CSV'])
    })
  })

  it('takes folders, patterns, gzip, and tells files that are none of a feed', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.export.CSV.gz'), gzipSync(`${ROW(1)}\n`))
      await writeFile(join(folder, 'b.export.CSV.gz'), gzipSync(`${ROW(2)}\n`).subarray(0, 60))
      await writeFile(join(folder, 'c.txt'), 'hello\n')
      await writeFile(join(folder, 'd.export.CSV'), '')
      const { code, out } = await entente(folder, 'ingest', folder, '--json')
      expect(code).toBe(1)
      const { files } = JSON.parse(out) as { files: { path: string; status: string; error?: { code: string } }[] }
      expect(files.map((file) => [file.path.slice(folder.length + 1), file.status, file.error?.code])).toEqual([
        ['a.export.CSV.gz', 'ingested', undefined],
        ['b.export.CSV.gz', 'failed', 'bad-gzip'],
        ['c.txt', 'failed', 'unknown-layout'],
        ['d.export.CSV', 'failed', 'empty-file'],
      ])
      const pattern = await entente(folder, 'ingest', `${folder}/a*.gz`, '--json')
      expect(JSON.parse(pattern.out)).toMatchObject({ files: [{ status: 'already-ingested' }] })
    })
  })

  it.skipIf(!hasShared)('stopped by Ctrl-C says so, leaves the archive whole and can go on', async () => {
    await withFolder(async (folder) => {
      const paths = ['levant.cameo', 'gulf.cameo', 'balkans.weis'].map((name) => events(`keds/${name}.csv.gz`))
      const codes: number[] = []
      // At different moments: while files are looked at, while they are read, while they are written.
      for (const moment of [250, 700, 1100]) {
        const child = startEntente(folder, ['ingest', ...paths])
        let err = ''
        child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
        const closed = once(child, 'close') as Promise<[number]>
        await once(child.stderr ?? child, 'data')
        await wait(moment)
        child.kill('SIGINT')
        const [code] = await closed
        codes.push(code)
        if (code === 130) expect(err).toContain('[interrupted]')
        await rm(join(folder, '.entente/tmp'), { recursive: true, force: true })
      }
      expect(codes).toContain(130)
      for (const code of codes) expect([0, 130]).toContain(code)
      expect((await entente(folder, 'ingest', ...paths)).code).toBe(0)
      expect(JSON.parse((await entente(folder, 'status', '--json')).out)).toMatchObject({ reports: 201_560, files: 3 })
    })
  })
})

describe('what a user can type wrong', () => {
  it('leaves nothing behind: a dry run, a path that is not there, a workspace that is not there', async () => {
    await withFolder(async (folder) => {
      await withFolder(async (files) => {
        await writeFile(join(files, 'a.export.CSV'), `${ROW(1)}\n`)
        expect((await entente(folder, 'ingest', `${files}/a.export.CSV`, '--dry-run')).code).toBe(0)
        expect((await entente(folder, 'ingest', `${files}/b.export.CSV`)).err).toContain('[no-such-file]')
        expect((await entente(folder, 'ingest', `${files}/a.export.CSV`, '-w', 'typo')).err).toContain('[no-workspace]')
        expect(await readdir(folder)).toEqual([])
      })
    })
  })

  it('cannot write outside the archive through the name of a feed', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'k.csv'), 'date,source,target,code\n2020-01-01,FRA,DEU,042\n')
      for (const feed of ['../../../out', 'gdelt2', 'KEDS', 'keds/x']) {
        const { code, out } = await entente(folder, 'ingest', `${folder}/k.csv`, '--scheme', 'cameo', '--feed', feed)
        expect([feed, code, out]).toEqual([
          feed,
          1,
          expect.stringMatching(/cannot name a feed|this is a KEDS data set/),
        ])
      }
      expect((await entente(folder, 'ingest', `${folder}/k.csv`, '--scheme', 'cameo', '--feed', 'keds-x')).code).toBe(0)
    })
  })

  it('as an export is not believed: feeds, actors, weights and roles are checked', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.export.CSV'), `${ROW(1)}\n`)
      await entente(folder, 'ingest', `${folder}/a.export.CSV`)
      await entente(folder, 'export', 'all.csv', '--with-urls')
      const [header = '', row = ''] = (await readFile(join(folder, 'all.csv'), 'utf8')).split('\n')
      const changed = [
        ['gdelt2,', '../../out,', 'the feed is not a name'],
        [',FRA,', ',Jane Doe,', 'no such state or organisation'],
        [',FRA,DEU,', ',DEU,DEU,', 'both sides are one'],
        [',1.9,', ',500.0,', 'the weight is not within -10 and 10'],
        [',bare,', ',Jane Doe,', 'source_by is not organ, bare or other'],
        [',DEU,,', ',DEU,Jane Doe,', 'a role is not a code of three letters'],
        [',given,', ',maybe,', 'reported_basis is not given or assumed'],
      ] as const
      const rows = changed.map(([from, to]) => row.replace(from, to))
      await writeFile(join(folder, 'changed.csv'), [header, ...rows, ''].join('\n'))
      const { out } = await entente(folder, 'ingest', `${folder}/changed.csv`, '--json')
      const { files, total } = JSON.parse(out) as { files: { rejections: object[] }[]; total: object }
      expect(files[0]?.rejections).toEqual(changed.map(([, , reason], at) => ({ line: at + 2, reason })))
      expect(total).toMatchObject({ rows: 7, kept: 0, rejected: 7 })
    })
  })

  it('about a relation: one actor twice, the last day before the first', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.export.CSV'), `${ROW(1)}\n`)
      await entente(folder, 'ingest', `${folder}/a.export.CSV`)
      const same = await entente(folder, 'relations', '--source', 'FRA', '--target', 'France')
      expect([same.code, same.err]).toEqual([1, expect.stringContaining('[same-actor]')])
      const span = await entente(
        folder,
        'relations',
        '--source',
        'FRA',
        '--target',
        'DEU',
        '--from',
        '2021-01-01',
        '--to',
        '2020-01-01',
      )
      expect([span.code, span.err]).toEqual([1, expect.stringContaining('[bad-span]')])
    })
  })
})
