import { escaped, STYLE } from './cell.ts'
import { openZip } from './zip-writer.ts'

/** A sheet whose rows come as XML cells, the first being the header. */
export interface Sheet {
  readonly name: string
  /** Widths of columns in characters. */
  readonly widths: readonly number[]
  /** Texts of `<row>` elements, many at a time. */
  readonly rows: AsyncIterable<string> | Iterable<string>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes an Office Open XML workbook (ECMA-376), one sheet after another, without holding one in memory. */
export async function writeWorkbook(path: string, sheets: readonly Sheet[]): Promise<void> {
  const zip = await openZip(path)
  try {
    await zip.add('[Content_Types].xml', [contentTypes(sheets.length)])
    await zip.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])])
    await zip.add('xl/workbook.xml', [workbook(sheets)])
    await zip.add('xl/_rels/workbook.xml.rels', [
      relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ])
    await zip.add('xl/styles.xml', [STYLES])
    for (const [at, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet))
    await zip.finish()
  } finally {
    await zip.close()
  }
}

async function* sheetXml({ widths, rows }: Sheet): AsyncGenerator<string> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  )
  yield* rows
  yield '</sheetData></worksheet>'
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEETML}.${type}+xml"/>`
  const list = Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'))
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${list.join('')}</Types>`
  )
}

const FORMATS =
  '<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/>'
const FONT = '<sz val="11"/><name val="Calibri"/>'
/** Number format and font of each style; 49 is text. */
const CELL_STYLES: readonly (readonly [style: number, format: number, font: number])[] = [
  [0, 0, 0],
  [STYLE.text, 49, 0],
  [STYLE.day, 164, 0],
  [STYLE.moment, 165, 0],
  [STYLE.heading, 49, 1],
]

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2">${FORMATS}</numFmts>` +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
  `<cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map(
    ([, format, font]) => `<xf numFmtId="${format}" fontId="${font}" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  ).join('')}</cellXfs></styleSheet>`
