import { useQuery } from '@tanstack/react-query'
import { namedActsQuery } from '../../api/playbook-queries.ts'
import { useSeen } from '../../layout/use-seen.ts'
import { KindCounts } from './kind-counts.tsx'

/** What a playbook names in the archive, counted when its line comes into view: a workspace can hold hundreds. */
export function SummaryCounts({ partner }: { readonly partner: string }) {
  const [element, seen] = useSeen()
  const { data, error } = useQuery({ ...namedActsQuery(partner, { limit: 0 }), enabled: seen })
  return (
    <div ref={element}>
      {data === undefined ? (
        <span className="muted small">{error === null ? 'Counting…' : 'cannot be counted now'}</span>
      ) : (
        <>
          <KindCounts counts={data.counts} />
          <p className="muted small">
            {data.feed === null ? 'entered by hand; the archive is empty' : `acts as reported, ${data.feed}`}
          </p>
        </>
      )}
    </div>
  )
}
