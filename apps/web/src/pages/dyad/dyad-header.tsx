import { Link } from '@tanstack/react-router'
import type { Relations } from '../../api/types.ts'
import { Toward } from '../../layout/toward.tsx'

interface Props {
  readonly params: { readonly source: string; readonly target: string }
  readonly source: string
  readonly target: string
  readonly data: Relations | undefined
}

/** Who acts toward whom, and the one switch to the other chair. */
export function DyadHeader({ params, source, target, data }: Props) {
  const swapped = { source: data?.target ?? params.target, target: data?.source ?? params.source }
  // Where several feeds hold the dyad, the other chair is shown from the same one, or the two could not be compared.
  const feed = data !== undefined && data.otherFeeds.length > 0 ? { feed: data.feed } : {}
  return (
    <div className="dyad-header">
      <div>
        <h1>
          {source} <Toward /> {target}
          {data?.simulated === true && <span className="tag">simulated</span>}
        </h1>
        <p className="lede">
          {data?.as === 'confirmed'
            ? 'What the first did toward the second, as far as a person has confirmed it, with acts entered by hand.'
            : `What the first is reported to do toward the second. These are ${data?.unit ?? 'report'}s, not confirmed acts.`}
        </p>
      </div>
      <Link
        from="/dyad/$source/$target"
        to="/dyad/$source/$target"
        params={swapped}
        search={(before) => ({ ...before, ...feed })}
        resetScroll={false}
        className="button swap"
      >
        <span className="swap-label">Other chair</span> {target} <Toward /> {source}
      </Link>
    </div>
  )
}
