import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { fileTotalsQuery, partnersQuery, relationsQuery, statusQuery, workspaceQuery } from './api/queries.ts'
import { actRoutes } from './pages/acts/act-routes.ts'
import { inboxRoutes } from './pages/inbox/inbox-routes.ts'
import { followUpRoutes } from './follow-up/follow-up-routes.ts'
import { standingRoutes } from './standing/standing-routes.ts'
import { liveRoutes } from './live/live-routes.ts'
import { readDyadSearch, toQuestion } from './pages/dyad/dyad-search.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PartnersPage } from './pages/partners/partners-page.tsx'
import { playbookRoutes } from './pages/playbooks/playbook-routes.ts'
import { regionRoute } from './pages/region/region-route.ts'
import { relationRoutes } from './pages/relation/relation-routes.ts'
import { reportingRoutes } from './pages/scores/reporting-routes.ts'
import { rootRoute } from './root-route.ts'

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

/** The pages and their addresses. What a page shows is in its address, so that a link shows another person the same. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      partnersRoute,
      dyadRoute,
      archiveRoute,
      fileRoute,
      incidentRoute,
      ...inboxRoutes,
      ...followUpRoutes,
      ...actRoutes,
      ...reportingRoutes,
      ...standingRoutes,
      ...playbookRoutes,
      ...liveRoutes,
      ...relationRoutes,
      regionRoute,
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
