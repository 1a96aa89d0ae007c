import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { idTitle } from '../../format/kinds.ts'
import { useSettled } from '../../layout/use-settled.ts'
import { FAMILIES, type InstrumentsSearch, INTENTS } from './instruments-search.ts'

interface Props {
  readonly search: InstrumentsSearch
  readonly onChange: (change: InstrumentsSearch) => void
}

const STRENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const TYPING_MS = 250

/** By words, family, intent, strength, and whether a playbook names it. */
export function InstrumentFilter({ search, onChange }: Props) {
  return (
    <form className="controls" role="search" aria-label="Instruments" onSubmit={(event) => event.preventDefault()}>
      <Words words={search.words ?? ''} onChange={onChange} />
      <label className="control">
        <span className="control-label">Family</span>
        <select
          value={search.family ?? ''}
          onChange={({ target }) => onChange({ family: FAMILIES.find((one) => one === target.value) })}
        >
          <option value="">all</option>
          {FAMILIES.map((family) => (
            <option key={family} value={family}>
              {idTitle(family)}
            </option>
          ))}
        </select>
      </label>
      <label className="control">
        <span className="control-label">Intent</span>
        <select
          value={search.intent ?? ''}
          onChange={({ target }) => onChange({ intent: INTENTS.find((one) => one === target.value) })}
        >
          <option value="">any</option>
          {INTENTS.map((intent) => (
            <option key={intent}>{intent}</option>
          ))}
        </select>
      </label>
      <label className="control">
        <span className="control-label">Rung or warmth</span>
        <select
          value={search.strength ?? ''}
          onChange={({ target }) => onChange({ strength: target.value === '' ? undefined : Number(target.value) })}
        >
          <option value="">any</option>
          {STRENGTHS.map((strength) => (
            <option key={strength}>{strength}</option>
          ))}
        </select>
      </label>
      <label className="control">
        <span className="control-label">In a playbook</span>
        <select
          value={search.used ?? ''}
          onChange={({ target: { value } }) =>
            onChange({ used: value === 'yes' || value === 'never' ? value : undefined })
          }
        >
          <option value="">either</option>
          <option value="yes">yes</option>
          <option value="never">never</option>
        </select>
      </label>
    </form>
  )
}

/** Told to the address when nothing was typed for a moment; a step back in the history is taken over. */
function Words({ words, onChange }: { readonly words: string; readonly onChange: Props['onChange'] }) {
  const [typed, setTyped] = useState(words)
  const told = useRef(words)
  const settled = useSettled(typed.trim(), TYPING_MS)
  const tell = useEffectEvent((text: string): void => {
    if (text === told.current) return
    told.current = text
    onChange({ words: text === '' ? undefined : text })
  })
  useEffect(() => tell(settled), [settled])
  useEffect(() => {
    if (words === told.current) return
    told.current = words
    setTyped(words)
  }, [words])
  return (
    <label className="control">
      <span className="control-label">Words</span>
      <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
    </label>
  )
}
