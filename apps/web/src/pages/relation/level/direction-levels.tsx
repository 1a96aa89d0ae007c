import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type HorizonRow, type Horizons, horizonsQuery } from '../../../api/measure-queries.ts'
import type { FigureRow } from '../../../charts/figure/csv-file.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber, formatPercent } from '../../../format/format-number.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import type { DirectionProps } from '../both-directions.tsx'
import { VerdictEvidence } from './verdict-evidence.tsx'
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
  const { source, target, feed, unit, to, said, turn, horizons, levels, precision, ways, method, dataHash } = data
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
      <p className="muted small">
        In brackets the 90 % interval of the level, from drawing the incidents anew
        {precision !== null && `; behind it that of what is rightly coded, ${sayPrecision(precision)}`}.
      </p>
      <VerdictEvidence horizons={horizons} ways={ways} />
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
        A verdict compares the last stretch of a horizon with those before it, or, where these are too few for five
        years, eight years one after the other; p is the chance of as much where nothing changed. Method {method}, data{' '}
        {dataHash.slice(0, 12)}.
      </p>
    </>
  )
}

function Row({ horizon }: { readonly horizon: HorizonRow }) {
  const { name, by, events, cooperation, conflict, changes, intervals, verdict } = horizon
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{shown(events)}</td>
      <td className="number">
        {shown(cooperation)} <Between intervals={intervals.cooperation} sign={1} />
      </td>
      <td className="number">
        {shown(conflict)} <Between intervals={intervals.conflict} sign={-1} />
      </td>
      {[changes.cooperation.p, changes.conflict.p].map((p, at) => (
        <td key={at} className="number">
          {p === null ? 'no basis' : p < 0.001 ? '< 0.001' : p.toFixed(3)}
        </td>
      ))}
      <td>
        {verdict}
        {by === 'slide' && verdict !== 'none' && verdict !== 'no basis' && ', year by year'}
      </td>
    </tr>
  )
}

function shown(value: number | null): string {
  return value === null ? 'no data' : formatNumber(Number(value.toPrecision(3)))
}

function Between({
  intervals: { reported, right },
  sign,
}: {
  intervals: HorizonRow['intervals']['conflict']
  sign: 1 | -1
}) {
  if (reported === null) return null
  const told = ({ low, high }: { low: number; high: number }): string => `${shown(sign * low)} to ${shown(sign * high)}`
  return (
    <span className="muted small">
      ({told(reported)}
      {right !== null && `; right ${told(right)}`})
    </span>
  )
}

function sayPrecision(precision: NonNullable<Horizons['precision']>): string {
  if (precision.basis === 'audit') return `by an audit of ${precision.n}`
  return `by a published check of others (actors right in ${formatPercent(precision.actors)}, codes in ${formatPercent(precision.codes)})`
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
