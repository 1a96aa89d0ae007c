import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { codesQuery } from '../../api/act-queries.ts'
import type { ActCode } from '../../api/types.ts'
import { formatSigned } from '../../format/format-number.ts'

interface Props {
  /** The code that is chosen; empty where none is. */
  readonly code: string
  readonly onCode: (code: string) => void
  /** What was done, in words: looked up where nothing is typed here. */
  readonly sentence: string
}

/** Finds a code of CAMEO by words, as one types; arrows choose, Enter takes. The chosen code is the field `code` of its form. */
export function CodeFinder({ code, onCode, sentence }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const words = typed.trim() === '' ? sentence.trim() : typed.trim()
  const found = useQuery({ ...codesQuery(words), enabled: words !== '', placeholderData: (before) => before })
  const own = useQuery({ ...codesQuery(code), enabled: code !== '' })
  const options = words === '' ? [] : (found.data ?? [])
  const chosen = own.data?.find((one) => one.code === code)
  const shown = open && options.length > 0
  const take = (option: ActCode | undefined): void => {
    if (option === undefined) return
    onCode(option.code)
    setTyped('')
    setOpen(false)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setOpen(true)
      if (shown && options.length > 0) setAt((at + move + options.length) % options.length)
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault()
      take(options[at])
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    }
  }
  return (
    <div className="code-finder">
      <label htmlFor={id}>
        Code <span className="muted">of what was done: say it in words, or type digits</span>
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-codes`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${options[at]?.code}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        placeholder={chosen === undefined ? 'such as: summons ambassador' : `${chosen.code} ${chosen.label}`}
        required={code === ''}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => {
          setAt(0)
          setOpen(code === '')
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <input type="hidden" name="code" value={code} />
      <ul id={`${id}-codes`} role="listbox" aria-label="Codes" className="code-options" hidden={!shown}>
        {options.map((option, place) => (
          <li
            key={option.code}
            id={`${id}-${option.code}`}
            role="option"
            aria-selected={place === at}
            // The field keeps the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              take(option)
            }}
          >
            <code>{option.code}</code> {option.label}
            <span className={weightClass(option.goldstein)}>{formatSigned(option.goldstein)}</span>
          </li>
        ))}
      </ul>
      <p className="code-chosen small" aria-live="polite">
        {chosen === undefined ? (
          <span className="muted">
            {shown || words === '' || found.isPending
              ? 'No code is chosen yet.'
              : 'No code has these words: try others.'}
          </span>
        ) : (
          <>
            <b>
              <code>{chosen.code}</code> {chosen.label}
            </b>{' '}
            <span className="muted">weight {formatSigned(chosen.goldstein)}</span>
          </>
        )}
      </p>
    </div>
  )
}

function weightClass(weight: number | null): string {
  if (weight === null || weight === 0) return 'muted'
  return weight > 0 ? 'cooperation' : 'conflict'
}
