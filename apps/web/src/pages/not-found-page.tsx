import { Link } from '@tanstack/react-router'
import { useTitle } from '../layout/use-title.ts'

/** For an address at which there is no page. */
export function NotFoundPage() {
  useTitle('No such page')
  return (
    <>
      <h1>There is no page at this address</h1>
      <p>
        Go to the <Link to="/">partners</Link> or the <Link to="/archive">archive</Link>. A dyad page is at{' '}
        <code>/dyad/SOURCE/TARGET</code>, with codes or names of two states.
      </p>
    </>
  )
}
