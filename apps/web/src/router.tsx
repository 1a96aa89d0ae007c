import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { commitmentQuery } from './api/follow-up-queries.ts'
import { fileTotalsQuery, partnersQuery, relationsQuery, statusQuery, workspaceQuery } from './api/queries.ts'
import { PageFrame } from './layout/page-frame.tsx'
import { readActsSearch } from './pages/acts/acts-search.ts'
import { readCalendarSearch } from './pages/calendar/calendar-search.ts'
import { readBriefSearch } from './pages/papers/brief-search.ts'
import { readBoardSearch } from './pages/board/board-search.ts'
import { readAuditSearch } from './pages/audits/audit-search.ts'
import { readDyadSearch, toQuestion } from './pages/dyad/dyad-search.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PartnersPage } from './pages/partners/partners-page.tsx'

interface Context {
  readonly queries: QueryClient
}

const rootRoute = createRootRouteWithContext<Context>()({ component: PageFrame })

const partnersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: PartnersPage,
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(workspaceQuery)
    void queries.prefetchQuery(partnersQuery)
    void queries.prefetchQuery(statusQuery)
  },
})

const dyadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dyad/$source/$target',
  component: lazyRouteComponent(() => import('./pages/dyad/dyad-page.tsx'), 'DyadPage'),
  validateSearch: readDyadSearch,
  loaderDeps: ({ search }) => search,
  // Not awaited: the page comes at once and keeps room for its figures.
  loader: ({ context: { queries }, params, deps }) => {
    void queries.prefetchQuery(relationsQuery(toQuestion(params, deps)))
  },
})

const archiveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/archive',
  component: lazyRouteComponent(() => import('./pages/archive/archive-page.tsx'), 'ArchivePage'),
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(statusQuery)
    void queries.prefetchQuery(fileTotalsQuery)
  },
})

const fileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/archive/files/$sha256',
  component: lazyRouteComponent(() => import('./pages/archive/file-page.tsx'), 'FilePage'),
})

const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$key',
  component: lazyRouteComponent(() => import('./pages/incident/incident-page.tsx'), 'IncidentPage'),
})

const actsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/acts',
  component: lazyRouteComponent(() => import('./pages/acts/acts-page.tsx'), 'ActsPage'),
  validateSearch: readActsSearch,
})

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./pages/today/today-page.tsx'), 'TodayPage'),
  validateSearch: (search): { of?: 'all' } => (search['of'] === 'all' ? { of: 'all' } : {}),
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments',
  component: lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage'),
  validateSearch: readBoardSearch,
})

const newCommitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments/new',
  component: lazyRouteComponent(() => import('./pages/commitment/new/new-commitment-page.tsx'), 'NewCommitmentPage'),
  validateSearch: ({ occasion }): { occasion?: string } => (typeof occasion === 'string' ? { occasion } : {}),
})

const commitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments/$id',
  component: lazyRouteComponent(() => import('./pages/commitment/commitment-page.tsx'), 'CommitmentPage'),
  loader: ({ context: { queries }, params }) => {
    void queries.prefetchQuery(commitmentQuery(params.id))
  },
})

const newOccasionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/occasions/new',
  component: lazyRouteComponent(() => import('./pages/occasion/new/new-occasion-page.tsx'), 'NewOccasionPage'),
})

const occasionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/occasions/$id',
  component: lazyRouteComponent(() => import('./pages/occasion/occasion-page.tsx'), 'OccasionPage'),
})

const handOversRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hand-overs',
  component: lazyRouteComponent(() => import('./pages/hand-overs/hand-overs-page.tsx'), 'HandOversPage'),
  validateSearch: (search): { of?: 'mine' } => (search['of'] === 'mine' ? { of: 'mine' } : {}),
})

const newRotationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rotations/new',
  component: lazyRouteComponent(() => import('./pages/rotation/new-rotation-page.tsx'), 'NewRotationPage'),
})

const rotationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rotations/$id',
  component: lazyRouteComponent(() => import('./pages/rotation/rotation-page.tsx'), 'RotationPage'),
})

const followUpRoutes = [
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

const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./pages/meetings/meetings-page.tsx'), 'MeetingsPage'),
})

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('./pages/meetings/meeting-page.tsx'), 'MeetingPage'),
})

const mechanismsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mechanisms',
  component: lazyRouteComponent(() => import('./pages/mechanisms/mechanisms-page.tsx'), 'MechanismsPage'),
})

const agreementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./pages/agreements/agreements-page.tsx'), 'AgreementsPage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./pages/calendar/calendar-page.tsx'), 'CalendarPage'),
  validateSearch: readCalendarSearch,
})

const briefRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$code/brief',
  component: lazyRouteComponent(() => import('./pages/papers/brief-page.tsx'), 'BriefPage'),
  validateSearch: readBriefSearch,
})

const standingRoutes = [
  meetingsRoute,
  meetingRoute,
  mechanismsRoute,
  agreementsRoute,
  calendarRoute,
  briefRoute,
] as const

const auditsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audits',
  component: lazyRouteComponent(() => import('./pages/audits/audits-page.tsx'), 'AuditsPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audits/$id',
  component: lazyRouteComponent(() => import('./pages/audits/audit-page.tsx'), 'AuditPage'),
  validateSearch: readAuditSearch,
})

/** The pages and their addresses. What a page shows is in its address, so that a link shows another person the same. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      partnersRoute,
      dyadRoute,
      archiveRoute,
      fileRoute,
      incidentRoute,
      actsRoute,
      ...followUpRoutes,
      ...standingRoutes,
      auditsRoute,
      auditRoute,
    ]),
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
