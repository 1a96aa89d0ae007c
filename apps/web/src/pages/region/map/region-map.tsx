import { useCallback, useMemo } from 'react'
import type { Region } from '../../../api/region-queries.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { useActorName } from '../../../follow-up/names.ts'
import type { DrawnLevel } from '../levels-of-region.ts'
import { drawnStates } from './borders.ts'
import { drawMap, MAP_HEIGHT } from './draw-map.ts'

interface Props {
  readonly found: Region
  readonly levels: readonly DrawnLevel[]
}

/** The relations of a region where its states lie. */
export function RegionMap({ found, levels }: Props) {
  const name = useActorName()
  const states = useMemo(() => drawnStates(found.actors), [found.actors])
  const draw = useCallback((width: number) => drawMap(levels, states, width), [levels, states])
  const missing = found.actors.filter((actor) => !states.some((one) => one.actor === actor))
  if (states.length < 2)
    return <p className="muted">No map: the atlas has fewer than two of these states. Invented ones are on none.</p>
  return (
    <Figure
      title={`Where these relations lie, on ${found.on}`}
      says={`Both directions of a relation together, drawn as in the network.${missing.length === 0 ? '' : ` Not in the atlas: ${missing.map(name).join(', ')}.`} Borders as Natural Earth draws them at 1:110 million; they say nothing of whose a land is.`}
      name={`region-map-${found.on}`}
      draw={draw}
      height={MAP_HEIGHT}
      rows={levels.map((one) => ({ ...one }))}
      answer={found}
    />
  )
}
