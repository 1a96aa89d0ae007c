import type { Completeness } from '../../api/types.ts'
import { type DayLook, DAY_LOOKS, LOOK_WORDS, lookOf } from './day-words.ts'

/** What the cells mean; only those that occur. */
export function CalendarLegend({ runs }: Pick<Completeness, 'runs'>) {
  const present = new Set(runs.map(lookOf))
  return (
    <ul className="legend" aria-label="Legend of the calendar">
      {DAY_LOOKS.filter((look) => present.has(look)).map((look) => (
        <li key={look}>
          <svg className="key key-day" viewBox="0 0 12 12" aria-hidden="true">
            <path className={`day-${look}`} d={KEYS[look]} />
          </svg>{' '}
          {LOOK_WORDS[look]}
        </li>
      ))}
    </ul>
  )
}

const WHOLE = 'M0 0h12v12h-12z'
const KEYS: Readonly<Record<DayLook, string>> = {
  complete: WHOLE,
  partial: 'M0 6h12v6h-12z',
  covered: 'M0 4h12v4h-12z',
  'not-given': WHOLE,
  failed: WHOLE,
  'not-published': 'M0 10h12v2h-12z',
}
