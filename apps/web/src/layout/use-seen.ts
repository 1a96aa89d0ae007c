import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether an element has come near to what is shown of the page. */
export function useSeen(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const element = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const node = element.current
    if (node === null || seen) return
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting === true), {
      rootMargin: '200px',
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [seen])
  return [element, seen]
}
