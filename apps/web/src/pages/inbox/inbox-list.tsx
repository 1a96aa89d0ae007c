import { useRef } from 'react'
import type { InboxItem } from '../../api/inbox-queries.ts'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { InboxLine } from './inbox-line.tsx'
import { useKeys } from './use-keys.ts'
import { useSteadyList } from './use-steady-list.ts'

interface Props {
  readonly items: readonly InboxItem[]
  readonly today: string
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }

/** What waits: to verify first. `j` and `k` move, the arrows too once the list has the focus. */
export function InboxList({ items, today }: Props) {
  const { lines, coming, show } = useSteadyList(items)
  const actorName = useActorName()
  const ownerTitle = useOwnerTitle()
  const list = useRef<HTMLDivElement>(null)
  useKeys((key) => {
    if (key === 'n' && coming > 0) {
      show()
      return true
    }
    const step = STEPS[key]
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-item]') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    // Without the focus in the list the arrows scroll the page.
    if (step === undefined || (at < 0 && key.startsWith('Arrow'))) return false
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
    return true
  })
  const parts = [
    { title: 'To verify', of: lines.filter(({ item }) => item.type === 'verify' && item.urgency !== 'closed') },
    { title: 'To decide', of: lines.filter(({ item }) => item.type !== 'verify' && item.urgency !== 'closed') },
    { title: 'Closed', of: lines.filter(({ item }) => item.urgency === 'closed') },
  ]
  return (
    <div ref={list}>
      <p className="coming" role="status">
        {coming > 0 && <span>{plural(coming, 'new item')} came. </span>}
        {coming > 0 && (
          <button type="button" className="button" aria-keyshortcuts="n" onClick={show}>
            Show {coming === 1 ? 'it' : 'them'} <kbd>n</kbd>
          </button>
        )}
      </p>
      {parts.map(
        ({ title, of }) =>
          of.length > 0 && (
            <section key={title} aria-label={title} className="inbox-part">
              <h2>
                {title} <span className="count">{of.length}</span>
              </h2>
              <ul className="lines">
                {of.map((line) => (
                  <InboxLine
                    key={line.item.id}
                    line={line}
                    today={today}
                    actorName={actorName}
                    ownerTitle={ownerTitle}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
