import type { Relations } from '../../api/types.ts'
import type { DyadSearch } from './dyad-search.ts'
import { AsChoice } from './as-choice.tsx'
import { FeedChoice } from './feed-choice.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { RangeChoice } from './range-choice.tsx'
import { UnitChoice } from './unit-choice.tsx'

/** Unit, length of period, range and feed: all of them in the address. */
export function DyadControls({ data, search }: { readonly data: Relations; readonly search: DyadSearch }) {
  return (
    <div className="controls">
      <FeedChoice data={data} />
      <UnitChoice unit={search.unit ?? 'report'} />
      <AsChoice as={search.as ?? 'reported'} />
      <PeriodChoice />
      <RangeChoice coverage={data.coverage} search={search} />
    </div>
  )
}
