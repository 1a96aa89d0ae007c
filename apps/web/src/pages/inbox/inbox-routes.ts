import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inboxQuery, itemQuery } from '../../api/inbox-queries.ts'
import { rootRoute } from '../../root-route.ts'
import { readInboxSearch } from './inbox-search.ts'

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
  validateSearch: readInboxSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(inboxQuery(deps)),
})

const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox/$id',
  component: lazyRouteComponent(() => import('../item/item-page.tsx'), 'ItemPage'),
  loader: ({ context: { queries }, params }) => void queries.prefetchQuery(itemQuery(params.id)),
})

/** What waits on the desks, and one item of it. */
export const inboxRoutes = [inboxRoute, itemRoute] as const
