import { type ReactNode, useState } from 'react'

/** A form that a button opens and that closes itself; nothing of the page moves away meanwhile. */
export function OpenedForm({
  doing,
  open: initially = false,
  children,
}: {
  readonly doing: string
  readonly open?: boolean
  readonly children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(initially)
  if (open) return children(() => setOpen(false))
  return (
    <p className="form-buttons">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {doing} …
      </button>
    </p>
  )
}
