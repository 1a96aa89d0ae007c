import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useActorName } from '../../follow-up/names.ts'
import { useTitle } from '../../layout/use-title.ts'

interface Props {
  readonly code: string
  /** Which measure. */
  readonly title: string
  readonly children?: ReactNode
}

/** The measures of a relation, in the order of the tabs. */
const TABS = [
  ['/relations/$code', 'Level'],
  ['/relations/$code/turns', 'Turns'],
  ['/relations/$code/answers', 'Answers'],
  ['/relations/$code/followed', 'What followed'],
  ['/relations/$code/conduct', 'Conduct'],
  ['/relations/$code/drift', 'Drift'],
  ['/relations/$code/durability', 'Durability'],
] as const

/** Head and tabs of every page on how a relation stands. */
export function RelationFrame({ code, title, children }: Props) {
  const name = useActorName()(code)
  useTitle(`${name}: ${title.toLowerCase()}`)
  return (
    <>
      <p className="way-back">
        <Link to="/">Partners</Link>
      </p>
      <h1>How it stands with {name}</h1>
      <nav className="page-ways" aria-label="Measures">
        <span className="segments">
          {TABS.map(([to, words]) => (
            <Link key={to} to={to} params={{ code }} activeOptions={{ exact: true }}>
              {words}
            </Link>
          ))}
        </span>
      </nav>
      {children}
    </>
  )
}
