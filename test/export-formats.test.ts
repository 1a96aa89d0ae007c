import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { type ExportFormat, exportReports, type Workspace } from 'entente'
import { REPORT_COLUMNS } from '@entente/model'
import { engineType } from '@entente/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseTooMany } from '../packages/entente/src/export/xlsx/write-xlsx.ts'
import { escaped } from '../packages/entente/src/export/xlsx/cell.ts'
import { entente } from './run-command.ts'
import { take, withWorkspace } from './temporary-workspace.ts'
import { PLAIN, writeReports, type WrittenReport } from './written-reports.ts'

const ORDER = 'ORDER BY feed, occurred_on, source, target, id'

/** Texts that formats are known to spoil: zeros, formulas, quotes, separators, line ends, other scripts. */
const NASTY: readonly WrittenReport[] = [
  { ...PLAIN, id: '007', place: '=1+1', goldstein: null, cameo: null, quad: null },
  { ...PLAIN, id: '1e5', place: 'a "quoted", name; with\ttab', is_root: false, source_roles: [] },
  { ...PLAIN, id: '2020-01-01', place: '  two\nlines  ', occurred_on: '1979-12-31', lat: null, tone: 1e-7 },
  { ...PLAIN, id: 'NA', place: 'Алматы 🙂 <b>&amp;', feed: 'icews', is_root: null, mentions: null },
  { ...PLAIN, id: '+1', place: "'@\u0001\\N", occurred_on: '1850-05-01', reported_at: '1850-05-02T00:00:00.000Z' },
]

async function archived({ store }: Workspace): Promise<object[]> {
  return store.engine.all(`SELECT * FROM ${await store.reports()} ${ORDER}`)
}

const COLUMNS = REPORT_COLUMNS.map(({ name }) => name).join(', ')
const TYPED = REPORT_COLUMNS.map(({ name, type }) => `CAST(${name} AS ${engineType(type)}) AS ${name}`).join(', ')
const FROM_TEXT = REPORT_COLUMNS.map(({ name, type }) =>
  type === 'text list'
    ? `coalesce(string_split(${name}, ';'), CAST([] AS VARCHAR[])) AS ${name}`
    : `CAST(${name} AS ${engineType(type)}) AS ${name}`,
).join(', ')

/** Each format read back by a reader that knows nothing of Entente. */
const READERS: Readonly<Record<ExportFormat, (workspace: Workspace, file: string) => Promise<object[]>>> = {
  csv: ({ store }, file) =>
    store.engine.all(`SELECT ${FROM_TEXT} FROM read_csv('${file}', all_varchar = true, header = true) ${ORDER}`),
  stata: ({ store }, file) =>
    store.engine.all(`SELECT ${FROM_TEXT} FROM read_csv('${file}', all_varchar = true, header = true) ${ORDER}`),
  parquet: ({ store }, file) => store.engine.all(`SELECT ${COLUMNS} FROM read_parquet('${file}') ${ORDER}`),
  'parquet-hive': ({ store }, file) =>
    store.engine.all(`SELECT ${COLUMNS} FROM read_parquet('${file}/*/*/*.parquet', hive_partitioning = true) ${ORDER}`),
  jsonl: ({ store }, file) =>
    store.engine.all(
      `SELECT ${TYPED} FROM read_json('${file}', columns = {${REPORT_COLUMNS.map(
        ({ name, type }) => `${name}: '${type === 'text list' ? 'VARCHAR[]' : engineType(type)}'`,
      ).join(', ')}}) ${ORDER}`,
    ),
  xlsx: async (_workspace, file) => {
    const book = read(await readFile(file), { cellDates: true, UTC: true })
    const sheet = book.Sheets['Reports']
    if (sheet === undefined) throw new Error('no sheet of reports')
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true, defval: null, UTC: true })
    return rows.map((row) =>
      Object.fromEntries(REPORT_COLUMNS.map(({ name, type }) => [name, fromSheet(row[name], type)])),
    )
  },
}

function fromSheet(value: unknown, type: string): unknown {
  if (type === 'text list') return typeof value === 'string' ? value.split(';') : []
  if (!(value instanceof Date)) return value
  return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()
}

const FORMATS = Object.keys(READERS) as ExportFormat[]
const ENDING: Readonly<Record<ExportFormat, string>> = {
  csv: 'all.csv',
  stata: 'stata.csv',
  parquet: 'all.parquet',
  'parquet-hive': 'hive',
  jsonl: 'all.jsonl',
  xlsx: 'all.xlsx',
}

/** What Stata cannot take inside a field is one space in its CSV; what a spreadsheet would run is marked in the other. */
function asRead(format: ExportFormat, rows: readonly object[]): object[] {
  if (format === 'csv') return rows.map((row) => Object.fromEntries(Object.entries(row).map(markedCell)))
  if (format !== 'stata') return [...rows]
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(/[\r\n\t]+/g, ' ') : (value as unknown),
      ]),
    ),
  )
}

function markedCell([name, value]: [string, unknown]): [string, unknown] {
  return [name, typeof value === 'string' && /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value]
}

describe.each(FORMATS)('an export as %s', (format) => {
  it('holds every row and every value, read back by another program [T13, T14]', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, NASTY)
      const file = join(folder, ENDING[format])
      const exported = await exportReports(workspace, file, { format, withUrls: true })
      expect([exported.file, exported.rows]).toEqual([file, NASTY.length])
      expect(await READERS[format](workspace, file)).toEqual(asRead(format, await archived(workspace)))
    })
  })

  it('does so for any texts', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((value) => !/[_\r]/.test(value) && !value.includes('\0'))
    await withWorkspace(async (workspace, folder) => {
      const places = fc.sample(text, { numRuns: 200, seed: 11 })
      await writeReports(
        workspace,
        places.map((place, at) => ({ ...PLAIN, id: String(at), place })),
      )
      const file = join(folder, ENDING[format])
      await exportReports(workspace, file, { format, withUrls: true })
      expect(await READERS[format](workspace, file)).toEqual(asRead(format, await archived(workspace)))
    })
  })

  it('leaves the addresses out unless asked, and replaces an earlier one', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [PLAIN, { ...PLAIN, id: '2', occurred_on: '2020-02-01' }])
      const file = join(folder, ENDING[format])
      await exportReports(workspace, file, { format })
      await exportReports(workspace, file, { format, from: '2020-02-01' as never })
      const codebook = JSON.parse(await readFile(`${file}.codebook.json`, 'utf8')) as {
        rows: number
        columns: object[]
      }
      expect([codebook.rows, codebook.columns.length]).toEqual([1, REPORT_COLUMNS.length - 1])
      const files = (await readdir(folder, { recursive: true })).filter((name) => /unfinished|replaced/.test(name))
      expect(files).toEqual([])
    })
  })
})

describe('a CSV for Stata', () => {
  it('is taken in again as any export is', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [{ ...PLAIN, feed: 'gdelt2' }])
      await exportReports(workspace, join(folder, 'a.do'), { format: 'stata', withUrls: true })
      await withWorkspace(async (other) => {
        const { total } = await take(other, [join(folder, 'a.csv')])
        expect(total).toMatchObject({ rows: 1, kept: 1 })
        expect(await archived(other)).toEqual(await archived(workspace))
      })
    })
  })

  it('has a script whose names, labels and texts Stata can take', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, NASTY)
      const { script } = await exportReports(workspace, join(folder, 'a.csv'), { format: 'stata', withUrls: true })
      const text = await readFile(script ?? '', 'utf8')
      await expect(text).toMatchFileSnapshot('golden/export.do')
      expect(text).not.toMatch(/[`$]/)
      for (const { name } of REPORT_COLUMNS) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
      const labelled = [...text.matchAll(/^label variable (\w+) "([^"]*)"$/gm)]
      expect(labelled.map((found) => found[1])).toEqual(REPORT_COLUMNS.map(({ name }) => name))
      for (const [, , label = ''] of labelled) expect(label.length).toBeLessThanOrEqual(80)
      for (const line of text.split('\n')) expect((line.match(/"/g) ?? []).length % 2, line).toBe(0)
    })
  })

  it('refuses a name that Stata would interpret', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [PLAIN])
      const refused = exportReports(workspace, join(folder, 'a$b.csv'), { format: 'stata' })
      await expect(refused).rejects.toMatchObject({ code: 'bad-file-name' })
    })
  })
})

describe('a workbook', () => {
  it('has sheets for the columns and for the sources', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, NASTY)
      await exportReports(workspace, join(folder, 'a.xlsx'), { format: 'xlsx' })
      const book = read(await readFile(join(folder, 'a.xlsx')))
      expect(book.SheetNames).toEqual(['Reports', 'Codebook', 'Sources'])
      const sheet = book.Sheets['Sources']
      const sources =
        sheet === undefined ? [] : utils.sheet_to_json<{ feed: string; reports: number; sharing: string }>(sheet)
      expect(sources.map(({ feed, reports, sharing }) => [feed, reports, sharing])).toEqual([
        ['gdelt2', 4, 'open'],
        ['icews', 1, 'unread'],
      ])
    })
  })

  it('is refused, not cut, where a sheet cannot hold it', async () => {
    expect(() => refuseTooMany(1_048_575)).not.toThrow()
    expect(() => refuseTooMany(1_048_576)).toThrow(expect.objectContaining({ code: 'too-many-rows' }) as Error)
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [{ ...PLAIN, place: 'x'.repeat(32_768) }])
      const refused = exportReports(workspace, join(folder, 'a.xlsx'), { format: 'xlsx' })
      await expect(refused).rejects.toMatchObject({ code: 'text-too-long' })
      expect((await readdir(folder)).filter((name) => name.startsWith('a.xlsx'))).toEqual([])
    })
  })

  it('marks a text that looks like an escape of Office', () => {
    expect(escaped('_x0041_ a\r<b>')).toBe('_x005F_x0041_ a_x000D_&lt;b&gt;')
  })
})

describe('a folder of Parquet', () => {
  it('is parted by feed and year, and takes the place of an earlier one only', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, NASTY)
      const place = join(folder, 'hive')
      await mkdir(place)
      await exportReports(workspace, place, { format: 'parquet-hive' })
      const parts = (await readdir(place, { recursive: true })).filter((name) => name.endsWith('.parquet'))
      expect(parts.map((name) => name.replace(/[/\\][^/\\]*$/, '')).toSorted()).toEqual([
        'feed=gdelt2/year=1850',
        'feed=gdelt2/year=1979',
        'feed=gdelt2/year=2020',
        'feed=icews/year=2020',
      ])
      await writeFile(join(place, 'mine.txt'), 'mine')
      const refused = await entente(folder, 'export', 'hive', '--format', 'parquet-hive')
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('[not-an-export]')])
      expect(await readFile(join(place, 'mine.txt'), 'utf8')).toBe('mine')
    })
  })

  it('tells its schema and citation by itself, as the parts of the archive tell their schema', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeReports(workspace, [PLAIN])
      await exportReports(workspace, join(folder, 'a.parquet'), { format: 'parquet' })
      const metadata = async (file: string): Promise<Record<string, string>> => {
        const rows = await workspace.store.engine.all<{ key: string; value: string }>(
          `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${file}')`,
        )
        return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
      }
      expect(await metadata(join(folder, 'a.parquet'))).toMatchObject({
        entente_schema: '1',
        entente_citation: expect.stringContaining('Leetaru') as string,
      })
      const [part] = await workspace.store.parts()
      expect(await metadata(join(workspace.store.paths.archive, part?.path ?? ''))).toMatchObject({
        entente_schema: '1',
      })
    })
  })
})
