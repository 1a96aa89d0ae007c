import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.ts'
import { readAuditSearch } from '../audits/audit-search.ts'
import { readActsSearch } from './acts-search.ts'

const actsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/acts',
  component: lazyRouteComponent(() => import('./acts-page.tsx'), 'ActsPage'),
  validateSearch: readActsSearch,
})

const auditsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audits',
  component: lazyRouteComponent(() => import('../audits/audits-page.tsx'), 'AuditsPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audits/$id',
  component: lazyRouteComponent(() => import('../audits/audit-page.tsx'), 'AuditPage'),
  validateSearch: readAuditSearch,
})

/** Acts by hand, and audits of what a feed says. */
export const actRoutes = [actsRoute, auditsRoute, auditRoute] as const
