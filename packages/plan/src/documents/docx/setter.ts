import { ConcreteHyperlink, type ParagraphChild, TextRun } from 'docx'
import { type Document, followable, isRightToLeft, type Source } from '../document.ts'
import { LINK, QUIET } from './styles.ts'

/** An address the text links to, by the id of its relationship. */
export interface Link {
  readonly id: string
  readonly href: string
}

/** Makes runs and paragraphs in the direction of the document; links are gathered as they come. */
export interface Setter {
  readonly rightToLeft: boolean
  readonly document: Document
  readonly run: (text: string, manner?: 'bold' | 'quiet' | 'quietBold') => TextRun
  readonly source: (source: Source | undefined) => ParagraphChild[]
}

export function openSetter(document: Document, links: Link[]): Setter {
  const rightToLeft = isRightToLeft(document.language)
  const run: Setter['run'] = (text, manner) =>
    new TextRun({
      text,
      rightToLeft,
      ...(manner === 'bold' || manner === 'quietBold' ? { bold: true, boldComplexScript: true } : {}),
      ...(manner === 'quiet' || manner === 'quietBold' ? { size: 17, sizeComplexScript: 18, color: QUIET } : {}),
    })
  const source: Setter['source'] = (given) => {
    if (given === undefined) return []
    const href = followable(given)
    if (href === undefined) return [run(` (${given.text})`, 'quiet')]
    // Ids by order, not by chance, so that the same document gives the same bytes.
    const link = { id: `Link${links.length + 1}`, href }
    links.push(link)
    const size = { size: 17, sizeComplexScript: 18 }
    const text = new TextRun({ text: given.text, rightToLeft, ...size, color: LINK, underline: {} })
    return [run(' (', 'quiet'), new ConcreteHyperlink([text], link.id), run(')', 'quiet')]
  }
  return { rightToLeft, document, run, source }
}
