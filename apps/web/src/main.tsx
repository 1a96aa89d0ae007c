import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './api/problem.ts'
import { workspaceQuery } from './api/queries.ts'
import { makeRouter } from './router.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/tables.css'
import './styles/charts.css'
import './styles/pages.css'
import './styles/take-in.css'
import './styles/calendar.css'
import './styles/desk.css'
import './styles/reporting.css'
import './styles/follow-up.css'
import './styles/clauses.css'
import './styles/forms.css'
import './styles/audits.css'
import './styles/standing.css'
import './styles/playbook-editor.css'
import './styles/instruments.css'
import './styles/playbooks.css'
import './styles/proof.css'
import './styles/inbox.css'
import './styles/live.css'
import './styles/measures.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // What the server refuses it will refuse again; what did not reach it may be tried once more.
      retry: (failures, error) => failures < 1 && !(error instanceof ProblemError && error.problem.status >= 400),
    },
  },
})
const router = makeRouter(queries)
const root = document.getElementById('root')
// The marking and the chair stand above every page: nothing moves when they are there before it.
await Promise.all([queries.prefetchQuery(workspaceQuery), router.load()])
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
