import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)

/** A PDF to draw on. The library is loaded with the first one: most commands write none, and it takes long to load. */
export function newPdf(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  const Pdf = require('pdfkit') as typeof PDFDocument
  return new Pdf(options)
}

/** How a piece of text is set. Sizes are points. */
export interface Style {
  readonly bold: boolean
  readonly size: number
  readonly colour: string
  readonly link?: string
}

/** The width of a text in points. */
export type Measure = (text: string, style: Style) => number

// One family that holds Latin, Cyrillic and Arabic; Arial and its like lie on no Linux machine.
type Face = 'regular' | 'bold'

export function faceOf(style: Style): Face {
  return style.bold ? 'bold' : 'regular'
}

let faces: Readonly<Record<Face, Buffer>> | undefined

/** The fonts of the program itself, so that a document looks the same on every machine. */
function fontFaces(): Readonly<Record<Face, Buffer>> {
  faces ??= {
    regular: read(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
    bold: read(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
  }
  return faces
}

function read(url: string): Buffer {
  return readFileSync(fileURLToPath(url))
}

export function registerFaces(pdf: PDFKit.PDFDocument): void {
  const { regular, bold } = fontFaces()
  pdf.registerFont('regular', regular)
  pdf.registerFont('bold', bold)
}

let ruler: PDFKit.PDFDocument | undefined

/** Measures by the fonts that the PDF is drawn with; remembers the words it has measured. */
export function openMeasure(): Measure {
  if (ruler === undefined) {
    ruler = newPdf({ autoFirstPage: false })
    registerFaces(ruler)
  }
  const pdf = ruler
  const known = new Map<string, number>()
  return (text, style) => {
    const key = `${faceOf(style)} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      pdf.font(faceOf(style)).fontSize(1000)
      // With a list of features, even an empty one, the whole text is shaped at once: Arabic needs that.
      width = pdf.widthOfString(text, { features: [] }) / 1000
      known.set(key, width)
    }
    return width * style.size
  }
}
