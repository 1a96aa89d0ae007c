import { useQuery } from '@tanstack/react-query'
import { useMutation } from '@tanstack/react-query'
import { client, unwrap } from '../../api/client.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { saveFile } from '../../charts/figure/save-file.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'

/** All rows as a file; fetched by the page, because a plain link could not say who asks. */
export function ExportButton({ rows }: { readonly rows: number }) {
  const { data: workspace } = useQuery(workspaceQuery)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const lines: unknown = await unwrap(client.GET('/v1/journal/export', { parseAs: 'blob' }))
      // The marking of the workspace is in the name: the lines themselves are as they are checked.
      if (lines instanceof Blob) saveFile(lines, [workspace?.marking, `journal-${rows}.jsonl`])
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
