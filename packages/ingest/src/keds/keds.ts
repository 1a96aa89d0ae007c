import { literal } from '@entente/store'
import type { ActorKeys, Feed, RawColumn } from '../feed.ts'
import { headerColumns } from '../files/header-columns.ts'

/** Header of the data sets of the Kansas (later Penn State) Event Data Project as they circulate in CSV. */
export const KEDS_HEADER: readonly string[] = ['date', 'source', 'target', 'code']

/** The ontologies that the project coded in. */
export const KEDS_SCHEMES = ['cameo', 'weis'] as const
export type KedsScheme = (typeof KEDS_SCHEMES)[number]
const TYPES: ReadonlyMap<string, RawColumn['type']> = new Map(
  KEDS_HEADER.map((name) => [name, name === 'date' ? 'DATE' : 'VARCHAR']),
)

/** Three letters for the country or group, then role codes of three letters each: `ISRMIL`. */
function actor(side: 'source' | 'target', scheme: KedsScheme): ActorKeys {
  const role = (from: number): string => `nullif(substr(${side}, ${from}, 3), '')`
  return {
    keys: [{ vocabulary: scheme === 'weis' ? 'keds' : 'cameo', given: `left(${side}, 3)` }],
    present: `${side} IS NOT NULL`,
    roles: `list_filter([${[4, 7, 10].map(role).join(', ')}], lambda role: role IS NOT NULL)`,
  }
}

/**
 * KEDS event data: one line a day, dyad and code, no ids and no publishing time. `name` is the data set's
 * (`keds-levant`); `columns` is the header of the file, which must hold those of {@link KEDS_HEADER}.
 * @throws EntenteError `no-such-column` when one of them stands in the header twice.
 */
export function keds(name: string, scheme: KedsScheme, columns: readonly string[]): Feed {
  return {
    name,
    layouts: [
      {
        delimiter: ',',
        header: true,
        quote: '"',
        columns: headerColumns(columns, TYPES),
        required: ['date'],
        missing: ['NA'],
        dateFormat: '%Y-%m-%d',
      },
    ],
    covers: 'span',
    draft: {
      feed: literal(name),
      id: { content: ['date', 'source', 'target', 'code'] },
      occurredOn: 'date',
      source: actor('source', scheme),
      target: actor('target', scheme),
      scheme,
      code: 'code',
      scale: scheme === 'weis' ? 'weis' : 'cameo-keds',
      rest: {},
    },
  }
}
