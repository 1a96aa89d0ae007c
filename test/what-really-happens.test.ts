import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ingestIn, rows, rowWith, type Seen } from './bad-input.ts'
import { ROW } from './gdelt-row.ts'
import { withFolder } from './temporary-workspace.ts'

const GDELT = '20200102120000.export.CSV'
const HEADER = 'date,source,target,code'
const CAMEO = ['--scheme', 'cameo']
const LIST =
  '150383 297a16b493de7cf6ca809a7cc31d0b93 http://data.gdeltproject.org/gdeltv2/20150218230000.export.CSV.zip'
const QUOTES = 'the quotes do not fit'

interface Case {
  readonly name?: string
  readonly bytes: string | Buffer
  readonly words?: readonly string[]
  readonly sees: Pick<Seen, 'code'> & { readonly file: string; readonly rejections?: readonly string[] }
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const lines = (...list: string[]): string => `${list.join('\n')}\n`
const kept = (file: string): Case['sees'] => ({ code: 0, file })
const refused = (file: string, ...rejections: string[]): Case['sees'] => ({ code: 2, file, rejections })
const fails = (file: string): Case['sees'] => ({ code: 1, file })

/** What is wrong with the bytes of a file, and what its line in the ledger says. */
const CASES: Readonly<Record<string, Case>> = {
  'a lastupdate.txt saved as a zip': { name: `${GDELT}.zip`, bytes: lines(LIST, LIST, LIST), sees: fails('file-list') },
  'a list of GDELT 1.0': {
    name: 'l.txt',
    bytes: '14276482 1979.zip\r\n18619859 1980.zip\r\n',
    sees: kept('0/2'),
  },
  'checksums of GDELT 1.0': {
    name: 'l.txt',
    bytes: lines('7fb1b6ff781aea3d441abf512dc5e0f9  1979.zip'),
    sees: kept('0/1'),
  },
  'an empty file': { bytes: '', sees: fails('empty-file') },
  'blank lines and nothing else': { bytes: '\n\n \n', sees: fails('empty-file') },
  'an empty gzip that is no export of a feed': { name: 'data.csv.gz', bytes: gzipSync(''), sees: fails('empty-file') },
  'an export without a row': { name: `${GDELT}.gz`, bytes: gzipSync(''), sees: kept('0/0') },
  'nothing but zeros': { bytes: Buffer.alloc(5000), sees: fails('empty-file') },
  bzip2: { bytes: latin1('BZh91AY&SY'), sees: fails('other-format') },
  'a column that is read stands twice': {
    name: 'k.csv',
    bytes: lines(`${HEADER},code`, '2020-01-01,FRA,DEU,042,043'),
    words: CAMEO,
    sees: fails('no-such-column'),
  },
  'a column that is not read stands twice': {
    name: 'k.csv',
    bytes: lines(`${HEADER},x,x`, '2020-01-01,FRA,DEU,042,1,2'),
    words: CAMEO,
    sees: kept('1/1'),
  },
  'a header and no rows': { name: 'k.csv', bytes: lines(HEADER), words: CAMEO, sees: kept('0/0') },
  'a NUL byte in a column that is read': {
    bytes: lines(ROW(1), rowWith(2, { 60: 'a\0b' }), ROW(3)),
    sees: refused('2/3', '2: the line holds NUL bytes'),
  },
  'a NUL byte in another column': {
    bytes: lines(ROW(1), rowWith(2, { 6: 'a\0b' }), ROW(3)),
    sees: refused('2/3', '2: the line holds NUL bytes'),
  },
  'zeros where a crash left the tail': {
    bytes: Buffer.concat([Buffer.from(rows(3)), Buffer.alloc(3_000_000)]),
    sees: refused('3/4', '4: the line holds NUL bytes'),
  },
  'zeros where a block is lost, and two rows with it': {
    bytes: ROW(1) + '\n' + ROW(2).slice(0, 20) + '\0'.repeat(4096) + ROW(3).slice(20) + '\n' + ROW(4) + '\n',
    sees: refused('2/3', '2: the line holds NUL bytes'),
  },
  'a Windows-1252 byte in a column that is read': {
    bytes: latin1(lines(ROW(1), rowWith(2, { 60: 'caf\xe9' }), ROW(3))),
    sees: refused('2/3', '2: column `SOURCEURL` is not UTF-8'),
  },
  'a Windows-1252 byte in another column': {
    bytes: latin1(lines(ROW(1), rowWith(2, { 6: 'Jos\xe9' }), ROW(3))),
    sees: kept('3/3'),
  },
  'UTF-16 with its mark': { bytes: Buffer.from(`\uFEFF${rows(3)}`, 'utf16le'), sees: fails('not-utf8') },
  'UTF-16 without': { bytes: Buffer.from(rows(3), 'utf16le').swap16(), sees: fails('not-utf8') },
  'UTF-8 with a byte order mark': { bytes: `\uFEFF${rows(3)}`, sees: kept('3/3') },
  'a row of 60 columns, one of 62': {
    bytes: lines(ROW(1), ROW(2).replace('\t', ''), ROW(3), `${ROW(4)}\tmore`, ROW(5)),
    sees: refused('3/5', '2: 60 columns instead of 61', '4: 62 columns instead of 61'),
  },
  'days in 2115, in 1015, and no day': {
    bytes: lines(...['21150102', '10150102', '20161340', '20200102'].map((day, at) => rowWith(at + 1, { 1: day }))),
    sees: refused(
      '1/4',
      '1: the day lies in the future',
      '2: the day lies before 1800',
      '3: column `SQLDATE` cannot be read',
    ),
  },
  'a day after its publishing, a day too early by the clock, a publishing in 2115': {
    bytes: lines(rowWith(1, { 1: '20200104' }), rowWith(2, { 1: '20200103' }), rowWith(3, { 59: '21150102120000' })),
    sees: refused(
      '1/3',
      '1: the day lies after that of its publishing',
      '3: the time of publishing lies in the future',
    ),
  },
  'a day after that of ingest where no publishing is given': {
    name: 'k.csv',
    bytes: lines(HEADER, '2026-01-02,FRA,DEU,042', '2026-01-03,FRA,DEU,042'),
    words: CAMEO,
    sees: refused('1/2', '3: the day lies in the future'),
  },
  'lines that end with a carriage return alone': { bytes: rows(3).replaceAll('\n', '\r'), sees: kept('3/3') },
  'line ends of both kinds': { bytes: `${ROW(1)}\r\n${ROW(2)}\n${ROW(3)}\r\n`, sees: kept('3/3') },
  'a carriage return in the middle': {
    bytes: lines(ROW(1), `${ROW(2)}\r${ROW(3)}`, rowWith(4, { 6: 'a\rb' })),
    sees: refused('2/3', '2: 62 columns instead of 61'),
  },
  'a line of two million characters': {
    bytes: lines(ROW(1), rowWith(2, { 60: 'x'.repeat(2_000_000) }), '', ROW(3), ROW(4, '---')),
    sees: refused('2/4', '2: the line is too long', '5: the code is not two to four digits'),
  },
  'a line longer than what the engine holds at once': {
    bytes: lines(ROW(1), rowWith(2, { 60: 'x'.repeat(9_000_000) }), ROW(3)),
    sees: refused('2/3', '2: the line is too long'),
  },
  'a quote that is never closed': {
    name: 'k.csv',
    bytes: lines(HEADER, '2020-01-01,FRA,DEU,042', '2020-01-01,FRA,"DEU,042', '2020-01-02,FRA,DEU,042'),
    words: CAMEO,
    sees: refused('2/3', `3: ${QUOTES}`),
  },
  'two of them, with good rows between': {
    name: 'k.csv',
    bytes: lines(
      HEADER,
      '2020-01-01,FRA,"DEU,042',
      '2020-01-02,FRA,DEU,042',
      '2020-01-03,"FRA,DEU,042',
      '2020-01-04,FRA,DEU,042',
    ),
    words: CAMEO,
    sees: refused('2/4', `2: ${QUOTES}`, `4: ${QUOTES}`),
  },
  'text after a closing quote': {
    name: 'k.csv',
    bytes: lines(HEADER, '2020-01-01,FRA,"DEU"x,042', '2020-01-02,FRA,DEU,042', '2020-01-03,F"RA,DEU,042'),
    words: CAMEO,
    sees: refused('1/3', `2: ${QUOTES}`),
  },
  'line breaks inside quotes': {
    name: 'k.csv',
    bytes: lines(
      `${HEADER},x`,
      '2020-01-01,FRA,DEU,042,"a\n\nb"',
      '',
      '2020-01-02,FRA,DEU,---,c',
      '2020-01-03,FRA,DEU,042,d',
    ),
    words: CAMEO,
    sees: refused('2/3', '4: the code is not two to four digits'),
  },
  'a gzip that is cut off': {
    name: `${GDELT}.gz`,
    bytes: gzipSync(rows(100)).subarray(0, 200),
    sees: fails('bad-gzip'),
  },
  'a gzip with rubbish after it': {
    name: `${GDELT}.gz`,
    bytes: Buffer.concat([gzipSync(rows(3)), Buffer.from('rubbish')]),
    sees: fails('bad-gzip'),
  },
  'a gzip with zeros after it': {
    name: `${GDELT}.gz`,
    bytes: Buffer.concat([gzipSync(rows(3)), Buffer.alloc(512)]),
    sees: kept('3/3'),
  },
  'a gzip of several members': {
    name: `${GDELT}.gz`,
    bytes: Buffer.concat([1, 2, 3].map((id) => gzipSync(`${ROW(id)}\n`))),
    sees: kept('3/3'),
  },
  'a gzip that unpacks to a thousand times its size': {
    name: `${GDELT}.gz`,
    bytes: gzipSync(Buffer.alloc(70 * 1024 * 1024, '\n')),
    sees: fails('zip-bomb'),
  },
}

describe('what really happens to the bytes of a file', () => {
  it.each(Object.entries(CASES))('%s', async (_, { name = GDELT, bytes, words = [], sees }) => {
    await withFolder(async (folder) => {
      const path = join(folder, name)
      await writeFile(path, bytes)
      const { code, files, rejections } = await ingestIn(folder, path, ...words)
      expect({ code, file: files[0], rejections }).toEqual({ rejections: [], ...sees })
    })
  })

  it('codes that are not in the table: 106 is kept and named, 0256 is known', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, GDELT)
      await writeFile(path, lines(ROW(1, '106'), ROW(2, '0256'), ROW(3)))
      const { code, files, ledgers } = await ingestIn(folder, path)
      expect([code, files, ledgers[0]?.unknownCodes]).toEqual([0, ['3/3'], { '106': 1 }])
    })
  })

  it('GDELT 1.0 whose last column is empty is read once, among rows that lack the column', async () => {
    await withFolder(async (folder) => {
      const gdelt1 = (id: number, url: string[]): string => {
        const cells = Array.from({ length: 56 }, () => '')
        Object.assign(cells, { 0: String(id), 1: '20200102', 5: 'FRA', 7: 'FRA', 15: 'DEU', 17: 'DEU', 26: '042' })
        return [...cells, '20200102', ...url].join('\t')
      }
      const path = join(folder, 'mixed.csv')
      await writeFile(path, lines(gdelt1(1, ['']), gdelt1(2, []), gdelt1(3, ['https://news.example'])))
      expect(await ingestIn(folder, path)).toMatchObject({ code: 0, files: ['3/3'] })
    })
  })
})
