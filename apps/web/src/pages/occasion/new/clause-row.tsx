import { type KeyboardEvent, memo, useRef } from 'react'
import type { Faults, PromiseDraft } from '../../../follow-up/promise/promise-draft.ts'
import { PromiseFields } from '../../../follow-up/promise/promise-fields.tsx'
import type { ClauseEdit } from './edit-clauses.ts'
import type { ClauseDraft } from './occasion-draft.ts'
import { SplitForm } from './split-form.tsx'

interface Props {
  readonly clause: ClauseDraft
  readonly parties: readonly string[]
  /** Who owns a promise where none before says it. */
  readonly owner: string
  readonly faults: Faults
  /** Whether the tabulator stops here. */
  readonly current: boolean
  readonly onEdit: (edit: ClauseEdit) => void
  readonly onCurrent: (key: number) => void
  /** Whether its text is being corrected. */
  readonly splitting: boolean
  readonly onSplitting: (key: number | undefined) => void
  /** Moves to another clause. */
  readonly onMove: (from: number, where: 'next' | 'previous' | 'suggested') => void
}

/** One clause beside the promise that is seen in it. */
export const ClauseRow = memo(function ClauseRow(props: Props) {
  const { clause, parties, owner, faults, current, splitting, onEdit, onCurrent, onSplitting, onMove } = props
  const { key, promise } = clause
  const row = useRef<HTMLLIElement>(null)
  const toggle = (): void => onEdit(promise === null ? { do: 'mark', key, owner } : { do: 'unmark', key })
  const goToFields = (): void => {
    if (promise === null) onEdit({ do: 'mark', key, owner })
    requestAnimationFrame(() => row.current?.querySelector('textarea')?.focus())
  }
  const keys: Readonly<Record<string, () => void>> = {
    ' ': toggle,
    Enter: goToFields,
    ArrowDown: () => onMove(key, 'next'),
    ArrowUp: () => onMove(key, 'previous'),
    n: () => onMove(key, 'suggested'),
    m: () => onEdit({ do: 'merge', key }),
    s: () => onSplitting(key),
  }
  const press = (event: KeyboardEvent): void => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  const backToClause = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') row.current?.querySelector<HTMLElement>('[role="checkbox"]')?.focus()
  }
  const fill = (next: PromiseDraft): void => onEdit({ do: 'fill', key, promise: next })
  return (
    <li ref={row} className="clause-row" data-kind={clause.kind} data-marked={promise !== null}>
      <div className="clause-side">
        <div
          role="checkbox"
          aria-checked={promise !== null}
          aria-labelledby={`clause-${key}`}
          aria-describedby={clause.suggestion === null ? undefined : `suggestion-${key}`}
          tabIndex={current ? 0 : -1}
          data-clause={key}
          className="clause"
          onClick={toggle}
          onFocus={() => onCurrent(key)}
          onKeyDown={press}
        >
          <span className="clause-mark" aria-hidden="true">
            {promise === null ? '' : '✓'}
          </span>
          <span id={`clause-${key}`}>
            {clause.kind !== 'clause' && <span className="muted small">{clause.kind}: </span>}
            {clause.label !== '' && <b>{clause.label} </b>}
            {clause.text}
          </span>
        </div>
        {clause.suggestion !== null && (
          <p id={`suggestion-${key}`} className="suggestion small">
            may promise ({clause.suggestion.strength}): {[...new Set(clause.suggestion.words)].join(', ')}
          </p>
        )}
        {splitting && (
          <SplitForm
            text={clause.text}
            onSplit={(texts) => {
              onEdit({ do: 'split', key, texts })
              onSplitting(undefined)
            }}
            onCancel={() => onSplitting(undefined)}
          />
        )}
      </div>
      {promise !== null && (
        <div
          role="group"
          aria-label={`Promise in ${clause.label || 'this clause'}`}
          className="clause-promise"
          onKeyDown={backToClause}
        >
          <PromiseFields draft={promise} parties={parties} faults={faults} onChange={fill} />
        </div>
      )}
    </li>
  )
})
