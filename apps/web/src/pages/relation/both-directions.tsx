import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { workspaceQuery } from '../../api/queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { Toward } from '../../layout/toward.tsx'

export interface DirectionProps {
  readonly source: string
  readonly target: string
}

interface Props {
  /** The partner. */
  readonly code: string
  /** One direction's figures. */
  readonly Direction: ComponentType<DirectionProps>
}

/** The same figures of both directions of a relation, the partner's first. */
export function BothDirections({ code, Direction }: Props) {
  const name = useActorName()
  const { data: workspace } = useQuery(workspaceQuery)
  if (workspace === undefined) return null
  const own = workspace.perspective?.code
  if (own === undefined)
    return (
      <p className="outcome">
        This workspace sits in no chair, so no relation is its own. Name one in entente.yaml: perspective.
      </p>
    )
  const ways = [
    { source: code, target: own },
    { source: own, target: code },
  ]
  return ways.map(({ source, target }) => (
    <section key={source} aria-labelledby={`${source}-${target}`}>
      <h2 id={`${source}-${target}`}>
        {name(source)} <Toward /> {name(target)}
      </h2>
      <Direction source={source} target={target} />
    </section>
  ))
}
