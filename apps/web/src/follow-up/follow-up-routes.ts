import type { QueryClient } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  absencesQuery,
  attentionCountsQuery,
  attentionQuery,
  boardQuery,
  commitmentQuery,
  commitmentsQuery,
  handOversQuery,
  occasionQuery,
  rotationQuery,
  rotationsQuery,
} from '../api/follow-up-queries.ts'
import { workspaceQuery } from '../api/queries.ts'
import { officer } from '../officer/officer.ts'
import { readBoardSearch } from '../pages/board/board-search.ts'
import { TODAY_PARTS } from '../pages/today/today-parts.ts'
import { rootRoute } from '../root-route.ts'
import { whoseOf } from './use-whose.ts'

// What a page will ask for is asked for at once, while its own program is still being fetched.

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('../pages/today/today-page.tsx'), 'TodayPage'),
  validateSearch: (search): { of?: 'all' } => (search['of'] === 'all' ? { of: 'all' } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => {
    void own(queries, deps.of !== 'all').then((whose) => {
      void queries.prefetchQuery(attentionCountsQuery(whose))
      for (const { kinds } of TODAY_PARTS) void queries.prefetchInfiniteQuery(attentionQuery(whose, kinds))
    })
  },
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments',
  component: lazyRouteComponent(() => import('../pages/board/board-page.tsx'), 'BoardPage'),
  validateSearch: readBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: { group, ...filter } }) => {
    if (group === 'none') void queries.prefetchInfiniteQuery(commitmentsQuery(filter))
    else void queries.prefetchInfiniteQuery(boardQuery(group ?? 'owner', filter))
  },
})

const newCommitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments/new',
  component: lazyRouteComponent(() => import('../pages/commitment/new/new-commitment-page.tsx'), 'NewCommitmentPage'),
  validateSearch: ({ occasion }): { occasion?: string } => (typeof occasion === 'string' ? { occasion } : {}),
})

const commitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments/$id',
  component: lazyRouteComponent(() => import('../pages/commitment/commitment-page.tsx'), 'CommitmentPage'),
  loader: ({ context: { queries }, params }) => {
    void queries.prefetchQuery(commitmentQuery(params.id))
  },
})

const newOccasionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/occasions/new',
  component: lazyRouteComponent(() => import('../pages/occasion/new/new-occasion-page.tsx'), 'NewOccasionPage'),
})

const occasionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/occasions/$id',
  component: lazyRouteComponent(() => import('../pages/occasion/occasion-page.tsx'), 'OccasionPage'),
  loader: ({ context: { queries }, params }) => {
    void queries.prefetchQuery(occasionQuery(params.id))
  },
})

const handOversRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hand-overs',
  component: lazyRouteComponent(() => import('../pages/hand-overs/hand-overs-page.tsx'), 'HandOversPage'),
  validateSearch: (search): { of?: 'mine' } => (search['of'] === 'mine' ? { of: 'mine' } : {}),
  loader: ({ context: { queries } }) => {
    void queries.prefetchInfiniteQuery(handOversQuery(undefined, 'open'))
    void queries.prefetchInfiniteQuery(handOversQuery(undefined, 'ended'))
    void queries.prefetchQuery(rotationsQuery)
    void queries.prefetchQuery(absencesQuery)
  },
})

const newRotationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rotations/new',
  component: lazyRouteComponent(() => import('../pages/rotation/new-rotation-page.tsx'), 'NewRotationPage'),
})

const rotationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rotations/$id',
  component: lazyRouteComponent(() => import('../pages/rotation/rotation-page.tsx'), 'RotationPage'),
  loader: ({ context: { queries }, params }) => {
    void queries.prefetchQuery(rotationQuery(params.id))
  },
})

/** The pages of commitments, hand-overs and rotations. */
export const followUpRoutes = [
  todayRoute,
  boardRoute,
  newCommitmentRoute,
  commitmentRoute,
  newOccasionRoute,
  occasionRoute,
  handOversRoute,
  newRotationRoute,
  rotationRoute,
] as const

/** Whose work is to be asked for; everybody's where it is not wanted or not known. */
async function own(queries: QueryClient, wanted: boolean): Promise<string | undefined> {
  const workspace = await queries.ensureQueryData(workspaceQuery).catch(() => undefined)
  return wanted ? whoseOf(workspace, officer()).officer : undefined
}
