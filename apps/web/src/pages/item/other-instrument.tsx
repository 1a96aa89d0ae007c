import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type InstrumentRow, instrumentsQuery } from '../../api/playbook-queries.ts'
import { idTitle } from '../../format/kinds.ts'
import { useSettled } from '../../layout/use-settled.ts'

interface Props {
  readonly chosen: InstrumentRow | undefined
  readonly onChoose: (row: InstrumentRow) => void
}

const TYPING_MS = 200
const MOST = 12

/** The catalogue, by words: another instrument than those proposed. */
export function OtherInstrument({ chosen, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim(), TYPING_MS)
  const { data } = useQuery({ ...instrumentsQuery({ words }), enabled: words !== '' })
  const rows = words === '' ? [] : (data?.instruments ?? [])
  return (
    <div className="other-instrument">
      <label className="field">
        <span>What else could be done, in words</span>
        <input type="search" value={typed} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
      </label>
      <p className="muted small" role="status">
        {chosen !== undefined && `Chosen: ${chosen.name}. `}
        {words !== '' &&
          data !== undefined &&
          `${rows.length} found${rows.length > MOST ? `, the first ${MOST} shown` : ''}.`}
      </p>
      <ul className="plain other-found">
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="quiet-button"
              aria-pressed={chosen?.id === row.id}
              onClick={() => onChoose(row)}
            >
              {row.name}
            </button>{' '}
            <span className="muted small">
              {idTitle(row.family)} · {row.intent} ·{' '}
              {row.rung === null ? `warmth ${row.warmth ?? '—'}` : `rung ${row.rung}`} · {row.legal}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
