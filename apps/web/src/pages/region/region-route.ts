import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.ts'

/** All relations of the workspace on a day. */
export const regionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/region',
  validateSearch: ({ on }): { on?: string } => (typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
  component: lazyRouteComponent(() => import('./region-page.tsx'), 'RegionPage'),
})
