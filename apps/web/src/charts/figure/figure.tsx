import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useRef } from 'react'
import { workspaceQuery } from '../../api/queries.ts'
import { Drawing } from '../drawing.tsx'
import { useWidth } from '../use-width.ts'
import { csvFile, type FigureRow } from './csv-file.ts'
import { saveFile } from './save-file.ts'
import { svgFile } from './svg-file.ts'

interface Props {
  /** What is drawn, as a noun. */
  readonly title: string
  /** What the drawing shows, in a sentence or two: read aloud in its place, and kept in the saved drawing. */
  readonly says: string
  /** Begins the names of the saved files. */
  readonly name: string
  /** Makes the drawing for a width in pixels. A new function draws anew, so it should be memoised. */
  readonly draw: (width: number) => Element
  readonly height: number
  /** What the drawing is made of, a row a point. */
  readonly rows: readonly FigureRow[]
  /** The answer of the server: the question, the method and the inputs from which the figure can be worked out again. */
  readonly answer: unknown
  /** A legend, or notes. */
  readonly children?: ReactNode
}

/** A chart with what it says, which can be saved as a drawing, as a table, and with its inputs. */
export function Figure({ title, says, name, draw, height, rows, answer, children }: Props) {
  const [element, width] = useWidth()
  const figure = useRef<HTMLElement>(null)
  const { data: workspace } = useQuery(workspaceQuery)
  const drawNow = useCallback(() => draw(width), [draw, width])
  const save = (text: string, type: string, end: string): void =>
    saveFile(new Blob([text], { type }), [workspace?.marking, `${name}.${end}`])
  const saveDrawing = (): void => {
    const drawing = figure.current?.querySelector<SVGSVGElement>('.figure-drawing svg')
    if (drawing) save(svgFile(drawing, title, says), 'image/svg+xml', 'svg')
  }
  return (
    <figure ref={figure} className="figure">
      {children}
      <div ref={element} className="figure-drawing" style={{ minHeight: height }}>
        {width > 0 && <Drawing draw={drawNow} height={height} />}
      </div>
      <figcaption>
        <b>{title}.</b> {says}
      </figcaption>
      <p className="figure-files" role="group" aria-label={`Save: ${title}`}>
        <button type="button" className="quiet-button" onClick={saveDrawing}>
          SVG
        </button>
        <button type="button" className="quiet-button" onClick={() => save(csvFile(rows), 'text/csv', 'csv')}>
          CSV
        </button>
        <button
          type="button"
          className="quiet-button"
          onClick={() => save(`${JSON.stringify(answer, null, 2)}\n`, 'application/json', 'json')}
        >
          JSON with inputs
        </button>
      </p>
    </figure>
  )
}
