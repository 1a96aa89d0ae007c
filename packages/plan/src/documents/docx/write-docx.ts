import { AlignmentType, Document as WordDocument, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { type Document, isRightToLeft, type Language } from '../document.ts'
import { pageMarks } from '../page-marks.ts'
import { wordsOf } from '../words/words.ts'
import { bodyParts } from './body.ts'
import type { Link } from './setter.ts'
import { stableZip } from './stable-zip.ts'
import { BODY_FONT, NUMBERING, STYLES } from './styles.ts'

/** What a spell checker is told; of the Latin-script, Cyrillic and Arabic variants, the usual one in diplomacy. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', es: 'es-ES', fr: 'fr-FR', ar: 'ar-SA' }

// Twentieths of a point.
const A4 = { width: 11906, height: 16838 }
const MARGIN = { top: 1200, bottom: 1200, left: 1130, right: 1130, header: 560, footer: 480 }

/**
 * A document as DOCX on A4, for Word and LibreOffice: real headings and tables, the marking in header and footer, page
 * numbers, from right to left in Arabic, the language set for the spell checker. The same document gives the same bytes.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const links: Link[] = []
  const children = bodyParts(document, links)
  const rightToLeft = isRightToLeft(document.language)
  const tag = TAGS[document.language]
  const word = new WordDocument({
    title: document.title,
    creator: 'Entente',
    lastModifiedBy: 'Entente',
    revision: 1,
    numbering: NUMBERING,
    styles: {
      default: {
        document: {
          run: {
            font: BODY_FONT,
            size: 19,
            sizeComplexScript: 20,
            language: rightToLeft ? { value: 'en-GB', bidirectional: tag } : { value: tag },
          },
          paragraph: { spacing: { after: 50, line: 245 } },
        },
        ...STYLES,
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: { default: new Header({ children: edge(document) }) },
        footers: { default: new Footer({ children: [...edge(document), pageLine(document)] }) },
        children,
      },
    ],
  })
  for (const { id, href } of links)
    word.Document.Relationships.addRelationship(
      id,
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      href,
      'External',
    )
  const properties = { path: 'docProps/core.xml', data: coreProperties(document) }
  return stableZip(new Uint8Array(await Packer.toArrayBuffer(word, undefined, [properties])))
}

function edge(document: Document): Paragraph[] {
  const marks = pageMarks(document)
  if (marks === '') return []
  const rightToLeft = isRightToLeft(document.language)
  const run = new TextRun({ text: marks, bold: true, boldComplexScript: true, rightToLeft })
  return [new Paragraph({ alignment: AlignmentType.CENTER, bidirectional: rightToLeft, children: [run] })]
}

/** "1 of 2", with fields that the word processor fills. */
function pageLine(document: Document): Paragraph {
  const rightToLeft = isRightToLeft(document.language)
  const parts = wordsOf(document.language).phrases.page.split(/(\{\w+\})/)
  const children = parts.map((part) =>
    part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
  )
  return new Paragraph({
    alignment: AlignmentType.END,
    bidirectional: rightToLeft,
    children: [new TextRun({ children, size: 16, sizeComplexScript: 17, rightToLeft })],
  })
}

/** The properties without the time of writing that the library would put there. */
function coreProperties({ title, language }: Document): string {
  const day = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</dc:title>`,
    `<dc:creator>Entente</dc:creator><dc:language>${TAGS[language]}</dc:language>`,
    '<cp:lastModifiedBy>Entente</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    day('created'),
    day('modified'),
    '</cp:coreProperties>',
  ].join('')
}
