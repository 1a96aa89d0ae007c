import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { writeSimulated } from './simulated-files.ts'
import { withFolder } from './temporary-workspace.ts'

const ACT = ['--partner', 'ARM', '--source', 'Cable 17']

async function inDesk(use: (folder: string, run: (...words: string[]) => ReturnType<typeof entente>) => Promise<void>) {
  await withFolder(async (folder) => {
    await entente(folder, 'init', 'kaz', '--perspective', 'KAZ', '--partners', 'ARM,AZE')
    const place = join(folder, 'kaz')
    await use(place, (...words) => entente(place, ...words))
  })
}

describe('entente act', () => {
  it('enters an act with few words: of the partner toward us, today; the archive may be empty', async () => {
    await inDesk(async (_, run) => {
      expect(await run('act', 'add', 'Summoned our ambassador', ...ACT, '--code', '114')).toMatchObject({
        code: 0,
        out: 'A1 2026-01-01 ARM > KAZ 114: Summoned our ambassador\n',
      })
      expect((await run('act', 'add', 'Sent flowers', ...ACT, '--code', '051', '--ours')).out).toContain('KAZ > ARM')
      const lost = await run('act', 'add', 'Said sorry', ...ACT, '--code', 'sorry')
      expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('it could be: 055 apologises') })
      expect((await run('act', 'add', 'x', '--partner', 'ARM', '--code', '051')).err).toContain('no-source-document')
      expect((await run('act', 'add', 'x', '--source', 'y', '--code', '051')).err).toContain('who-acted')
      expect((await run('act', 'correct', 'A1', '--code', '161', '--reference', 'YE/17')).code).toBe(0)
      expect((await run('act', 'withdraw', 'A2', '--because', 'there were none')).code).toBe(0)
      const { acts } = JSON.parse((await run('act', 'list', '--json')).out)
      expect(acts).toMatchObject([
        {
          id: 'A1',
          cameo: '161',
          what: 'Summoned our ambassador',
          document: { title: 'Cable 17', reference: 'YE/17' },
        },
      ])
      expect((await run('act', 'list', '--partner', 'AZE')).out).toContain('0 acts by hand')
    })
  })

  it('finds a code by words', async () => {
    await inDesk(async (_, run) => {
      expect(JSON.parse((await run('codes', 'breaks', 'off', 'relations', '--json')).out).codes[0].code).toBe('161')
      expect((await run('codes', 'xyzzy')).code).toBe(1)
    })
  })
})

describe('a list of acts', () => {
  it('comes back the same, and the same list twice adds nothing [T3, T13]', async () => {
    await inDesk(async (folder, run) => {
      await run(
        'act',
        'add',
        'Said "sorry", twice',
        ...ACT,
        '--code',
        '055',
        '--tag',
        'apology',
        '--link',
        'https://x.example/a',
      )
      await run('act', 'add', 'Left', ...ACT, '--code', '164', '--day', '2025-12-30')
      await run('act', 'add', '=1+1', ...ACT, '--code', '0871', '--mark', 'SECRET', '--reference', '  7, b ')
      await run('act', 'withdraw', 'A2', '--because', 'a mistake')
      for (const urls of [['--with-urls'], []]) {
        const file = `acts${urls.length}.csv`
        await run('act', 'list', '--csv', file, ...urls)
        const text = await readFile(join(folder, file), 'utf8')
        expect(text.includes('x.example')).toBe(urls.length === 1)
        expect((await run('act', 'add', '--csv', file)).out).toContain('2 rows: 0 added, 2 there already, 0 rejected')
        await inDesk(async (other, there) => {
          await writeFile(join(other, 'in.csv'), text)
          expect(await there('act', 'add', '--csv', 'in.csv')).toMatchObject({ code: 0 })
          expect((await there('act', 'add', '--csv', 'in.csv')).out).toContain('0 added, 2 there already')
          await there('act', 'list', '--csv', 'out.csv', ...urls)
          expect(await readFile(join(other, 'out.csv'), 'utf8')).toBe(text)
          expect((await there('act', 'add', 'Next', ...ACT, '--code', '042')).out).toContain('A4 ')
        })
      }
    })
  })

  it('keeps good rows beside bad ones, each told by line and reason, never by its text [G4, T4]', async () => {
    await inDesk(async (folder, run) => {
      const rows = [
        '\uFEFFDay;Source;Target;Code;What;Document;Minister',
        '2026-01-01;Armenia;KAZ;42;Came for two days;Cable 1;Canaria',
        '2026-01-01;Armenia;KAZ;42;Came for two days;Cable 1;Canaria',
        'Canaria;ARM;KAZ;042;x;y;z',
        '2025-12-01;Canaria;KAZ;042;x;y;z',
        '2025-12-01;ARM;KAZ;Canaria;x;y;z',
        '2025-12-01;ARM;KAZ;10;x;y;z',
        '2025-12-01;ARM;KAZ;042;;y;z',
        '2025-12-01;ARM;KAZ;042;x;y',
        '2025-12-01;ARM;KAZ;042;"Canaria;y;z',
        ';;;;;;',
        '2025-12-01;ARM;KAZ;112;x;y;z',
      ]
      await writeFile(join(folder, 'bad.csv'), rows.join('\r\n'))
      const { code, out } = await run('act', 'add', '--csv', 'bad.csv', '--json')
      const ledger = JSON.parse(out)
      expect(code).toBe(2)
      expect(ledger).toMatchObject({ rows: 10, added: 2, duplicates: 1, rejected: 7, ignoredColumns: 1 })
      expect(
        ledger.rejections.map(({ line, reason }: { line: number; reason: string }) => `${line} ${reason}`),
      ).toEqual([
        '4 `occurredOn` is not a day: write it as YYYY-MM-DD',
        '5 `source` is no code of a state or organisation',
        '6 `cameo` is no code of CAMEO',
        '7 `code` may have lost its leading zero',
        '8 `what` is empty',
        '9 it has not as many cells as the first line',
        '10 a quote is never closed',
      ])
      expect(out).not.toContain('Canaria')
      expect((await run('act', 'list', '--json')).out).toContain('"cameo":"042"')
      await writeFile(join(folder, 'none.csv'), 'a,b\n1,2\n')
      expect((await run('act', 'add', '--csv', 'none.csv')).err).toContain('bad-act-file')
    })
  })

  it('does not give the id of one act to another', async () => {
    await inDesk(async (folder, run) => {
      await run('act', 'add', 'Left', ...ACT, '--code', '164')
      const head = 'id,day,source,target,code,what,document\n'
      await writeFile(
        join(folder, 'in.csv'),
        `${head}A1,2026-01-01,ARM,KAZ,042,Came,x\nA7,2026-01-01,ARM,KAZ,042,Came,x\n,2026-01-01,ARM,KAZ,043,Went,x\n`,
      )
      expect((await run('act', 'add', '--csv', 'in.csv')).out).toBe(
        'line 2: `id` belongs to another act\n3 rows: 2 added, 0 there already, 1 rejected\n',
      )
      expect(JSON.parse((await run('act', 'list', '--json')).out).acts.map(({ id }: { id: string }) => id)).toEqual([
        'A8',
        'A7',
        'A1',
      ])
    })
  })
})

describe('verdicts by command', () => {
  it('stay through a later ingest, and are shown beside what is reported', async () => {
    await inDesk(async (folder, run) => {
      const [first = '', second = ''] = await writeSimulated(folder, 2)
      await run('ingest', first)
      const dyad = ['--source', 'KAZ', '--target', 'ARM']
      const [{ key }] = JSON.parse((await run('incidents', ...dyad, '--json')).out).incidents
      expect(await run('act', 'confirm', key, '--source', 'Cable 1')).toMatchObject({ code: 0 })
      expect((await run('act', 'strike', key, '--reason', 'old-news')).err).toContain('already-judged')
      await run('ingest', second)
      expect((await run('incidents', ...dyad)).out).toContain('confirmed')
      const confirmed = await run('incidents', ...dyad, '--as', 'confirmed', '--json')
      expect(JSON.parse(confirmed.out)).toMatchObject({
        as: 'confirmed',
        total: 1,
        incidents: [{ key, status: 'confirmed' }],
      })
      await run('act', 'unjudge', key, '--because', 'another day')
      await run('act', 'strike', key, '--reason', 'old-news')
      expect((await run('incidents', ...dyad)).out).toContain('struck (old-news)')
      expect(
        JSON.parse((await run('relations', ...dyad, '--by', 'year', '--as', 'confirmed', '--json')).out),
      ).toMatchObject({
        as: 'confirmed',
        unit: 'incident',
        periods: [{ events: 0, byHand: 0 }],
      })
    })
  })
})
