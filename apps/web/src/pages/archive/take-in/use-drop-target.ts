import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Makes the whole page a place to drop files on; true while files are held over it. Where nothing is taken now, a drop is
 * swallowed: the browser would else leave the page to show the file.
 */
export function useDropTarget(open: boolean, onDrop: (items: DataTransferItemList) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const take = useEffectEvent((items: DataTransferItemList) => {
    if (open) onDrop(items)
  })
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setDragging(false)
      take(event.dataTransfer.items)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return dragging && open
}
