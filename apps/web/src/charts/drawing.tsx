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
    place.current?.replaceChildren(draw())
  }, [draw])
  return <div ref={place} style={{ height }} />
})
