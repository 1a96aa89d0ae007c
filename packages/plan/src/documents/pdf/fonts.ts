import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

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
const FACES = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const

export function faceOf(style: Style): keyof typeof FACES {
  return style.bold ? 'bold' : 'regular'
}

let faces: Readonly<Record<keyof typeof FACES, Buffer>> | undefined

/** The fonts of the program itself, so that a document looks the same on every machine. */
function fontFaces(): Readonly<Record<keyof typeof FACES, Buffer>> {
  faces ??= { regular: readFace('regular'), bold: readFace('bold') }
  return faces
}

function readFace(face: keyof typeof FACES): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${FACES[face]}`)))
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
    ruler = new PDFDocument({ autoFirstPage: false })
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
