import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { PageFrame } from './layout/page-frame.tsx'

interface Context {
  readonly queries: QueryClient
}

/** What every page stands in. */
export const rootRoute = createRootRouteWithContext<Context>()({ component: PageFrame })
