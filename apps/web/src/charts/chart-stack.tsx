import { useCallback, useMemo } from 'react'
import type { Relations } from '../api/types.ts'
import { QUADS } from '../format/quads.ts'
import type { Charted } from '../periods/part-days.ts'
import { ChartPointer } from './chart-pointer.tsx'
import { countsHeight, type CountRow, drawCounts } from './draw-counts.ts'
import { drawLines } from './draw-lines.ts'
import { Drawing } from './drawing.tsx'
import { chartDomain } from './gap-bands.ts'
import type { TimeScale } from './time-scale.ts'
import { useWidth } from './use-width.ts'

const VOLUME: Readonly<Record<Relations['unit'], readonly CountRow[]>> = {
  report: [{ key: 'events', label: 'All reports', colour: 'var(--volume)' }],
  incident: [{ key: 'events', label: 'All incidents', colour: 'var(--volume)' }],
}
const LINES_HEIGHT = 320
const VOLUME_HEIGHT = countsHeight(VOLUME.report, false)
const QUADS_HEIGHT = countsHeight(QUADS, true)

/** Height of the stack before it is drawn, so that the page does not jump when it is. */
export const STACK_HEIGHT = LINES_HEIGHT + VOLUME_HEIGHT + QUADS_HEIGHT

interface Props {
  readonly data: Charted
  readonly selected: number
  readonly onSelect: (index: number) => void
}

/** The charts of a dyad under one another on one time axis: the two lines, the number of reports or incidents, the four quad classes. */
export function ChartStack({ data, selected, onSelect }: Props) {
  const [element, width] = useWidth()
  const domain = useMemo(() => chartDomain(data.periods, data.by, data.coverage), [data])
  const scale = useMemo<TimeScale | undefined>(
    () => (domain === undefined || width === 0 ? undefined : { domain, width }),
    [domain, width],
  )
  return (
    <div className="chart-stack" ref={element} style={{ minHeight: STACK_HEIGHT }}>
      {scale !== undefined && (
        <>
          <Drawings data={data} scale={scale} />
          <ChartPointer data={data} scale={scale} selected={selected} onSelect={onSelect} />
        </>
      )}
    </div>
  )
}

function Drawings({ data, scale }: { readonly data: Charted; readonly scale: TimeScale }) {
  const lines = useCallback(() => drawLines(data, scale, LINES_HEIGHT), [data, scale])
  const volume = useCallback(() => drawCounts(data, scale, VOLUME[data.unit], false), [data, scale])
  const quads = useCallback(() => drawCounts(data, scale, QUADS, true), [data, scale])
  return (
    <>
      <Drawing draw={lines} height={LINES_HEIGHT} />
      <Drawing draw={volume} height={VOLUME_HEIGHT} />
      <Drawing draw={quads} height={QUADS_HEIGHT} />
    </>
  )
}
