import { useParams } from '@tanstack/react-router'
import { BothDirections } from '../both-directions.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { DirectionLevels } from './direction-levels.tsx'

/** How a relation stands at every scale, in both directions. */
export function LevelPage() {
  const { code } = useParams({ from: '/relations/$code' })
  return (
    <RelationFrame code={code} title="Level">
      <BothDirections code={code} Direction={DirectionLevels} />
    </RelationFrame>
  )
}
