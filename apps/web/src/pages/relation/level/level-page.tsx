import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { workspaceQuery } from '../../../api/queries.ts'
import { RelationFrame } from '../relation-frame.tsx'
import { DirectionLevels } from './direction-levels.tsx'

/** How a relation stands at every scale, in both directions. */
export function LevelPage() {
  const { code } = useParams({ from: '/relations/$code' })
  const { data: workspace } = useQuery(workspaceQuery)
  const own = workspace?.perspective?.code
  return (
    <RelationFrame code={code} title="Level">
      {workspace !== undefined && own === undefined && (
        <p>This workspace sits in no chair, so no relation is its own. Name one in entente.yaml: perspective.</p>
      )}
      {own !== undefined && (
        <>
          <DirectionLevels source={code} target={own} />
          <DirectionLevels source={own} target={code} />
        </>
      )}
    </RelationFrame>
  )
}
