import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { playbookQuery, playbooksQuery } from '../../api/playbook-queries.ts'
import { rootRoute } from '../../root-route.ts'
import { readInstrumentsSearch } from '../instruments/instruments-search.ts'
import { readPlaybookSearch } from './playbook-search.ts'

const playbooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/playbooks',
  component: lazyRouteComponent(() => import('./playbooks-page.tsx'), 'PlaybooksPage'),
  loader: ({ context: { queries } }) => void queries.prefetchQuery(playbooksQuery),
})

const playbookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/playbooks/$partner',
  component: lazyRouteComponent(() => import('./playbook-page.tsx'), 'PlaybookPage'),
  validateSearch: readPlaybookSearch,
  loader: ({ context: { queries }, params: { partner } }) => void queries.prefetchQuery(playbookQuery(partner)),
})

const instrumentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruments',
  component: lazyRouteComponent(() => import('../instruments/instruments-page.tsx'), 'InstrumentsPage'),
  validateSearch: readInstrumentsSearch,
})

const instrumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruments/$id',
  component: lazyRouteComponent(() => import('../instruments/instrument-page.tsx'), 'InstrumentPage'),
})

/** Playbooks, and the catalogue that they choose from. */
export const playbookRoutes = [playbooksRoute, playbookRoute, instrumentsRoute, instrumentRoute] as const
