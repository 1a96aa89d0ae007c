import { useEffect, useEffectEvent } from 'react'

/** Listens to keys, but never while somebody types or holds a key that makes it the browser's. @param act says whether it did anything. */
export function useKeys(act: (key: string, target: Element | null) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null
    const typing = target?.closest('input:not([type="radio"]), select, textarea, [contenteditable], dialog') ?? null
    if (typing !== null || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (act(event.key, target)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
