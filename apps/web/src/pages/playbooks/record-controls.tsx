import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { formText } from '../../layout/form-text.ts'
import { isDay } from '../../periods/period.ts'
import type { PlaybookSearch } from './playbook-search.ts'

interface Props {
  readonly search: PlaybookSearch
  /** What the record reaches over; what is shown where no days are asked for. */
  readonly span?: { readonly from: string; readonly to: string } | undefined
  readonly feed: string | null | undefined
}

/** Which part of the record is looked at: as reported or as confirmed, from when to when, by which feed. */
export function RecordControls({ search, span, feed }: Props) {
  const navigate = useNavigate({ from: '/playbooks/$partner' })
  const [wrong, setWrong] = useState(false)
  const from = search.from ?? span?.from ?? ''
  const to = search.to ?? span?.to ?? ''
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const asked = { from: formText(form, 'from'), to: formText(form, 'to') }
    const bad = Object.values(asked).some((day) => day !== '' && !isDay(day))
    const valid = !bad && (asked.from === '' || asked.to === '' || asked.from <= asked.to)
    setWrong(!valid)
    if (!valid) return
    void navigate({
      search: (before) => ({
        ...before,
        from: asked.from === '' ? undefined : asked.from,
        to: asked.to === '' ? undefined : asked.to,
      }),
      resetScroll: false,
    })
  }
  return (
    <div className="controls">
      <nav className="control" aria-label="Shown as">
        <span className="control-label" aria-hidden="true">
          As
        </span>
        <span className="segments">
          {(['reported', 'confirmed'] as const).map((one) => (
            <Link
              key={one}
              from="/playbooks/$partner"
              to="."
              search={(before) => ({ ...before, as: one === 'confirmed' ? one : undefined })}
              resetScroll={false}
              activeOptions={{ exact: true }}
              activeProps={{}}
              {...(one === (search.as ?? 'reported') ? { 'aria-current': 'page' } : {})}
            >
              {one === 'reported' ? 'Reported' : 'Confirmed'}
            </Link>
          ))}
        </span>
      </nav>
      <form key={`${from} ${to}`} className="range-form" onSubmit={apply} aria-label="Range by days" noValidate>
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
            Give days, the first not after the last.
          </span>
        )}
      </form>
      <p className="control">
        <span className="control-label">Feed</span>{' '}
        <span className="feed-name">{feed === undefined ? '…' : (feed ?? 'none: only what was entered by hand')}</span>
      </p>
    </div>
  )
}
