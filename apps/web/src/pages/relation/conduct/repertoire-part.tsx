import type { Conduct } from '../../../api/conduct-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber, plural } from '../../../format/format-number.ts'

interface Props {
  readonly who: string
  readonly repertoire: Conduct['repertoire']['ours']
}

/** Which kinds of acts one side used, and which never. */
export function RepertoirePart({ who, repertoire: { codes, effective, never, reports } }: Props) {
  const name = useActorName()(who)
  if (reports === 0) return <p>{name}: no act is reported.</p>
  return (
    <>
      <p>
        {name}: {plural(codes.length, 'code')} in {plural(reports, 'report')}, as if {effective.toFixed(1)} were used
        alike.
      </p>
      <details>
        <summary>Used by {name}</summary>
        <p>{codes.map(({ code, reports: count }) => `${code} (${formatNumber(count)})`).join(', ')}</p>
      </details>
      <details>
        <summary>
          Never used by {name}, while the region does ({never.length})
        </summary>
        <p>{never.length === 0 ? 'None.' : never.join(', ')}</p>
      </details>
    </>
  )
}
