import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from '@entente/server'
import { exportReports, parseMapping, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { take, withWorkspace } from './temporary-workspace.ts'
import { PLAIN, writeReports } from './written-reports.ts'

const COLUMNS = 'columns: {occurred_on: day, source: who, target: whom, code: code}\n'

async function takeMapped(workspace: Workspace, folder: string, name: string, licence: string): Promise<void> {
  const path = join(folder, `${name}.csv`)
  await writeFile(path, `day,who,whom,code\n2020-01-0${name.length},France,Germany,042\n`)
  const mapping = parseMapping(`entente: mapping/v1\nfeed: visits\n${licence}${COLUMNS}`, 'visits.yaml')
  await take(workspace, [path], { mapping })
}

const CC0 =
  'licence: {sharing: open, publisher: The desk, licence: CC0, terms: "https://desk.example/terms", citation: "The desk (2020), Visits."}\n'

describe('an export', () => {
  it('of open feeds prints and writes how to cite them, and may be passed on', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [PLAIN, { ...PLAIN, feed: 'ucdp', id: '2', scheme: 'ucdp', code: '1' }])
      const { code, out, err } = await entente(folder, 'export', 'all.csv', '--to-share')
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('cite: Leetaru, K. and Schrodt, P. A. (2013)')
      expect(out).toContain('cite: Sundberg, R. and Melander, E. (2013)')
      const citation = await readFile(join(folder, 'all.csv.citation.txt'), 'utf8')
      expect(citation).toContain('gdelt2: 1 report, published by The GDELT Project')
      expect(citation).toContain('to be passed on: yes, with the citation')
      const codebook = JSON.parse(await readFile(join(folder, 'all.csv.codebook.json'), 'utf8')) as object
      expect(codebook).toMatchObject({
        sources: [
          { feed: 'gdelt2', rows: 1, sharing: 'open', terms: 'https://www.gdeltproject.org/about.html' },
          { feed: 'ucdp', rows: 1, sharing: 'open', licence: 'CC BY 4.0' },
        ],
      })
    })
  })

  it('of other feeds is for own use, with a warning; to be passed on it is refused and nothing is written', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [PLAIN, { ...PLAIN, feed: 'keds-levant' }, { ...PLAIN, feed: 'icews' }])
      const own = await entente(folder, 'export', 'own.csv', '--json')
      expect(own.code).toBe(0)
      expect(own.err.split('\n')).toEqual([
        expect.stringContaining(
          'warning: rows of icews are for your own use: the terms were not read (https://doi.org/',
        ),
        expect.stringContaining('warning: rows of keds-levant are for your own use: free for research'),
        '',
      ])
      expect((JSON.parse(own.out) as { warnings: string[] }).warnings).toHaveLength(2)
      const shared = await entente(folder, 'export', 'shared.csv', '--to-share')
      expect([shared.code, shared.err]).toEqual([1, expect.stringContaining('[licence-forbids]')])
      expect(shared.err).toContain('icews (the terms were not read), keds-levant (free for research')
      expect(shared.err).toContain('export gdelt2 alone with --feed')
      await expect(readFile(join(folder, 'shared.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
      expect((await entente(folder, 'export', 'shared.csv', '--to-share', '--feed', 'gdelt2')).code).toBe(0)
    })
  })

  it('of mapped files goes by what their mapping said', async () => {
    await withWorkspace(async (workspace, folder) => {
      await takeMapped(workspace, folder, 'a', CC0)
      const { sources } = await exportReports(workspace, join(folder, 'x.csv'), { format: 'csv', toShare: true })
      expect(sources).toEqual([
        {
          feed: 'visits',
          rows: 1,
          sharing: 'open',
          publisher: 'The desk',
          licence: 'CC0',
          terms: 'https://desk.example/terms',
          citations: ['The desk (2020), Visits.'],
        },
      ])
    })
  })

  it.each([
    ['nothing', '', 'unknown'],
    ['less', 'licence: {sharing: research, citation: B}\n', 'research'],
  ])('of mapped files goes by the narrowest word where one said %s', async (_what, licence, sharing) => {
    await withWorkspace(async (workspace, folder) => {
      await takeMapped(workspace, folder, 'a', CC0)
      await takeMapped(workspace, folder, 'bb', licence)
      const { sources, warnings } = await exportReports(workspace, join(folder, 'x.csv'), { format: 'csv' })
      expect([sources[0]?.sharing, warnings.length]).toEqual([sharing, 1])
      const shared = exportReports(workspace, join(folder, 'y.csv'), { format: 'csv', toShare: true })
      await expect(shared).rejects.toMatchObject({ code: 'licence-forbids' })
    })
  })

  it('taken in again elsewhere does not bring the word of a mapping along', async () => {
    await withWorkspace(async (workspace, folder) => {
      await takeMapped(workspace, folder, 'a', CC0)
      await exportReports(workspace, join(folder, 'x.csv'), { format: 'csv' })
      await withWorkspace(async (other) => {
        await take(other, [join(folder, 'x.csv')])
        const { sources } = await exportReports(other, join(folder, 'y.csv'), { format: 'csv' })
        expect(sources[0]?.sharing).toBe('unknown')
      })
    })
  })

  it('cannot be made open by a mapping that takes the name of a known feed', () => {
    for (const name of ['ucdp', 'phoenix-mine', 'polecat']) {
      expect(() => parseMapping(`entente: mapping/v1\nfeed: ${name}\n${CC0}${COLUMNS}`, 'm.yaml')).toThrow(
        expect.objectContaining({ code: 'bad-mapping' }) as Error,
      )
    }
  })

  it('over HTTP follows the same rule', async () => {
    await withWorkspace(async (workspace) => {
      await writeReports(workspace, [PLAIN, { ...PLAIN, feed: 'keds-levant' }])
      const server = await createServer({ workspace, now: () => new Date(0) })
      const get = (query: string) => server.inject({ url: `/v1/export?${query}`, headers: { host: 'localhost' } })
      const refused = await get('toShare=true')
      expect([refused.statusCode, refused.json()]).toEqual([403, expect.objectContaining({ code: 'licence-forbids' })])
      expect((await get('format=csv')).headers['entente-sharing']).toBe('own-use')
      const open = await get('feed=gdelt2&format=xlsx&toShare=true')
      expect([open.statusCode, open.headers['entente-sharing'], open.rawPayload.subarray(0, 2).toString()]).toEqual([
        200,
        'open',
        'PK',
      ])
      expect((await get('codebook=true')).json()).toMatchObject({
        sources: [{ sharing: 'open' }, { sharing: 'research' }],
      })
      await server.close()
    })
  })
})
