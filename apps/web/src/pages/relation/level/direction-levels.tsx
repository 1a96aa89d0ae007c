import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type HorizonRow, type Horizons, horizonsQuery } from '../../../api/measure-queries.ts'
import type { FigureRow } from '../../../charts/figure/csv-file.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import type { DirectionProps } from '../both-directions.tsx'
import { drawLevels, LEVELS_HEIGHT } from './draw-levels.ts'

/** Half-lives that are drawn: a month would hide the year behind its noise. */
const DRAWN = [2, 3] as const

/** One direction of a relation: its verdicts in a sentence, a table of horizons, and the levels over the years. */
export function DirectionLevels({ source, target }: DirectionProps) {
  const nameOf = useActorName()
  const { data, error, refetch } = useQuery(horizonsQuery(source, target))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="levels" height={LEVELS_HEIGHT + 220} />
  return <Levels data={data} between={`${nameOf(source)} toward ${nameOf(target)}`} />
}

function Levels({ data, between }: { readonly data: Horizons; readonly between: string }) {
  const { source, target, feed, unit, to, said, turn, horizons, levels, method, dataHash } = data
  const draw = useCallback((width: number) => drawLevels(data, DRAWN, width), [data])
  return (
    <>
      <p className="lede">
        <b>{said.charAt(0).toUpperCase() + said.slice(1)}</b>
        {turn !== null && <> ({turn})</>}.
      </p>
      <p className="muted small">
        {feed}, {unit}s as reported and not confirmed{to !== null && <>, to {to}</>}.{' '}
        <Link to="/dyad/$source/$target" params={{ source, target }}>
          Figures and incidents
        </Link>
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={`Horizons of ${between}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Horizon</th>
              <th scope="col" className="number">
                Events a day
              </th>
              <th scope="col" className="number">
                Cooperation a day
              </th>
              <th scope="col" className="number">
                Conflict a day
              </th>
              <th scope="col" className="number">
                p cooperation
              </th>
              <th scope="col" className="number">
                p conflict
              </th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {horizons.map((horizon) => (
              <Row key={horizon.name} horizon={horizon} />
            ))}
          </tbody>
        </table>
      </div>
      {levels.length > 1 && (
        <Figure
          title={`Levels of ${between}`}
          says={`Cooperation above the line and conflict below it, a day, as decayed means at the end of each month; dashed with a half-life of a year, full with one of five years. Verdicts: ${said}.`}
          name={`levels-${source}-${target}`}
          draw={draw}
          height={LEVELS_HEIGHT}
          rows={rowsOf(data)}
          answer={data}
        >
          <ul className="legend" aria-label="Legend">
            <li>
              <i className="key key-cooperation" /> <b>Cooperation</b>
            </li>
            <li>
              <i className="key key-conflict" /> <b>Conflict</b>
            </li>
            <li>dashed: half-life of a year; full: five years</li>
          </ul>
        </Figure>
      )}
      <p className="muted small">
        A verdict compares the last stretch of a horizon with those before it; p is the chance of as much difference
        where nothing changed. Method {method}, data {dataHash.slice(0, 12)}.
      </p>
    </>
  )
}

function Row({ horizon: { name, events, cooperation, conflict, changes, verdict } }: { readonly horizon: HorizonRow }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[events, cooperation, conflict].map((value, at) => (
        <td key={at} className="number">
          {value === null ? 'no data' : formatNumber(Number(value.toPrecision(3)))}
        </td>
      ))}
      {[changes.cooperation.p, changes.conflict.p].map((p, at) => (
        <td key={at} className="number">
          {p === null ? 'no basis' : p < 0.001 ? '< 0.001' : p.toFixed(3)}
        </td>
      ))}
      <td>{verdict}</td>
    </tr>
  )
}

function rowsOf({ levels, horizons }: Horizons): FigureRow[] {
  return levels.flatMap((level) =>
    horizons.map(({ name, days }, at) => ({
      day: level.day,
      horizon: name,
      half_life_days: days,
      events: level.events[at] ?? null,
      cooperation: level.cooperation[at] ?? null,
      conflict: level.conflict[at] ?? null,
    })),
  )
}
