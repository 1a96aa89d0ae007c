import { useCallback, useMemo } from 'react'
import { addDays, toTime } from '../periods/period.ts'
import { drawStrain, STRAIN_HEIGHT, type StrainData } from './draw-strain.ts'
import { Drawing } from './drawing.tsx'
import type { TimeScale } from './time-scale.ts'
import { useWidth } from './use-width.ts'

/** Strain and levels over time; the same stands in a table of levels for who listens. */
export function StrainChart({ data }: { readonly data: StrainData }) {
  const [element, width] = useWidth()
  const { from, to } = data
  const scale = useMemo<TimeScale | undefined>(
    () => (width === 0 ? undefined : { domain: { from: toTime(from), to: toTime(addDays(to, 1)) }, width }),
    [from, to, width],
  )
  return (
    <div ref={element} className="strain-chart" style={{ minHeight: STRAIN_HEIGHT }}>
      {scale !== undefined && <Chart data={data} scale={scale} />}
    </div>
  )
}

function Chart({ data, scale }: { readonly data: StrainData; readonly scale: TimeScale }) {
  const draw = useCallback(() => drawStrain(data, scale), [data, scale])
  return <Drawing draw={draw} height={STRAIN_HEIGHT} />
}
