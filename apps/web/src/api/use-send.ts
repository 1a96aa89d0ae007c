import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FOLLOW_UP } from './follow-up-queries.ts'

interface Sending<Input, Output> {
  /** Sends, and settles once every page knows what was written; undefined where it was refused, which `error` tells. */
  readonly send: (input: Input) => Promise<Output | undefined>
  readonly sending: boolean
  readonly error: Error | null
  readonly reset: () => void
}

/** Writes something down at the desk, and asks again for everything that may have changed by it. */
export function useSend<Input, Output>(write: (input: Input) => Promise<Output>): Sending<Input, Output> {
  const queries = useQueryClient()
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: write,
    onSuccess: () => queries.invalidateQueries({ queryKey: [FOLLOW_UP] }),
  })
  return {
    send: (input) => mutateAsync(input).catch(() => undefined),
    sending: isPending,
    error,
    reset,
  }
}
