import type { Workspace } from '../api/types.ts'

/** An officer by post and role, not by person: `Economic officer, Caucasus desk (analyst)`. */
export function describeOfficer(officer: Workspace['officers'][number], { owners, officers }: Workspace): string {
  const words = (one: Workspace['officers'][number]): string => {
    const posts = one.posts.map((post) => owners.find(({ id }) => id === post)?.title ?? post)
    const roles = one.roles.map((role) => role.replaceAll('-', ' ')).join(', ')
    return posts.length === 0 ? roles : `${posts.join(' and ')} (${roles})`
  }
  const own = words(officer)
  // Two of one post and role cannot be told apart otherwise.
  return officers.some((other) => other.id !== officer.id && words(other) === own) ? `${own}, ${officer.id}` : own
}
