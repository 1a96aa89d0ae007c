import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId } from 'react'
import { occasionsQuery } from '../../api/follow-up-queries.ts'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { formText } from '../../layout/form-text.ts'
import type { BoardSearch } from './board-search.ts'

const GROUPED = [
  [undefined, 'Owner'],
  ['partner', 'Partner'],
  ['occasion', 'Occasion'],
  ['none', 'One list'],
] as const
const STATES = [
  [undefined, 'All'],
  ['overdue', 'Overdue'],
  ['open', 'Open'],
  ['closed', 'Closed'],
] as const
const SIDES = [
  [undefined, 'Either'],
  ['ours', 'We promised'],
  ['theirs', 'They promised'],
] as const

/** How the board is grouped and what of it is shown; all of it is in the address. */
export function BoardControls({ search }: { readonly search: BoardSearch }) {
  return (
    <div className="controls">
      <Segments name="Grouped by" field="group" entries={GROUPED} search={search} />
      <Segments name="State" field="state" entries={STATES} search={search} />
      <Segments name="Who promised" field="side" entries={SIDES} search={search} />
      <Search search={search} />
      <Chosen search={search} />
    </div>
  )
}

interface SegmentsProps {
  readonly name: string
  readonly field: 'group' | 'state' | 'side'
  readonly entries: readonly (readonly [value: string | undefined, label: string])[]
  readonly search: BoardSearch
}

function Segments({ name, field, entries, search }: SegmentsProps) {
  return (
    <nav className="control" aria-label={name}>
      <span className="control-label" aria-hidden="true">
        {name}
      </span>
      <span className="segments">
        {entries.map(([value, label]) => (
          <Link
            key={label}
            to="/commitments"
            search={{ ...search, [field]: value }}
            resetScroll={false}
            activeOptions={{ exact: true }}
            {...(search[field] === value ? { 'aria-current': 'page' } : {})}
          >
            {label}
          </Link>
        ))}
      </span>
    </nav>
  )
}

function Search({ search }: { readonly search: BoardSearch }) {
  const navigate = useNavigate()
  const id = useId()
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const text = formText(new FormData(event.currentTarget), 'text')
    void navigate({
      to: '/commitments',
      search: { ...search, text: text === '' ? undefined : text },
      resetScroll: false,
    })
  }
  return (
    <form key={search.text ?? ''} className="control" role="search" onSubmit={find}>
      <label className="control-label" htmlFor={id}>
        Search
      </label>
      <input id={id} type="search" name="text" defaultValue={search.text ?? ''} placeholder="words, or an id" />
      <button type="submit" className="button">
        Find
      </button>
    </form>
  )
}

/** What else is chosen, such as one owner, with the way out of it. */
function Chosen({ search }: { readonly search: BoardSearch }) {
  const ownerTitle = useOwnerTitle()
  const actorName = useActorName()
  const { data } = useQuery({ ...occasionsQuery, enabled: search.occasion !== undefined })
  const occasionTitle = (id: string): string =>
    id === 'none' ? 'no occasion' : (data?.occasions.find((one) => one.id === id)?.title ?? id)
  const chosen = [
    ['owner', search.owner, ownerTitle],
    ['partner', search.partner, actorName],
    ['occasion', search.occasion, occasionTitle],
  ] as const
  return chosen.map(([field, value, title]) =>
    value === undefined ? null : (
      <p key={field} className="control">
        <span className="control-label">{field}</span> <b>{title(value)}</b>
        <Link to="/commitments" search={{ ...search, [field]: undefined }} className="quiet-button">
          any {field}
        </Link>
      </p>
    ),
  )
}
