import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { addsUp, type IngestOptions, type Ledger, parseMapping } from 'entente'
import { describe, expect, it } from 'vitest'
import { events, hasShared, root } from './shared-data.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

const mapping = parseMapping(await readFile(`${root}/test/radulovic.mapping.yaml`, 'utf8'), 'radulovic.mapping.yaml')

/** Every real file that the feeds of this version claim. */
const FILES: readonly (readonly [path: string, options?: Partial<IngestOptions>])[] = [
  ['gdelt2-15min/20161013151500.export.CSV.gz'],
  ['gdelt2-15min/20170101073000.export.CSV'],
  ['gdelt2-15min/20170101073000.mentions.CSV'],
  ['gdelt2-15min/20190121220000.export.CSV.zip'],
  ['gdelt2-15min/20191024143000.export.CSV.gz'],
  ['gdelt2-samples/aamend-events.csv'],
  ['gdelt2-samples/aamend-eventsT.csv', { feed: 'gdelt2-translingual' }],
  ['gdelt2-samples/aamend-mentions.csv'],
  ['gdelt2-samples/aamend-mentionsT.csv'],
  ['gdelt2-samples/radulovic-20201113.csv.gz', { mapping }],
  ['gdelt2-samples/radulovic-20201114.csv.gz', { mapping }],
  ['gdelt1-samples/aamend-events1.csv'],
  ['gdelt1-samples/reed9999-events.csv'],
  ['gdelt2-samples/gdeltPyR-events2samps.csv.zip'],
  ...Array.from({ length: 15 }, (_, at) => [`gdelt1-north-west-africa/${1979 + at}.csv.gz`] as const),
  ['icews/events.2018.sample.tab'],
  ...['entity2id.txt.gz', 'relation2id.txt', 'stat.txt', 'test.txt.gz', 'train.txt.gz', 'valid.txt.gz'].map(
    (name) => [`icews14/${name}`] as const,
  ),
  ['icews18/valid.txt.gz'],
  ['icews05-15/icews_2005-2015_test.txt.gz'],
  ['icews05-15/icews_2005-2015_valid.txt.gz'],
  ['ucdp/ucdpged-sample.csv.gz'],
  ['phoenix/samplePhox.csv.gz'],
  ['keds/levant.cameo.csv.gz', { scheme: 'cameo' }],
  ['keds/gulf.cameo.csv.gz', { scheme: 'weis' }],
  ['keds/balkans.weis.csv.gz', { scheme: 'weis' }],
]

/** One line per file for people to read; hashes and paths of this machine are left out. */
function readable(ledger: Ledger, folder: string): object {
  const [file] = ledger.files
  if (file === undefined) throw new RangeError('no file')
  const { sha256: _hash, path, ...rest } = file
  return { path: relative(folder, path), ...rest }
}

describe.skipIf(!hasShared)('ledgers of the real files', () => {
  it('are those committed, and add up', async () => {
    const ledgers = await withWorkspace(async (workspace) => {
      const list: object[] = []
      for (const [path, options] of FILES) {
        const ledger = await take(workspace, [events(path)], options)
        expect(addsUp(ledger.total), path).toBe(true)
        list.push(readable(ledger, events('')))
      }
      return list
    })
    await expect(`${JSON.stringify(ledgers, null, 2)}\n`).toMatchFileSnapshot('golden/real-ledgers.json')
  }, 240_000)

  it('of the same files a second time add nothing [T3]', async () => {
    await withWorkspace(async (workspace) => {
      const paths = FILES.filter(([, options]) => options === undefined).map(([path]) => events(path))
      const first = await take(workspace, paths)
      const again = await take(workspace, paths)
      expect(first.total.kept).toBeGreaterThan(0)
      expect(again.total).toEqual({ ...first.total, kept: 0, duplicates: first.total.duplicates + first.total.kept })
    })
  }, 240_000)

  it('count rows of one id in two files of a feed once', async () => {
    await withWorkspace(async (workspace, folder) => {
      const text = await readFile(events('gdelt2-15min/20170101073000.export.CSV'), 'utf8')
      const half = `${folder}/half.export.CSV`
      const { writeFile } = await import('node:fs/promises')
      await writeFile(half, text.split('\n').slice(0, 400).join('\n'))
      const first = await take(workspace, [half])
      const second = await take(workspace, [events('gdelt2-15min/20170101073000.export.CSV')])
      expect(second.total.duplicates).toBe(first.total.kept)
      expect(second.total.kept + second.total.duplicates).toBe(70)
    })
  })
})
