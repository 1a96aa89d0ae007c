import { useQuery } from '@tanstack/react-query'
import { actorsQuery } from '../../api/queries.ts'

/** Names of all states and organisations, proposed where `list="all-actors"`. */
export function AllActors() {
  const { data: actors } = useQuery(actorsQuery)
  return (
    <datalist id="all-actors">
      {actors?.map((actor) => (
        <option key={actor.code} value={actor.name}>
          {actor.code}
        </option>
      ))}
    </datalist>
  )
}
