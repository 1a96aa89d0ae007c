import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { type Region, regionQuery } from '../../api/region-queries.ts'
import { Figure } from '../../charts/figure/figure.tsx'
import { useActorName } from '../../follow-up/names.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import type { Day } from '../../periods/period.ts'
import { DaySlider } from './day-slider.tsx'
import { drawMatrix, MATRIX_HEIGHT } from './draw-matrix.ts'
import { drawNetwork, LEAST_SHARE, NETWORK_HEIGHT } from './draw-network.ts'
import { type DrawnLevel, levelsOf, type Line } from './levels-of-region.ts'
import { MoversTable } from './movers-table.tsx'
import { StressPart } from './stress-part.tsx'
import { TriadsPart } from './triads-part.tsx'

/** The atlas is loaded beside the page, not with it. */
const RegionMap = lazy(async () => ({ default: (await import('./map/region-map.tsx')).RegionMap }))

/** All relations of the workspace on any day of the record. */
export function RegionPage() {
  useTitle('region')
  const { on } = useSearch({ from: '/region' })
  const { data, error, refetch } = useQuery(regionQuery(on))
  return (
    <>
      <h1>The region</h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading what="the region" height={1400} />}
      {data !== undefined && <Answered found={data} asked={on} />}
    </>
  )
}

function Answered({ found, asked }: { readonly found: Region; readonly asked: string | undefined }) {
  const { actors, feed, on, halfLife, firstCovered, lastCovered, movers, triads, signRules, method, dataHash } = found
  const levels = useMemo(() => levelsOf(found), [found])
  if (on === null || firstCovered === null || lastCovered === null)
    return <p className="outcome">No feed covers a day: take in files first.</p>
  return (
    <>
      <p className="lede">
        {actors.length} states, {feed}, reports and not confirmed acts; covered from {firstCovered} to {lastCovered}.
        Levels are means a covered day with a half-life of {halfLife} days.
      </p>
      <DaySlider first={firstCovered as Day} last={lastCovered as Day} on={(asked ?? lastCovered) as Day} />
      <div className="region-figures">
        <Matrix found={found} levels={levels} line="cooperation" />
        <Matrix found={found} levels={levels} line="conflict" />
      </div>
      <Network found={found} levels={levels} />
      <Suspense fallback={<Loading what="the map" height={80} />}>
        <RegionMap found={found} levels={levels} />
      </Suspense>
      <section>
        <h2>Who moved most</h2>
        <p>Means a covered day, in the order of the change. An order, not a verdict: chance moves relations too.</p>
        {movers.map((one) => (
          <MoversTable key={one.span} {...one} />
        ))}
      </section>
      <TriadsPart triads={triads} signRules={signRules} />
      <StressPart />
      <p className="muted">
        Method {method}, data {dataHash.slice(0, 12)}. Definitions, formulas and sources:{' '}
        <code>docs/methods/region.md</code>.
      </p>
    </>
  )
}

interface Drawn {
  readonly found: Region
  readonly levels: readonly DrawnLevel[]
}

function Matrix({ found, levels, line }: Drawn & { readonly line: Line }) {
  const draw = useCallback((width: number) => drawMatrix(levels, found.actors, line, width), [levels, found, line])
  const rows = levels.filter((one) => one.line === line).map((one) => ({ ...one }))
  return (
    <Figure
      title={`${line === 'cooperation' ? 'Cooperation' : 'Conflict'} on ${found.on}`}
      says={`Rows act, columns receive; the area of a square is the level beside the strongest of this figure. ${useStrongest(rows)}`}
      name={`region-${line}-${found.on}`}
      draw={draw}
      height={MATRIX_HEIGHT}
      rows={rows}
      answer={found}
    />
  )
}

function Network({ found, levels }: Drawn) {
  const draw = useCallback((width: number) => drawNetwork(levels, found.actors, width), [levels, found])
  return (
    <Figure
      title={`Relations on ${found.on}`}
      says={`Both directions of a relation together: a full line for cooperation, a broken one for conflict, each as wide as the root of its level beside the strongest of its kind. Lines below ${LEAST_SHARE * 100} % of the strongest are left out.`}
      name={`region-network-${found.on}`}
      draw={draw}
      height={NETWORK_HEIGHT}
      rows={levels.map((one) => ({ ...one }))}
      answer={found}
    />
  )
}

/** The three strongest directions, in words. */
function useStrongest(levels: readonly DrawnLevel[]): string {
  const name = useActorName()
  const first = levels.toSorted((one, other) => other.level - one.level).slice(0, 3)
  if (first.length === 0 || first[0]?.level === 0) return 'There is none.'
  const told = first.map(({ source, target, level }) => `${name(source)} toward ${name(target)} (${level.toFixed(2)})`)
  return `Strongest: ${told.join(', ')}.`
}
