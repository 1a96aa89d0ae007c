import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.ts'
import { readListSearch, readReaderSearch } from './score-search.ts'

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments/import',
  component: lazyRouteComponent(() => import('../import-list/import-page.tsx'), 'ImportPage'),
})

const scoresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scores',
  component: lazyRouteComponent(() => import('./scores-page.tsx'), 'ScoresPage'),
})

const scoreListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scores/$id',
  component: lazyRouteComponent(() => import('./list-page.tsx'), 'ListPage'),
  validateSearch: readListSearch,
})

const readRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scores/$id/read',
  component: lazyRouteComponent(() => import('./read-page.tsx'), 'ReadPage'),
  validateSearch: readReaderSearch,
})

const journalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('../journal/journal-page.tsx'), 'JournalPage'),
  validateSearch: ({ kind }): { kind?: string } => (typeof kind === 'string' && kind !== '' ? { kind } : {}),
})

/** An import, scores and the journal. */
export const reportingRoutes = [importRoute, scoresRoute, scoreListRoute, readRoute, journalRoute] as const
