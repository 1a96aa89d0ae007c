import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EntenteError, type Ledger, parseMapping } from 'entente'
import { describe, expect, it } from 'vitest'
import { take, withWorkspace } from './temporary-workspace.ts'

const BOM = '\uFEFF'

const GERMAN = `entente: mapping/v1
feed: desk
separator: ";"
decimal: ","
dates: DD.MM.YYYY
missing: ["k.A."]
columns: {occurred_on: Datum, source: Von, target: Nach, code: Code, goldstein: Wert, place: Ort}
`

interface Mapped {
  readonly ledger: Ledger
  readonly rows: readonly Record<string, unknown>[]
}

async function mapped(mapping: string, text: string): Promise<Mapped> {
  return withWorkspace(async (workspace, folder) => {
    const path = join(folder, 'table.csv')
    await writeFile(path, text)
    const ledger = await take(workspace, [path], { mapping: parseMapping(mapping, 'mapping.yaml') })
    const rows = await workspace.store.engine.all<Record<string, unknown>>(
      `SELECT occurred_on, reported_at, reported_basis, source, target, source_by, code, goldstein, place, source_roles
       FROM ${await workspace.store.reports()} ORDER BY occurred_on, source, target`,
    )
    return { ledger, rows }
  })
}

describe('a mapped file', () => {
  it('may have a byte order mark, semicolons, decimal commas, days first and marks for what is missing', async () => {
    const { ledger, rows } = await mapped(
      GERMAN,
      `${BOM}Datum;Von;Nach;Code;Wert;Ort\r\n13.09.1993;Israel;Palestine;057;8,5;"Washington; D.C."\r\n14.09.1993;Côte d’Ivoire;"Kazakhstan, Republic of";042;k.A.;\r\n`,
    )
    expect(ledger.total).toMatchObject({ rows: 2, kept: 2, rejected: 0 })
    expect(rows).toMatchObject([
      {
        occurred_on: '1993-09-13',
        source: 'ISR',
        target: 'PSE',
        code: '057',
        goldstein: 8.5,
        place: 'Washington; D.C.',
      },
      { occurred_on: '1993-09-14', source: 'CIV', target: 'KAZ', goldstein: 1.9, place: null },
    ])
    expect(rows[0]).toMatchObject({
      reported_at: '1993-09-14T00:00:00.000Z',
      reported_basis: 'assumed',
      source_by: 'bare',
    })
  })

  it('refuses a bad row with its line and reason and keeps the good ones beside it', async () => {
    const { ledger } = await mapped(
      GERMAN,
      [
        'Datum;Von;Nach;Code;Wert;Ort',
        '13.09.1993;ISR;EGY;057;8;',
        '31.02.1993;ISR;EGY;057;8;',
        '',
        '14.09.1993;ISR;EGY;x1;8;',
        '15.09.1993;ISR;EGY;057;-80;',
        '16.09.1993;ISR;EGY',
        '17.09.1993;;EGY;057;8;',
        '18.09.1993;ISR;ISR;057;8;',
        '19.09.1993;ISR;EGY;057;8;',
      ].join('\n'),
    )
    expect(ledger.total).toMatchObject({ rows: 8, kept: 2, skipped: { 'no-actor': 1, 'same-actor': 1 }, rejected: 4 })
    expect(ledger.files[0]?.rejections).toEqual([
      { line: 3, reason: 'column `Datum` cannot be read' },
      { line: 5, reason: 'the code is not two to four digits' },
      { line: 6, reason: 'the weight is not within -10 and 10' },
      { line: 7, reason: '3 columns instead of 6' },
    ])
  })

  it('answers an unknown name with suggestions [T15]', async () => {
    const { ledger } = await mapped(GERMAN, 'Datum;Von;Nach;Code;Wert;Ort\n13.09.1993;Kazakstan;Armenia;057;8;\n')
    expect(ledger.files[0]?.rejections).toEqual([
      { line: 2, reason: 'no such state or organisation; did you mean Kazakhstan (KAZ)' },
    ])
  })

  it('may have columns without a name, and one name twice where it is not used', async () => {
    const mapping = 'entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: d, source: a, target: b, code: c}\n'
    const { ledger } = await mapped(mapping, ',d,a,b,c,x,x\n0,2020-01-01,ARM,GEO,042,1,2\n')
    expect(ledger.total.kept).toBe(1)
  })

  it('with months first or days first is read as the mapping says', async () => {
    const text = 'd,a,b,c\n02/03/2020,ARM,GEO,042\n'
    const days = async (dates: string): Promise<unknown> =>
      (
        await mapped(
          `entente: mapping/v1\nfeed: desk\ndates: ${dates}\ncolumns: {occurred_on: d, source: a, target: b, code: c}\n`,
          text,
        )
      ).rows[0]?.['occurred_on']
    expect([await days('DD/MM/YYYY'), await days('MM/DD/YYYY')]).toEqual(['2020-03-02', '2020-02-03'])
  })

  it('dates codes of states: RUS in 1985 is the Soviet Union where the list is dated', async () => {
    const mapping =
      'entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: d, source: {column: a, vocabulary: cameo}, target: {column: b, vocabulary: cameo}, code: c}\n'
    const { rows } = await mapped(mapping, 'd,a,b,c\n1985-03-11,RUS,USA,042\n1995-03-11,RUS,USA,042\n')
    expect(rows.map((row) => row['source'])).toEqual(['SUN', 'RUS'])
  })

  it('may be coded in a scheme without weights: the weight is the one given, or none', async () => {
    const { ledger, rows } = await mapped(
      'entente: mapping/v1\nfeed: desk\nscheme: plover\ncolumns: {occurred_on: d, source: a, target: b, code: c, goldstein: w}\n',
      'd,a,b,c,w\n2020-01-01,ARM,GEO,CONSULT-visit,2.1\n2020-01-02,ARM,GEO,AGREE,\n2020-01-03,ARM,GEO,042,1\n',
    )
    expect(rows.map(({ code, goldstein }) => [code, goldstein])).toEqual([
      ['CONSULT-visit', 2.1],
      ['AGREE', null],
    ])
    expect(ledger.files[0]?.rejections).toEqual([
      { line: 4, reason: 'the code is not a type of event in capitals, with its mode after a hyphen' },
    ])
  })

  it('counts equal rows of a file without ids as often as they stand there, and once over again', async () => {
    await withWorkspace(async (workspace, folder) => {
      const mapping = parseMapping(
        'entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: d, source: a, target: b, code: c}\n',
        'm',
      )
      const row = '2020-01-01,ARM,GEO,042\n'
      await writeFile(join(folder, 'two.csv'), `d,a,b,c\n${row}${row}`)
      await writeFile(join(folder, 'three.csv'), `d,a,b,c\n${row}${row}${row}`)
      expect((await take(workspace, [join(folder, 'two.csv')], { mapping })).total.kept).toBe(2)
      expect((await take(workspace, [join(folder, 'three.csv')], { mapping })).total).toMatchObject({
        kept: 1,
        duplicates: 2,
      })
    })
  })
})

describe('a mapping', () => {
  it.each([
    ['an unknown key', 'entente: mapping/v1\nfeed: desk\ncolour: red\ncolumns: {}\n', /bad-mapping|colour|columns/],
    [
      'a name that belongs to a feed',
      'entente: mapping/v1\nfeed: gdelt9\ncolumns: {occurred_on: d, source: a, target: b, code: c}\n',
      /`feed`/,
    ],
    ['text that is no YAML', 'entente: [', /mapping\.yaml: /],
    [
      'a missing column',
      'entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: d, source: a, target: b}\n',
      /`columns\.code`/,
    ],
  ])('with %s is refused with its place', (_name, text, message) => {
    expect(() => parseMapping(text, 'mapping.yaml')).toThrow(message)
    expect(() => parseMapping(text, 'mapping.yaml')).toThrow(EntenteError)
  })

  it('that names a column the file lacks is told in the ledger', async () => {
    const { ledger } = await mapped(
      'entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: d, source: a, target: b, code: z}\n',
      'd,a,b,c\n2020-01-01,ARM,GEO,042\n',
    )
    expect(ledger.files[0]?.error).toMatchObject({
      code: 'no-such-column',
      message: 'the file has no column `z`',
      help: 'its columns are: d, a, b, c',
    })
  })
})
