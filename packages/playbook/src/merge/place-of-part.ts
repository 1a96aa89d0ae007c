import type { Place } from '../diagnostics/diagnostic.ts'
import type { Part } from '../proof/property.ts'
import type { Path } from '../source/source.ts'
import type { Located } from './located.ts'
import type { Merged } from './merge-files.ts'

/**
 * Where the texts say a part of a playbook: the nearest thing that is written, at last the beginning of the playbook. A key
 * may lead further in, as `ladder.1` or `to.min_points`.
 */
export function placeOfPart(merged: Merged, { list, id, key }: Part): Place {
  const inside = key === null ? [] : key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  switch (list) {
    case 'rules':
    case 'patterns':
    case 'responses':
    case 'initiatives':
      return placeOfEntry(merged[list], id, inside) ?? merged.top.place()
    case 'levels':
      return placeIn(merged, merged.strain, ['levels', ...placeOfLevel(merged, id), ...inside])
    case 'limits':
      return placeIn(merged, merged.limits, inside)
    case 'strain':
      return placeIn(merged, merged.strain, inside)
    case 'instruments':
      return placeOfInstrument(merged, id) ?? merged.top.place()
  }
}

function placeOfEntry(
  entries: readonly Located<{ readonly id: string }>[],
  id: string | null,
  [key, ...rest]: Path,
): Place | undefined {
  const found = entries.find(({ value }) => value.id === id)
  return key === undefined ? found?.place() : found?.placeOf(String(key), rest)
}

/** A section that nobody wrote stands nowhere. */
function placeIn<T extends object>({ top }: Merged, section: Located<T>, [key, ...rest]: Path): Place {
  if (Object.keys(section.value).length === 0) return top.place()
  return key === undefined ? section.place() : section.placeOf(String(key), rest)
}

function placeOfLevel({ strain }: Merged, id: string | null): Path {
  const at = (strain.value.levels ?? []).findIndex((level) => level.id === id)
  return at < 0 ? [] : [at]
}

/** Where an instrument is named first. */
function placeOfInstrument({ responses, initiatives }: Merged, id: string | null): Place | undefined {
  if (id === null) return undefined
  for (const located of responses) {
    const { choose = [], ladder = [], off_ramp: offRamp } = located.value
    if (ladder.includes(id)) return located.placeOf('ladder', [ladder.indexOf(id)])
    if (choose.includes(id)) return located.placeOf('choose', [choose.indexOf(id)])
    const offered = offRamp?.offer.indexOf(id) ?? -1
    if (offered >= 0) return located.placeOf('off_ramp', ['offer', offered])
  }
  for (const located of initiatives) {
    const { choose = [], series = [] } = located.value
    if (choose.includes(id)) return located.placeOf('choose', [choose.indexOf(id)])
    if (series.includes(id)) return located.placeOf('series', [series.indexOf(id)])
  }
  return undefined
}
