import { useQuery } from '@tanstack/react-query'
import { workspaceQuery } from '../api/queries.ts'
import { useOfficer } from './officer.ts'

/**
 * Whether who works at this browser may accept or decline what is meant for some posts: an officer of one of them, or any head
 * of desk, who may write; who works alone may. The server decides; a page only says it before.
 */
export function useMayAnswer(): (posts: readonly string[]) => boolean {
  const chosen = useOfficer()
  const { data } = useQuery(workspaceQuery)
  const officers = data?.officers ?? []
  const me = officers.find(({ id }) => id === chosen)
  return (posts) => {
    if (officers.length === 0 || me === undefined) return officers.length === 0
    if (me.roles.includes('head-of-desk')) return true
    const writes = me.roles.includes('analyst') || me.roles.includes('legal')
    return writes && me.posts.some((post) => posts.includes(post))
  }
}
