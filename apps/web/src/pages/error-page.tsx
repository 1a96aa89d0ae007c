import type { ErrorComponentProps } from '@tanstack/react-router'
import { ProblemNote } from '../layout/problem-note.tsx'
import { useTitle } from '../layout/use-title.ts'

/** For a page that could not be drawn at all. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  useTitle('Something went wrong')
  return (
    <>
      <h1>This page cannot be shown</h1>
      <ProblemNote error={error} onRetry={reset} />
    </>
  )
}
