// Ingest of invented rows in GDELT 2.0 layout beside bare DuckDB writing the same columns of the same files to Parquet, and
// beside pandas reading them, in one run. Rows: 5,000,000 by default, or the first argument.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { ingest, openWorkspace } from 'entente'
import { GDELT2_COLUMNS } from '../packages/ingest/src/gdelt/columns.ts'
import { writeGdelt2Rows } from './gdelt2-rows.ts'
import { machine, table, time, type Timing } from './measure.ts'

const ROWS = Number(process.argv[2] ?? 5_000_000)
const ROWS_PER_FILE = 100_000
const RUNS = 3

/** All columns that a report of GDELT is made of. */
const COLUMNS = [
  'GLOBALEVENTID, SQLDATE, DATEADDED, IsRootEvent, EventCode, GoldsteinScale, NumMentions, NumSources, NumArticles, AvgTone',
  ...[1, 2].flatMap((side) =>
    ['Code', 'CountryCode', 'KnownGroupCode', 'Type1Code', 'Type2Code', 'Type3Code'].map(
      (name) => `Actor${side}${name}`,
    ),
  ),
  'ActionGeo_Lat, ActionGeo_Long, ActionGeo_FullName, SOURCEURL',
].join(', ')

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  process.stdout.write(`${machine()}\n`)
  await compare('real', ROWS, false)
  await compare('kept', ROWS / 5, false)
  await compare('real', ROWS / 5, true)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function compare(sides: 'real' | 'kept', rows: number, gzip: boolean): Promise<void> {
  const place = join(folder, `${sides}-${gzip}`)
  const files = await writeGdelt2Rows(place, { rows, rowsPerFile: ROWS_PER_FILE, sides, gzip })
  const ours: string[] = []
  let kept = 0
  const takeIn = async (workspaceFolder: string): Promise<void> => {
    const workspace = await openWorkspace(workspaceFolder, { cwd: folder, create: true })
    const { total } = await ingest(workspace.store, files, { now: () => new Date() })
    kept ||= total.kept
    await workspace.close()
  }
  const timings: (readonly [string, Timing])[] = [
    [
      'bare DuckDB: the same columns to Parquet',
      await time(() => copyBare(files, join(place, 'bare.parquet')), RUNS, 1),
    ],
    [
      'ingest into an empty archive',
      await time(
        () => {
          ours.push(join(folder, `${sides}-${gzip}-${ours.length}`))
          return takeIn(ours.at(-1) ?? '')
        },
        RUNS,
        1,
      ),
    ],
    ['ingest again, nothing new', await time(() => takeIn(ours[0] ?? ''), RUNS, 1)],
  ]
  if (!gzip && sides === 'real')
    timings.push(['pandas.read_csv, which writes nothing', await time(() => readWithPandas(files), 1, 0)])
  const share = sides === 'real' ? 'shares of real slots' : 'two states in every row'
  process.stdout.write(`\n${rows} rows in ${files.length} ${gzip ? 'gzip ' : ''}files, ${share}: ${kept} kept\n\n`)
  process.stdout.write(table(timings, rows))
  await rm(place, { recursive: true, force: true })
  for (const done of ours) await rm(done, { recursive: true, force: true })
}

async function copyBare(files: readonly string[], to: string): Promise<void> {
  const types = GDELT2_COLUMNS.map(({ name, type }) => `'${name}': '${type}'`).join(', ')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `COPY (SELECT ${COLUMNS} FROM read_csv([${files.map((file) => `'${file}'`).join(', ')}], auto_detect = false, delim = '\t',
       header = false, quote = '', escape = '', columns = {${types}}, dateformat = '%Y%m%d', timestampformat = '%Y%m%d%H%M%S'))
     TO '${to}' (FORMAT parquet, COMPRESSION zstd)`,
  )
  connection.closeSync()
  instance.closeSync()
}

/** File by file, as its clients do; pandas is that of Debian (python3-pandas). */
function readWithPandas(files: readonly string[]): Promise<void> {
  const code = `import sys, pandas
for path in sys.argv[1:]:
    frame = pandas.read_csv(path, sep='\\t', header=None, dtype={26: str, 27: str, 28: str}, low_memory=False)
`
  const ran = spawnSync('/usr/bin/python3', ['-c', code, ...files], { encoding: 'utf8' })
  if (ran.status !== 0) return Promise.reject(new Error(ran.stderr))
  return Promise.resolve()
}
