import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { addDays, type Day, toTime } from '../../periods/period.ts'

const DAY = 86_400_000
/** Milliseconds that the hand rests before the address follows. */
const RESTS = 200

interface Props {
  readonly first: Day
  readonly last: Day
  /** The day of the address. */
  readonly on: Day
}

/** Any day of the record. */
export function DaySlider({ first, last, on }: Props) {
  const navigate = useNavigate({ from: '/region' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** Where the hand is, until the address has followed. */
  const [held, setHeld] = useState<Day | null>(null)
  const numberOf = (day: Day): number => Math.round((toTime(day) - toTime(first)) / DAY)
  const choose = (day: Day): void => {
    setHeld(day)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void navigate({ search: day === last ? {} : { on: day }, replace: true, resetScroll: false })
      setHeld(null)
    }, RESTS)
  }
  return (
    <p className="day-slider">
      <label htmlFor="region-day">Day</label>
      <input
        id="region-day"
        type="range"
        min={0}
        max={numberOf(last)}
        value={numberOf(held ?? on)}
        aria-valuetext={held ?? on}
        onChange={({ target }) => choose(addDays(first, Number(target.value)))}
      />
      <output htmlFor="region-day">{held ?? on}</output>
    </p>
  )
}
