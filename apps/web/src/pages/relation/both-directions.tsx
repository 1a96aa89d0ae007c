import type { ComponentType } from 'react'
import { useActorName } from '../../follow-up/names.ts'
import { Toward } from '../../layout/toward.tsx'
import { OwnRelation } from './own-relation.tsx'

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
  return (
    <OwnRelation>
      {(us) =>
        [
          { source: code, target: us },
          { source: us, target: code },
        ].map(({ source, target }) => (
          <section key={source} aria-labelledby={`${source}-${target}`}>
            <h2 id={`${source}-${target}`}>
              {name(source)} <Toward /> {name(target)}
            </h2>
            <Direction source={source} target={target} />
          </section>
        ))
      }
    </OwnRelation>
  )
}
