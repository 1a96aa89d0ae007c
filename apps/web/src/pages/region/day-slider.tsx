import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSettled } from '../../layout/use-settled.ts'
import { addDays, type Day, toTime } from '../../periods/period.ts'

const DAY = 86_400_000

interface Props {
  readonly first: Day
  readonly last: Day
  readonly on: Day
}

/** Any day of the record; the address follows when the hand rests. */
export function DaySlider({ first, last, on }: Props) {
  const navigate = useNavigate({ from: '/region' })
  const [chosen, setChosen] = useState<Day>(on)
  const settled = useSettled(chosen, 200)
  useEffect(() => {
    if (settled !== on)
      void navigate({ search: settled === last ? {} : { on: settled }, replace: true, resetScroll: false })
    // Only a choice moves the address.
  }, [settled])
  const numberOf = (day: Day): number => Math.round((toTime(day) - toTime(first)) / DAY)
  return (
    <p className="day-slider">
      <label htmlFor="region-day">Day</label>
      <input
        id="region-day"
        type="range"
        min={0}
        max={numberOf(last)}
        value={numberOf(chosen)}
        aria-valuetext={chosen}
        onChange={({ target }) => setChosen(addDays(first, Number(target.value)))}
      />
      <output htmlFor="region-day">{chosen}</output>
    </p>
  )
}
