import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Relations } from '../../api/types.ts'
import { formText } from '../../layout/form-text.ts'
import { isDay } from '../../periods/period.ts'
import { rangeChoices } from '../../periods/range.ts'
import type { DyadSearch } from './dyad-search.ts'

interface Props {
  readonly coverage: Relations['coverage']
  readonly search: DyadSearch
}

/** How far back to look: a stretch before the last covered day, or any two days. */
export function RangeChoice({ coverage, search }: Props) {
  const navigate = useNavigate({ from: '/dyad/$source/$target' })
  const [wrong, setWrong] = useState(false)
  const shownFrom = search.from ?? coverage?.from ?? ''
  const shownTo = search.to ?? coverage?.to ?? ''
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const from = formText(form, 'from')
    const to = formText(form, 'to')
    const valid = isDay(from) && isDay(to) && from <= to
    setWrong(!valid)
    if (!valid) return
    void navigate({
      search: (before) => ({
        ...before,
        from: from === coverage?.from ? undefined : from,
        to: to === coverage?.to ? undefined : to,
      }),
      resetScroll: false,
    })
  }
  const choices = rangeChoices(coverage)
  return (
    <>
      {choices.length > 0 && (
        <nav className="control" aria-label="Range">
          <span className="control-label" aria-hidden="true">
            Range
          </span>
          <span className="segments">
            {choices.map(({ label, from }) => (
              <Link
                key={label}
                from="/dyad/$source/$target"
                to="."
                search={(before) => ({ ...before, from, to: undefined })}
                resetScroll={false}
                activeOptions={{ exact: true }}
              >
                {label}
              </Link>
            ))}
          </span>
        </nav>
      )}
      <form
        key={`${shownFrom} ${shownTo}`}
        className="range-form"
        onSubmit={apply}
        aria-label="Range by days"
        noValidate
      >
        <label>
          <span>from</span>
          <input type="date" name="from" defaultValue={shownFrom} aria-invalid={wrong} />
        </label>
        <label>
          <span>to</span>
          <input type="date" name="to" defaultValue={shownTo} aria-invalid={wrong} />
        </label>
        <button type="submit" className="button">
          Show
        </button>
        {wrong && (
          <span className="form-error" role="alert">
            Give two days, the first not after the last.
          </span>
        )}
      </form>
    </>
  )
}
