import type { ReactNode } from 'react'

interface Props {
  readonly name: string
  /** Whether it takes a whole line. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A name and what stands for it, in a `<dl className="facts">`. */
export function Fact({ name, wide = false, children }: Props) {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
