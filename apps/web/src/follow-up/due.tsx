import { sayLate } from './words.ts'

interface Props {
  readonly due: string | null
  readonly daysLate: number | null
}

/** A day on which something is due, and how far off it is; what is late says so in words. */
export function Due({ due, daysLate }: Props) {
  if (due === null || daysLate === null) return <span className="muted">no day</span>
  const late = daysLate > 0
  return (
    <span className={late ? 'due late' : 'due'}>
      <time dateTime={due}>{due}</time> <b>{late ? `overdue, ${sayLate(daysLate)}` : sayLate(daysLate)}</b>
    </span>
  )
}
