import { memo, useLayoutEffect, useRef } from 'react'

interface Props {
  /** Makes the drawing. A new function draws anew, so it should be memoised. */
  readonly draw: () => Element
  readonly height: number
}

/** A drawing made outside React, kept until it is made anew. */
export const Drawing = memo(function Drawing({ draw, height }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.replaceChildren(withoutLabels(draw()))
  }, [draw])
  return <div ref={place} aria-hidden="true" style={{ height }} />
})

/** Plot labels groups that have no role, which ARIA forbids; what a drawing says is told by the pointer above it and by the table. */
function withoutLabels(drawing: Element): Element {
  for (const part of [drawing, ...drawing.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label')
  return drawing
}
