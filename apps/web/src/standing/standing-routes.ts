import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCalendarSearch } from '../pages/calendar/calendar-search.ts'
import { readBriefSearch } from '../pages/papers/brief-search.ts'
import { rootRoute } from '../root-route.ts'

const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../pages/meetings/meetings-page.tsx'), 'MeetingsPage'),
})

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../pages/meetings/meeting-page.tsx'), 'MeetingPage'),
})

const mechanismsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mechanisms',
  component: lazyRouteComponent(() => import('../pages/mechanisms/mechanisms-page.tsx'), 'MechanismsPage'),
})

const agreementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements',
  component: lazyRouteComponent(() => import('../pages/agreements/agreements-page.tsx'), 'AgreementsPage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
  validateSearch: readCalendarSearch,
})

const briefRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$code/brief',
  component: lazyRouteComponent(() => import('../pages/papers/brief-page.tsx'), 'BriefPage'),
  validateSearch: readBriefSearch,
})

/** Meetings, and what stands between two states: mechanisms, agreements, days, papers. */
export const standingRoutes = [
  meetingsRoute,
  meetingRoute,
  mechanismsRoute,
  agreementsRoute,
  calendarRoute,
  briefRoute,
] as const
