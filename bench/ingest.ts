// Ingest of rows in GDELT 2.0 layout beside bare DuckDB writing the same columns of the same files to Parquet, in one run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, openWorkspace } from 'entente'
import { GDELT2_COLUMNS } from '../packages/ingest/src/gdelt/columns.ts'
import { generateSampleRegion } from '../scripts/sample-region/generate-sample-region.ts'
import { machine, table, time } from './measure.ts'

const COLUMNS =
  'GLOBALEVENTID, SQLDATE, DATEADDED, Actor1CountryCode, Actor2CountryCode, Actor1Type1Code, Actor2Type1Code, EventCode, GoldsteinScale, QuadClass, NumMentions, NumSources, NumArticles, AvgTone, ActionGeo_Lat, ActionGeo_Long, ActionGeo_FullName, SOURCEURL'

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  const { files, truth } = await generateSampleRegion(join(folder, 'feed'))
  const types = GDELT2_COLUMNS.map(({ name, type }) => `'${name}': '${type}'`).join(', ')
  const bare = await openWorkspace(join(folder, 'bare'), { cwd: folder, create: true })
  const reference = (): Promise<void> =>
    bare.store.engine.run(
      `COPY (SELECT ${COLUMNS} FROM read_csv([${files.map((file) => `'${file}'`).join(', ')}], auto_detect = false, delim = '\t',
         header = false, quote = '', escape = '', columns = {${types}}, dateformat = '%Y%m%d', timestampformat = '%Y%m%d%H%M%S',
         buffer_size = 8000000, max_line_size = 1000000))
       TO '${join(folder, 'bare.parquet')}' (FORMAT parquet, COMPRESSION zstd)`,
    )
  let round = 0
  const ours = async (): Promise<void> => {
    round += 1
    const workspace = await openWorkspace(join(folder, `round${round}`), { cwd: folder, create: true })
    await ingest(workspace.store, files, { now: () => new Date() })
    await workspace.close()
  }
  const again = async (): Promise<void> => {
    const workspace = await openWorkspace(join(folder, 'round1'), { cwd: folder })
    await ingest(workspace.store, files, { now: () => new Date() })
    await workspace.close()
  }
  process.stdout.write(`${machine()}\n${truth.rows} rows in ${files.length} gzip files\n\n`)
  process.stdout.write(
    table([
      ['bare DuckDB: the same columns to Parquet', await time(reference, 5, 1)],
      ['ingest into an empty archive', await time(ours, 5, 1)],
      ['ingest again, nothing new', await time(again, 5, 1)],
    ]),
  )
  await bare.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
