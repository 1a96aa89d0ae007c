import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Turns, turnsQuery } from '../../../api/turns-queries.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { useActorName } from '../../../follow-up/names.ts'
import { plural } from '../../../format/format-number.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { BothDirections, type DirectionProps } from '../both-directions.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { drawTurns, TURNS_HEIGHT } from './draw-turns.ts'
import { TurnList } from './turn-list.tsx'

/** When a relation turned, in both directions. */
export function TurnsPage() {
  const { code } = useParams({ from: '/relations/$code/turns' })
  return (
    <RelationFrame code={code} title="Turns">
      <BothDirections code={code} Direction={Direction} />
    </RelationFrame>
  )
}

function Direction({ source, target }: DirectionProps) {
  const { data, error, refetch } = useQuery(turnsQuery(source, target))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="turns" height={TURNS_HEIGHT + 260} />
  return <Answered found={data} />
}

function Answered({ found }: { readonly found: Turns }) {
  const { source, target, feed, from, to, months, turns, rules, method } = found
  const name = useActorName()
  const draw = useCallback((width: number) => drawTurns(found, width), [found])
  return (
    <>
      <p className="muted small">
        {feed}, months of incidents and not of confirmed acts{to !== null && `, ${from} to ${to}`}.
      </p>
      {months.length > 1 && (
        <Figure
          title={`Turns of ${name(source)} toward ${name(target)}`}
          says={`Cooperation above the line and conflict below it, a covered day, by month; thick the level of each regime, a dashed upright at each turn. ${turns.length === 0 ? 'No turn.' : `${plural(turns.length, 'turn')}: ${turns.map(({ on, line }) => `${line} about ${on}`).join(', ')}.`}`}
          name={`turns-${source}-${target}`}
          draw={draw}
          height={TURNS_HEIGHT}
          rows={months.map((month) => ({ ...month }))}
          answer={found}
        />
      )}
      <TurnList turns={turns} rules={rules} />
      <p className="muted small">
        Method {method}. Definitions, settings and what they find in published data:{' '}
        <code>docs/methods/change-points.md</code>.
      </p>
    </>
  )
}
