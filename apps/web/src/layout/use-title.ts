import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { workspaceQuery } from '../api/queries.ts'

/** Names the page in the title of the window, behind the marking of the workspace. */
export function useTitle(title: string): void {
  const { data } = useQuery(workspaceQuery)
  const marking = data?.marking ?? (data?.simulated === true ? 'SIMULATED' : undefined)
  useEffect(() => {
    document.title = [marking, title, 'Entente'].filter((part) => part !== undefined && part !== '').join(' · ')
  }, [marking, title])
}
