import type { DriftSeries } from '../../../api/drift-queries.ts'
import { LOCALE } from '../../../format/locale.ts'

interface Measure {
  readonly id: string
  readonly title: string
  readonly meaning: string
}

/** Measures by what they rest on, in the order of the page. */
export const GROUPS: readonly { readonly title: string; readonly measures: readonly Measure[] }[] = [
  {
    title: 'Votes in the United Nations',
    measures: [
      {
        id: 'un-pi',
        title: 'Agreement, corrected for chance',
        meaning: 'Scott’s pi: 1 alike in all, 0 as by habit alone.',
      },
      {
        id: 'un-pi-with-distance',
        title: 'The same, an abstention half-way',
        meaning: 'Scott’s pi with yes and no twice as far apart as either from abstaining.',
      },
      { id: 'un-kappa', title: 'Cohen’s kappa', meaning: 'Forgives two states whose habits differ.' },
      {
        id: 'un-agreement',
        title: 'Raw agreement',
        meaning: 'Share of identical votes. Most resolutions pass by large majorities, so it is high by habit alone.',
      },
      {
        id: 'ideal-point-distance',
        title: 'Distance of ideal points',
        meaning: 'Of the published estimates; lower is nearer.',
      },
    ],
  },
  {
    title: 'Trade',
    measures: [
      {
        id: 'trade-share',
        title: 'Share in its trade',
        meaning: 'Imports and exports with the other over those with everybody; totals are sums of the known flows.',
      },
      {
        id: 'trade-intensity',
        title: 'Trade intensity',
        meaning: '1: as much as the other’s weight in the trade of the world would give.',
      },
      {
        id: 'gravity-residual',
        title: 'Beyond size and distance',
        meaning: 'Residual of a gravity equation: 0 as it has it, 0.69 twice as much.',
      },
    ],
  },
  {
    title: 'Organisations and alliances',
    measures: [
      { id: 'joint-memberships', title: 'Joint memberships', meaning: 'Organisations of states to which both belong.' },
      {
        id: 'alliance-pledges',
        title: 'Pledges to the other',
        meaning:
          'Defence, offence, neutrality, non-aggression, consultation: 0 to 5. A year without alliance is absent.',
      },
    ],
  },
]

const ISSUES: Readonly<Record<string, string>> = {
  me: 'Palestinian conflict',
  nu: 'Nuclear weapons',
  di: 'Arms control',
  hr: 'Human rights',
  co: 'Colonialism',
  ec: 'Development',
}
const BY_ISSUE = 'un-agreement:'

/** The issue of a measure by issue; null of any other. */
export function issueOf(measure: string): string | null {
  if (!measure.startsWith(BY_ISSUE)) return null
  const code = measure.slice(BY_ISSUE.length)
  return ISSUES[code] ?? code
}

export function titleOf(measure: string): string {
  const known = GROUPS.flatMap(({ measures }) => measures).find(({ id }) => id === measure)
  return known?.title ?? issueOf(measure) ?? measure
}

/** A value of a measure: whole for counts, else three decimals. */
export function formatValue(measure: string, value: number | null, signed = false): string {
  if (value === null) return '—'
  const counted = measure === 'joint-memberships' || measure === 'alliance-pledges'
  const digits = counted ? (signed ? 2 : 0) : 3
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  const sign = signed ? ({ signDisplay: 'exceptZero' } as const) : {}
  return new Intl.NumberFormat(LOCALE, { ...options, ...sign }).format(value).replace('-', '−')
}

/** Whether a change brings the two nearer; nothing where it is not known or there is none. */
export function way({ nearer }: DriftSeries, perYear: number | null): 'nearer' | 'farther' | '' {
  if (perYear === null || perYear === 0) return ''
  return perYear > 0 === (nearer === 'higher') ? 'nearer' : 'farther'
}

/** A series in a sentence: where it ends, and the longest change that is known. */
export function saySeries(one: DriftSeries, name: string): string {
  const last = one.values.findLast(({ value }) => value !== null)
  if (last === undefined) return `${name}: nothing is known.`
  const longest = one.changes.findLast(({ perYear }) => perYear !== null)
  const ends = `${name}: ${formatValue(one.measure, last.value)} in ${last.year}`
  if (longest === undefined) return `${ends}.`
  const told = way(one, longest.perYear)
  return `${ends}, ${told === '' ? 'no nearer and no farther' : `${formatValue(one.measure, Math.abs(longest.perYear ?? 0), true).replace('+', '')} a year ${told}`} since ${longest.from}.`
}
