import { Link } from '@tanstack/react-router'
import type { ChairName } from '../../../proof/proof-task.ts'
import { CHAIR_WORDS, CHAIRS } from './chairs.ts'

/** Who sits in the other chair; it stands in the address. */
export function Chairs({ against }: { readonly against: ChairName }) {
  return (
    <nav className="parts chairs" aria-label="Who sits in the other chair">
      {CHAIRS.map((one) => (
        <Link
          key={one}
          from="/playbooks/$partner"
          to="."
          search={(before) => ({ ...before, against: one === 'itself' ? undefined : one })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          activeProps={{}}
          {...(one === against ? { 'aria-current': 'page' } : {})}
        >
          {CHAIR_WORDS[one].title}
        </Link>
      ))}
    </nav>
  )
}
