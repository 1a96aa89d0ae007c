import { Link } from '@tanstack/react-router'
import type { CalendarEntry } from '../../api/standing-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { CALENDAR_WORDS } from '../../standing/words.ts'

interface Props {
  readonly entry: CalendarEntry
  readonly withKind?: boolean
}

/** An entry of the calendar, and the way to what it is about. */
export function EntryLink({ entry, withKind = false }: Props) {
  const actorName = useActorName()
  const { kind, about, title, partner, years } = entry
  const words = `${partner === null ? '' : `${actorName(partner)}: `}${title}${years === null ? '' : ` (${years})`}`
  const id = about.split('.')[0] ?? about
  const link = linkOf(id, words)
  return (
    <>
      {withKind && <span className="muted">{CALENDAR_WORDS[kind]}: </span>}
      {!withKind && <span className="hidden">{CALENDAR_WORDS[kind]}: </span>}
      {link}
    </>
  )
}

function linkOf(id: string, words: string) {
  if (/^C\d+$/.test(id)) {
    return (
      <Link to="/commitments/$id" params={{ id }}>
        {words}
      </Link>
    )
  }
  if (/^M\d+$/.test(id)) {
    return (
      <Link to="/meetings/$id" params={{ id }}>
        {words}
      </Link>
    )
  }
  if (/^H\d+$/.test(id)) return <Link to="/hand-overs">{words}</Link>
  if (/^K\d+$/.test(id)) return <Link to="/mechanisms">{words}</Link>
  if (/^D\d+$/.test(id)) return <span>{words}</span>
  return <Link to="/agreements">{words}</Link>
}
