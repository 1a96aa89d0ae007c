import { literal } from '@entente/store'
import type { ActorKeys, Feed } from '../feed.ts'

/** Header of the data sets of the Kansas (later Penn State) Event Data Project as they circulate in CSV. */
export const KEDS_HEADER: readonly string[] = ['date', 'source', 'target', 'code']

/** The ontologies that the project coded in. */
export const KEDS_SCHEMES = ['cameo', 'weis'] as const
export type KedsScheme = (typeof KEDS_SCHEMES)[number]

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
 */
export function keds(name: string, scheme: KedsScheme, columns: readonly string[]): Feed {
  return {
    name,
    layouts: [
      {
        delimiter: ',',
        header: true,
        quote: '"',
        columns: columns.map((column) => ({ name: column, type: column === 'date' ? 'DATE' : 'VARCHAR' })),
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
