import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { completenessQuery, workspaceQuery } from '../../api/queries.ts'
import type { Relations, Workspace } from '../../api/types.ts'
import { type By, type Day, periodEnd, periodStart } from '../../periods/period.ts'
import { type Charted, withPartDays } from '../../periods/part-days.ts'
import { DEFAULT_BY, type DyadSearch } from './dyad-search.ts'

/**
 * Figures with the days that came in part. The two are asked for at the same time where the feed can be foretold, and shown
 * together: a day with one file of 96 must not look calm for a moment. Undefined until both are there.
 */
export function useCharted(
  data: Relations | undefined,
  { feed: asked, by = DEFAULT_BY, from, to }: DyadSearch,
): Charted | undefined {
  const workspace = useQuery(workspaceQuery)
  const feed = data?.feed ?? asked ?? likelyFeed(workspace.data)
  const arrivals = useQuery({
    ...completenessQuery(feed ?? '', wholePeriods(by, from, to)),
    enabled: feed !== undefined,
    placeholderData: (before) => (before?.feed === feed ? before : undefined),
  })
  return useMemo(() => {
    if (data === undefined || arrivals.isPending) return undefined
    return withPartDays(data, arrivals.data?.runs)
  }, [data, arrivals.isPending, arrivals.data])
}

/** Figures are of whole periods: all that the days asked for touch. */
function wholePeriods(by: By, from: Day | undefined, to: Day | undefined) {
  return {
    from: from === undefined ? undefined : periodStart(from, by),
    to: to === undefined ? undefined : periodEnd(periodStart(to, by), by),
  }
}

/** The feed that a dyad is most likely shown from. */
function likelyFeed(workspace: Workspace | undefined): string | undefined {
  return workspace?.defaultFeed ?? (workspace?.feeds.length === 1 ? workspace.feeds[0] : undefined)
}
