import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deliveriesQuery, lessonsQuery, logQuery, standingQuery, watchedQuery } from '../api/live-queries.ts'
import { readLogSearch } from '../pages/log/log-search.ts'
import { rootRoute } from '../root-route.ts'

const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$code/log',
  component: lazyRouteComponent(() => import('../pages/log/log-page.tsx'), 'LogPage'),
  validateSearch: readLogSearch,
  loader: ({ context: { queries }, params }) => void queries.prefetchQuery(logQuery(params.code)),
})

const feedsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/feeds',
  component: lazyRouteComponent(() => import('../pages/feeds/feeds-page.tsx'), 'FeedsPage'),
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(watchedQuery)
    void queries.prefetchQuery(deliveriesQuery)
  },
})

const measuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/standing',
  component: lazyRouteComponent(() => import('../pages/measures/measures-page.tsx'), 'MeasuresPage'),
  loader: ({ context: { queries } }) => void queries.prefetchQuery(standingQuery),
})

const lessonsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lessons',
  component: lazyRouteComponent(() => import('../pages/lessons/lessons-page.tsx'), 'LessonsPage'),
  loader: ({ context: { queries } }) => void queries.prefetchQuery(lessonsQuery),
})

/** What goes on, and what is remembered of it: logs, feeds, standing measures, lessons. */
export const liveRoutes = [logRoute, feedsRoute, measuresRoute, lessonsRoute] as const
