import { BorderStyle, HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx'
import type { Block, Document, Section, Sentence } from '../document.ts'
import { basisLabel, leftOutLine } from '../page-marks.ts'
import { wordsOf } from '../words/words.ts'
import { BULLETS } from './styles.ts'
import { type Link, openSetter, type Setter } from './setter.ts'
import { factsTable, stateTable } from './tables.ts'

export function bodyParts(document: Document, links: Link[]): (Paragraph | Table)[] {
  const setter = openSetter(document, links)
  const { rightToLeft: bidirectional, run } = setter
  const quiet = (text: string): Paragraph => new Paragraph({ bidirectional, children: [run(text, 'quiet')] })
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional, children: [run(document.title)] }),
    ...(document.subtitle === undefined ? [] : [quiet(document.subtitle)]),
    ...(document.facts.length === 0 ? [] : [factsTable(setter)]),
    ...document.sections.flatMap((section) => sectionParts(setter, section)),
    new Paragraph({
      bidirectional,
      spacing: { before: 240 },
      border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'A9B0B8', space: 4 } },
      children: [run(wordsOf(document.language).legend, 'quiet')],
    }),
    quiet(document.foot),
  ]
}

function sectionParts(setter: Setter, section: Section): (Paragraph | Table)[] {
  const { rightToLeft: bidirectional, run } = setter
  const note = leftOutLine(setter.document, section)
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, bidirectional, children: [run(section.heading)] }),
    ...section.blocks.flatMap((block) => blockParts(setter, block)),
    ...(note === undefined
      ? []
      : [new Paragraph({ bidirectional, spacing: { before: 60 }, children: [run(note, 'quiet')] })]),
  ]
}

function blockParts(setter: Setter, block: Block): (Paragraph | Table)[] {
  const { rightToLeft: bidirectional } = setter
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          bidirectional,
          spacing: { before: 80 },
          children: block.sentences.flatMap((each) => sentence(setter, each)),
        }),
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            bidirectional,
            numbering: { reference: BULLETS, level: 0 },
            children: sentence(setter, item),
          }),
      )
    case 'table':
      return [stateTable(setter, block)]
  }
}

function sentence(setter: Setter, { text, basis, source }: Sentence): ParagraphChild[] {
  return [
    setter.run(`${text} `),
    setter.run(`${basisLabel(setter.document, basis).replaceAll(' ', '\u00a0')}`, 'quiet'),
    ...setter.source(source),
    setter.run(' '),
  ]
}
