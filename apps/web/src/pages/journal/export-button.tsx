import { useQuery } from '@tanstack/react-query'
import { useMutation } from '@tanstack/react-query'
import { client, unwrap } from '../../api/client.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'

/** All rows as a file; fetched by the page, because a plain link could not say who asks. */
export function ExportButton({ rows }: { readonly rows: number }) {
  const { data: workspace } = useQuery(workspaceQuery)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const lines: unknown = await unwrap(client.GET('/v1/journal/export', { parseAs: 'blob' }))
      if (lines instanceof Blob) save(lines, [workspace?.marking, `journal-${rows}.jsonl`])
    },
  })
  return (
    <>
      <button type="button" className="button" disabled={isPending || rows === 0} onClick={() => mutate()}>
        Export all rows
      </button>
      {error !== null && <ProblemNote error={error} />}
    </>
  )
}

/** The marking of the workspace is in the name: the lines themselves are as they are checked. */
function save(blob: Blob, name: readonly (string | null | undefined)[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name.filter((part) => part !== null && part !== undefined).join(' ')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
