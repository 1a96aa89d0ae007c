import { type FormEvent, useState } from 'react'
import { isDay } from '../periods/period.ts'
import { formText } from './form-text.ts'

interface Props {
  readonly from: string
  readonly to: string
  /** Whether a day may be left open. */
  readonly open: boolean
  readonly onChoose: (from: string, to: string) => void
}

/** Any two days, the first not after the last. */
export function DayRangeForm({ from, to, open, onChoose }: Props) {
  const [wrong, setWrong] = useState(false)
  const choose = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [first, last] = [formText(form, 'from'), formText(form, 'to')]
    const valid =
      [first, last].every((day) => isDay(day) || (open && day === '')) && (first === '' || last === '' || first <= last)
    setWrong(!valid)
    if (valid) onChoose(first, last)
  }
  return (
    <form key={`${from} ${to}`} className="range-form" onSubmit={choose} aria-label="Range by days" noValidate>
      <label>
        <span>from</span>
        <input type="date" name="from" defaultValue={from} aria-invalid={wrong} />
      </label>
      <label>
        <span>to</span>
        <input type="date" name="to" defaultValue={to} aria-invalid={wrong} />
      </label>
      <button type="submit" className="button">
        Show
      </button>
      {wrong && (
        <span className="form-error" role="alert">
          {open ? 'Give days, the first not after the last.' : 'Give two days, the first not after the last.'}
        </span>
      )}
    </form>
  )
}
