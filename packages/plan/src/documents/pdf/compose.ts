import { type Block, followable, type Section, type Source, type Table } from '../document.ts'
import { basisLabel, isolate, leftOutLine } from '../page-marks.ts'
import { wordsOf } from '../words/words.ts'
import { type Box, type Element, TEXT_WIDTH } from './boxes.ts'
import { composeFacts, composeTable } from './compose-table.ts'
import { type Desk, LINK, QUIET } from './desk.ts'
import type { Style } from './fonts.ts'
import { type Run, setLines } from './lines.ts'

/** A whole document as boxes, from the title to the foot. */
export function compose(desk: Desk): readonly Box[] {
  const { document, body, small } = desk
  const title = { ...body, bold: true, size: 17 }
  return [
    ...textBoxes(desk, [{ text: document.title, style: title }], [{ tag: 'H1', id: 'title' }], { gap: 0, keep: true }),
    ...(document.subtitle === undefined
      ? []
      : textBoxes(
          desk,
          [{ text: document.subtitle, style: { ...body, colour: QUIET } }],
          [{ tag: 'P', id: 'subtitle' }],
          {
            gap: 2,
            keep: true,
          },
        )),
    ...composeFacts(desk),
    ...document.sections.flatMap((section, at) => sectionBoxes(desk, section, `s${at}`)),
    ...textBoxes(desk, [{ text: wordsOf(document.language).legend, style: small }], [{ tag: 'P', id: 'legend' }], {
      gap: 14,
      rule: true,
    }),
    ...textBoxes(desk, [{ text: document.foot, style: small }], [{ tag: 'P', id: 'foot' }], { gap: 3 }),
  ]
}

function sectionBoxes(desk: Desk, section: Section, id: string): Box[] {
  const heading = { ...desk.body, bold: true, size: desk.body.size + 2 }
  const note = leftOutLine(desk.document, section)
  return [
    ...textBoxes(desk, [{ text: section.heading, style: heading }], [{ tag: 'H2', id }], { gap: 12, keep: true }),
    ...section.blocks.flatMap((block, at) => blockBoxes(desk, block, `${id}.b${at}`)),
    ...(note === undefined
      ? []
      : textBoxes(desk, [{ text: note, style: desk.small }], [{ tag: 'P', id: `${id}.note` }], { gap: 3 })),
  ]
}

function blockBoxes(desk: Desk, block: Block, id: string): Box[] {
  switch (block.kind) {
    case 'paragraph': {
      const runs = block.sentences.flatMap((sentence, at) => [
        ...(at === 0 ? [] : [{ text: ' ', style: desk.body }]),
        ...statedRuns(desk, sentence.text, basisLabel(desk.document, sentence.basis), sentence.source),
      ])
      return textBoxes(desk, runs, [{ tag: 'P', id }], { gap: 4 })
    }
    case 'list':
      return block.items.flatMap((item, at) => {
        const path: Element[] = [
          { tag: 'L', id },
          { tag: 'LI', id: `${id}.${at}` },
          { tag: 'LBody', id: `${id}.${at}.body` },
        ]
        const runs = statedRuns(desk, item.text, basisLabel(desk.document, item.basis), item.source)
        return textBoxes(desk, runs, path, { gap: 3, bullet: true })
      })
    case 'table':
      return tableBoxes(desk, block, id)
  }
}

function tableBoxes(desk: Desk, table: Table, id: string): Box[] {
  const { basis } = wordsOf(desk.document.language)
  return composeTable(
    desk,
    id,
    table.columns,
    table.rows.map((row) => [
      ...row.cells.map((text) => [{ text: flat(text), style: desk.body }]),
      [{ text: whole(basis[row.basis]), style: desk.small }, ...sourceRuns(desk, row.source)],
    ]),
  )
}

function statedRuns(desk: Desk, text: string, label: string, source: Source | undefined): Run[] {
  return [
    { text: `${flat(text)} `, style: desk.body },
    { text: whole(label), style: desk.small },
    ...sourceRuns(desk, source),
  ]
}

function sourceRuns(desk: Desk, source: Source | undefined): Run[] {
  if (source === undefined) return []
  const link = followable(source)
  const style: Style = link === undefined ? desk.small : { ...desk.small, colour: LINK, link }
  return [
    { text: ' (', style: desk.small },
    { text: isolate(desk.document, flat(source.text)), style },
    { text: ')', style: desk.small },
  ]
}

/** A label is not parted at a line's end. */
function whole(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function flat(text: string): string {
  return text.replace(/[^\S\u00a0]+/g, ' ').trim()
}

interface Manner {
  readonly gap: number
  readonly keep?: boolean
  readonly rule?: boolean
  readonly bullet?: boolean
}

const INDENT = 12

/** A text as one box a line; the first two lines and the last two stay together. */
function textBoxes(desk: Desk, runs: readonly Run[], path: readonly Element[], manner: Manner): Box[] {
  const indent = manner.bullet === true ? INDENT : 0
  const { rightToLeft } = desk.setting
  const lines = setLines(runs, { ...desk.setting, width: TEXT_WIDTH - indent })
  return lines.map((line, at) => {
    const bullet = { ...line, pieces: [{ x: rightToLeft ? TEXT_WIDTH - 6 : 2, width: 4, text: '•', style: desk.body }] }
    const item = path.slice(0, 2)
    return {
      cells: [
        ...(manner.bullet === true && at === 0 ? [{ x: 0, lines: [bullet], path: item }] : []),
        { x: rightToLeft ? 0 : indent, lines: [line], path },
      ],
      height: line.height,
      gap: at === 0 ? manner.gap : 0,
      keep: manner.keep === true || (lines.length > 1 && (at === 0 || at === lines.length - 2)),
      ...(manner.rule === true && at === 0 ? { rule: 'hair' as const } : {}),
    }
  })
}
