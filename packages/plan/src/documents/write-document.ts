import { EntenteError } from '@entente/model'
import type { Document } from './document.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeHtml } from './html/write-html.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { writeMarkdown } from './write-markdown.ts'

export const DOCUMENT_FORMATS = ['md', 'html', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** By the ending of a file's name. @throws EntenteError `unknown-format`. */
export function documentFormatOf(file: string): DocumentFormat {
  const ending = file.split('.').at(-1)?.toLowerCase()
  const format = DOCUMENT_FORMATS.find((name) => name === ending)
  if (format !== undefined) return format
  throw new EntenteError('unknown-format', `the ending of \`${file}\` tells no format of a document`, {
    help: `end it in one of: ${DOCUMENT_FORMATS.map((name) => `.${name}`).join(', ')}`,
  })
}

/** A document as the bytes of a file; the same document gives the same bytes. */
export async function writeDocument(document: Document, format: DocumentFormat): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return Buffer.from(writeMarkdown(document))
    case 'html':
      return Buffer.from(writeHtml(document))
    case 'docx':
      return writeDocx(document)
    case 'pdf':
      return writePdf(document)
  }
}
