import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface Props {
  /** Of a commitment (`C12`), a step (`C12.3`) or a mechanism (`K2`). */
  readonly id: string
  readonly children: ReactNode
}

/** The way to an item from a list of many: a plain link, because the router's costs a millisecond each to draw. */
export function ItemLink({ id, children }: Props) {
  const router = useRouter()
  const address = addressOf(id)
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate({ href: address })
  }
  return (
    <a href={address} className="line-title" onClick={follow}>
      {children}
    </a>
  )
}

function addressOf(id: string): string {
  const [item = id] = id.split('.')
  return item.startsWith('K') ? `/mechanisms#mechanism-${item}` : `/commitments/${encodeURIComponent(item)}`
}
