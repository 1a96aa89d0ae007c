import type { InstrumentFilters } from '../../api/playbook-queries.ts'

/** What of the catalogue's page is in its address. */
export interface InstrumentsSearch {
  readonly family?: InstrumentFilters['family']
  readonly intent?: InstrumentFilters['intent']
  /** Rung or warmth, 1 to 10. */
  readonly strength?: number | undefined
  readonly words?: string | undefined
  /** Only those that a playbook can propose, or only those that none can. */
  readonly used?: 'yes' | 'never' | undefined
}

export const INTENTS = ['answer', 'encourage', 'repair', 'integrate'] as const

export const FAMILIES = [
  'diplomatic',
  'consular-and-mobility',
  'economic-and-trade',
  'finance-and-aid',
  'science-and-education',
  'culture-and-sport',
  'public-diplomacy',
  'environment-and-water',
  'energy-and-transport',
  'health',
  'humanitarian',
  'legal-and-arbitration',
  'security-dialogue',
  'parliamentary-and-local',
  'digital-and-standards',
] as const satisfies readonly NonNullable<InstrumentsSearch['family']>[]

export function readInstrumentsSearch(search: Record<string, unknown>): InstrumentsSearch {
  const family = FAMILIES.find((one) => one === search['family'])
  const intent = INTENTS.find((one) => one === search['intent'])
  const { strength, words, used } = search
  return {
    ...(family === undefined ? {} : { family }),
    ...(intent === undefined ? {} : { intent }),
    ...(typeof strength === 'number' && Number.isInteger(strength) && strength > 0 && strength <= 10
      ? { strength }
      : {}),
    ...(typeof words === 'string' && words !== '' ? { words } : {}),
    ...(used === 'yes' || used === 'never' ? { used } : {}),
  }
}

/** What the server is asked for. */
export function toFilters({ used, ...search }: InstrumentsSearch): InstrumentFilters {
  return { ...search, ...(used === undefined ? {} : { used: String(used === 'yes') }) }
}
