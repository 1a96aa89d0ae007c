import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type IngestOptions, parseMapping } from 'entente'
import { events, hasShared, root } from '../../test/shared-data.ts'
import { withWorkspace, take } from '../../test/temporary-workspace.ts'
import { exportReports } from 'entente'
import { generateSampleRegion } from '../sample-region/generate-sample-region.ts'

/** A sound file to be damaged. Text is kept byte by byte, one character each. */
export interface FuzzSource {
  readonly name: string
  readonly header: string | undefined
  readonly lines: readonly string[]
  readonly delimiter: string
  /** Whether quotes hold fields together. */
  readonly quoted: boolean
  /** Whether ids come from a column: the first. */
  readonly ids: boolean
  readonly options: Partial<IngestOptions>
  /** Files that must lie in its folder. */
  readonly beside: readonly (readonly [name: string, bytes: Buffer])[]
}

type Shape = Pick<FuzzSource, 'delimiter' | 'quoted' | 'ids'> & { readonly headed: boolean }

const GDELT: Shape = { delimiter: '\t', quoted: false, ids: true, headed: false }
const QUOTED: Shape = { delimiter: ',', quoted: true, ids: false, headed: true }

/** Files of every feed: real ones where they lie beside the repository, else invented ones of those that can be. */
export async function fuzzSources(folder: string): Promise<FuzzSource[]> {
  const invented = await inventedSources(folder)
  if (!hasShared) return invented
  const real = (path: string, name: string, shape: Shape, options: Partial<IngestOptions> = {}): Promise<FuzzSource> =>
    source(events(path), name, shape, options)
  const mapping = parseMapping(await readFile(join(root, 'test/radulovic.mapping.yaml'), 'utf8'), 'radulovic')
  const extract = await real('icews14/test.txt.gz', 'test.txt', { ...GDELT, ids: false })
  const maps = (await readdir(events('icews14'))).filter((name) => /2id\.txt/.test(name))
  const beside = maps.map(async (name) => [name, await readFile(events(`icews14/${name}`))] as const)
  return [
    ...invented,
    await real('gdelt2-15min/20161013151500.export.CSV.gz', '20161013151500.export.CSV', GDELT),
    await real('gdelt2-15min/20170101073000.mentions.CSV', '20170101073000.mentions.CSV', { ...GDELT, ids: false }),
    await real('gdelt1-samples/reed9999-events.csv', '1982.csv', GDELT),
    await real('gdelt1-north-west-africa/1986.csv.gz', 'headed.csv', QUOTED),
    await real('icews/events.2018.sample.tab', 'events.tab', { ...GDELT, headed: true }),
    await real('keds/levant.cameo.csv.gz', 'levant.csv', QUOTED, { scheme: 'cameo' }),
    await real('phoenix/samplePhox.csv.gz', 'phoenix.csv', QUOTED),
    await real('ucdp/ucdpged-sample.csv.gz', 'ged.csv', QUOTED),
    await real('icews05-15/icews_2005-2015_test.txt.gz', 'words.txt', { ...GDELT, ids: false }),
    { ...extract, beside: await Promise.all(beside) },
    await real('gdelt2-samples/radulovic-20201113.csv.gz', 'mapped.csv', QUOTED, { mapping }),
  ]
}

async function inventedSources(folder: string): Promise<FuzzSource[]> {
  const { files } = await generateSampleRegion(join(folder, 'region'))
  const [first = ''] = files
  const exported = join(folder, 'export.csv')
  await withWorkspace(async (workspace) => {
    await take(workspace, [first])
    await exportReports(workspace, exported, { format: 'csv', withUrls: true })
  })
  return [await source(first, '201401.simulated.export.CSV', GDELT), await source(exported, 'export.csv', QUOTED)]
}

async function source(
  path: string,
  name: string,
  { headed, ...shape }: Shape,
  options: Partial<IngestOptions> = {},
): Promise<FuzzSource> {
  const bytes = await readFile(path)
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1').replaceAll('\r\n', '\n')
  const all = text.split('\n').filter((line) => line !== '')
  const header = headed ? all[0] : undefined
  return { name, header, lines: headed ? all.slice(1) : all, ...shape, options, beside: [] }
}
