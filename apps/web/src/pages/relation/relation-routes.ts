import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.ts'

const levelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code',
  component: lazyRouteComponent(() => import('./level/level-page.tsx'), 'LevelPage'),
})

const durabilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code/durability',
  validateSearch: ({ direction }): { direction?: 'ours' } => (direction === 'ours' ? { direction } : {}),
  component: lazyRouteComponent(() => import('./durability/durability-page.tsx'), 'DurabilityPage'),
})

const driftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code/drift',
  validateSearch: ({ toward }): { toward?: string } => (typeof toward === 'string' && toward !== '' ? { toward } : {}),
  component: lazyRouteComponent(() => import('./drift/drift-page.tsx'), 'DriftPage'),
})

const conductRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code/conduct',
  component: lazyRouteComponent(() => import('./conduct/conduct-page.tsx'), 'ConductPage'),
})

const turnsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code/turns',
  component: lazyRouteComponent(() => import('./turns/turns-page.tsx'), 'TurnsPage'),
})

const answersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code/answers',
  component: lazyRouteComponent(() => import('./answers/answers-page.tsx'), 'AnswersPage'),
})

const followedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relations/$code/followed',
  component: lazyRouteComponent(() => import('./followed/followed-page.tsx'), 'FollowedPage'),
})

/** How a relation stands: one route a measure, the tabs over them in relation-tabs.tsx. */
export const relationRoutes = [
  levelRoute,
  turnsRoute,
  answersRoute,
  followedRoute,
  conductRoute,
  durabilityRoute,
  driftRoute,
] as const
