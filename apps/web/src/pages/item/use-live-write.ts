import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LIVE } from '../../api/inbox-queries.ts'

/** Writes something about an item, and asks again for all that it may have changed. */
export function useLiveWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => queries.invalidateQueries({ queryKey: [LIVE] }),
  })
}
