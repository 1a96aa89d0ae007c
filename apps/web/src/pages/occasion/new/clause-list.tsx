import { useCallback, useRef, useState } from 'react'
import type { Faults } from '../../../follow-up/promise/promise-draft.ts'
import { ClauseRow } from './clause-row.tsx'
import type { ClauseEdit } from './edit-clauses.ts'
import type { ClauseDraft } from './occasion-draft.ts'

interface Props {
  readonly clauses: readonly ClauseDraft[]
  readonly parties: readonly string[]
  readonly owner: string
  /** By the key of a clause. */
  readonly faults: ReadonlyMap<number, Faults>
  readonly onEdit: (edit: ClauseEdit) => void
}

const NONE: Faults = {}

/** The clauses of a text; the arrows move among them, the space bar marks. */
export function ClauseList({ clauses, parties, owner, faults, onEdit }: Props) {
  const [current, setCurrent] = useState<number>()
  const [splitting, setSplitting] = useState<number>()
  const list = useRef<HTMLOListElement>(null)
  const shown = clauses.some(({ key }) => key === current) ? current : clauses[0]?.key
  const move = useCallback((from: number, where: 'next' | 'previous' | 'suggested') => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-clause]') ?? [])]
    const at = all.findIndex((element) => element.dataset['clause'] === String(from))
    const target =
      where === 'suggested'
        ? all.slice(at + 1).find((element) => element.hasAttribute('aria-describedby'))
        : all[where === 'next' ? at + 1 : at - 1]
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }, [])
  const at = clauses.find(({ key }) => key === shown)
  return (
    <>
      {at !== undefined && (
        <div className="clause-bar" role="toolbar" aria-label="The clause one is at">
          <b>{at.label || `Clause ${clauses.indexOf(at) + 1}`}</b>
          <button type="button" className="quiet-button" onClick={() => setSplitting(at.key)}>
            Split or correct …
          </button>
          <button
            type="button"
            className="quiet-button"
            disabled={at === clauses.at(-1)}
            onClick={() => onEdit({ do: 'merge', key: at.key })}
          >
            Merge with the next
          </button>
          <button type="button" className="quiet-button" onClick={() => move(at.key, 'suggested')}>
            Next hint
          </button>
        </div>
      )}
      <ol ref={list} className="clauses" aria-label="Clauses">
        {clauses.map((clause) => (
          <ClauseRow
            key={clause.key}
            clause={clause}
            parties={parties}
            owner={owner}
            faults={faults.get(clause.key) ?? NONE}
            current={clause.key === shown}
            splitting={clause.key === splitting}
            onEdit={onEdit}
            onCurrent={setCurrent}
            onSplitting={setSplitting}
            onMove={move}
          />
        ))}
      </ol>
    </>
  )
}
