import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly children: ReactNode
}

/** The way to a commitment from a list of many: a plain link, because the router's costs a millisecond each to draw. */
export function CommitmentLink({ id, children }: Props) {
  const router = useRouter()
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate({ to: '/commitments/$id', params: { id } })
  }
  return (
    <a href={`/commitments/${encodeURIComponent(id)}`} className="line-title" onClick={follow}>
      {children}
    </a>
  )
}
